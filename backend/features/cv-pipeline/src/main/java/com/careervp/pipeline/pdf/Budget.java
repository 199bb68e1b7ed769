package com.careervp.pipeline.pdf;

import org.jspecify.annotations.Nullable;

/// Counts what one reading has cost so far and stops it at its limits. Used by one thread, given up by
/// another.
final class Budget {
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final PdfLimits limits;
    private final long started = System.nanoTime();
    private volatile boolean givenUp;
    private long totalBytes;
    private int steps;
    private int looks;
    private @Nullable String exceeded;

    Budget(PdfLimits limits) {
        this.limits = limits;
    }

    PdfLimits limits() {
        return limits;
    }

    /// Nobody waits for the result any more; the next count stops the work.
    void giveUp() {
        givenUp = true;
    }

    /// One operator, one character.
    void step() throws TooComplexException {
        steps++;
        if (steps > limits.steps()) {
            throw exceed("more than " + limits.steps() + " drawing steps");
        }
        look();
    }

    /// Cheap enough for every byte: looks at the time only now and then.
    void look() throws TooComplexException {
        checkExceeded();
        looks++;
        if (looks % STEPS_BETWEEN_LOOKS == 0) {
            checkTime();
        }
    }

    void checkTime() throws TooComplexException {
        if (givenUp || System.nanoTime() - started > limits.time().toNanos()) {
            throw exceed("more than " + limits.time().toSeconds() + " seconds of work");
        }
    }

    /// Bytes that a stream had after decompression.
    void decoded(int ofThisStream, int more) throws TooComplexException {
        totalBytes += more;
        if (ofThisStream > limits.streamBytes()) {
            throw exceed("a stream of more than " + limits.streamBytes() + " bytes when unpacked");
        }
        if (totalBytes > limits.totalBytes()) {
            throw exceed("more than " + limits.totalBytes() + " bytes when unpacked");
        }
        checkTime();
    }

    /// PDFBox passes over broken objects; what went over a limit once must not pass for a merely broken one.
    void checkExceeded() throws TooComplexException {
        if (exceeded != null) {
            throw new TooComplexException(exceeded);
        }
    }

    TooComplexException exceed(String what) {
        exceeded = what;
        return new TooComplexException(what);
    }
}
