package com.careervp.sandbox.logs;

import java.util.Comparator;

/// One line.
///
/// @param millis when it was written, in milliseconds since 1970
/// @param sequence its place among all lines of the sandbox; tells lines of the same millisecond apart
/// @param ingested when it came in, in milliseconds since 1970
record LogEvent(long millis, long sequence, long ingested, String stream, String message)
        implements Comparable<LogEvent> {
    private static final Comparator<LogEvent> ORDER =
            Comparator.comparingLong(LogEvent::millis).thenComparingLong(LogEvent::sequence);
    /// What a line takes in memory beside its text, about.
    private static final int OVERHEAD = 150;

    /// A place in the order of lines: before all lines of that millisecond.
    static LogEvent startOf(long millis) {
        return new LogEvent(millis, Long.MIN_VALUE, 0, "", "");
    }

    static LogEvent place(long millis, long sequence) {
        return new LogEvent(millis, sequence, 0, "", "");
    }

    long bytes() {
        return message.length() + (long) OVERHEAD;
    }

    /// A number of digits, as CloudWatch's ids are, that grows with the order of the lines.
    String id() {
        return "3%018d%019d".formatted(millis, sequence);
    }

    @Override
    public int compareTo(LogEvent other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogEvent event && event.millis == millis && event.sequence == sequence;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millis * 31 + sequence);
    }
}
