package com.careervp.sandbox.cloudwatch;

import java.time.Duration;
import java.time.Instant;

/// Windows of one period each, one after the other from a first second on.
///
/// @param start seconds since 1970
/// @param period seconds
/// @param windows how many
record TimeGrid(long start, int period, int windows) {

    TimeGrid {
        if (period < 1 || windows < 0) {
            throw new IllegalArgumentException(
                    "period " + period + " and windows " + windows + ", expected at least 1 and 0");
        }
    }

    /// The windows that a request from `start` (inclusive) to `end` (exclusive) covers. As CloudWatch does, the start
    /// is rounded down to a whole minute, or to a multiple of the period when that is shorter than a minute.
    static TimeGrid covering(Instant start, Instant end, int period) {
        int step = Math.min(period, 60);
        long first = Math.floorDiv(start.getEpochSecond(), step) * step;
        long last = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
        long windows = Math.max(0, Math.ceilDiv(last - first, period));
        if (windows > 1_000_000) {
            throw CloudWatchErrors.invalidValue("The range from " + start + " to " + end + " has " + windows
                    + " periods of " + period + " s, at most 1000000 are possible.");
        }
        return new TimeGrid(first, period, (int) windows);
    }

    /// The last windows before an instant, one of them ending exactly there.
    static TimeGrid endingAt(long end, int period, int windows) {
        return new TimeGrid(end - (long) period * windows, period, windows);
    }

    TimeGrid withPeriod(int other) {
        return covering(timeOf(0), timeOf(windows), other);
    }

    long end() {
        return start + (long) period * windows;
    }

    Instant timeOf(int window) {
        return Instant.ofEpochSecond(start + (long) window * period);
    }

    Duration length() {
        return Duration.ofSeconds((long) period * windows);
    }
}
