package com.careervp.console.core.metrics;

import java.time.Duration;
import java.time.Instant;

/// @param period the width of one point: 1, 5, 10, 30 or a multiple of 60 seconds
public record MetricRange(Instant from, Instant to, Duration period) {
    public MetricRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("range is from " + from + " to " + to + ", expected from before to");
        }
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period is " + period + ", expected more than nothing");
        }
    }

    /// The range that ends now, with a period that gives about sixty points and that CloudWatch accepts.
    public static MetricRange ending(Instant now, Duration length) {
        long seconds = Math.max(60, Math.ceilDiv(length.toSeconds(), 3600) * 60);
        return new MetricRange(now.minus(length), now, Duration.ofSeconds(seconds));
    }
}
