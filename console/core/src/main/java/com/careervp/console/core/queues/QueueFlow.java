package com.careervp.console.core.queues;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a queue moves, from its metrics.
///
/// @param inPerMinute messages sent per minute over the last minutes
/// @param outPerMinute messages deleted per minute over the last minutes
/// @param knownOldestAge age of the oldest message; negative when unknown
public record QueueFlow(double inPerMinute, double outPerMinute, Duration knownOldestAge) {

    public static QueueFlow unknown() {
        return new QueueFlow(Double.NaN, Double.NaN, Duration.ofSeconds(-1));
    }

    public boolean known() {
        return !Double.isNaN(inPerMinute) && !Double.isNaN(outPerMinute);
    }

    public Optional<Duration> oldestAge() {
        return knownOldestAge.isNegative() ? Optional.empty() : Optional.of(knownOldestAge);
    }

    /// Messages per minute by which the queue shrinks; negative when it grows.
    public OptionalDouble drainPerMinute() {
        return known() ? OptionalDouble.of(outPerMinute - inPerMinute) : OptionalDouble.empty();
    }
}
