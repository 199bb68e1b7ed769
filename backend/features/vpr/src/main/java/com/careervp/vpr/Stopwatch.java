package com.careervp.vpr;

import java.time.Duration;

/// Measures how long something takes on a real watch, however fast the clock of stored times runs.
public final class Stopwatch {
    private final Source source;
    private final long started;

    private Stopwatch(Source source) {
        this.source = source;
        this.started = source.nanos();
    }

    public Duration elapsed() {
        return Duration.ofNanos(source.nanos() - started);
    }

    /// Counts nanoseconds from an arbitrary start.
    @FunctionalInterface
    public interface Source {
        long nanos();

        default Stopwatch start() {
            return new Stopwatch(this);
        }

        static Source real() {
            return System::nanoTime;
        }
    }
}
