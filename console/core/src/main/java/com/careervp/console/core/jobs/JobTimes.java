package com.careervp.console.core.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// @param startedAt when a worker last took it; null before
/// @param completedAt when it ended; null before
public record JobTimes(
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    /// From the worker's start to the end.
    public Optional<Duration> processing() {
        return startedAt == null || completedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, completedAt));
    }
}
