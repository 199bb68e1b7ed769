package com.careervp.pipeline.job;

import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step of a job.
///
/// @param attempts how often it was begun
/// @param startedAt of the newest attempt; null before the first
/// @param endedAt null until it has ended
/// @param errorCode why the newest attempt failed; null where it did not
public record StepState(
        StepStatus status,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String errorCode) {

    public static StepState waiting() {
        return new StepState(StepStatus.WAITING, 0, null, null, null);
    }

    /// From the start of the newest attempt to the end of the step; empty until it has ended.
    public Optional<Duration> duration() {
        return startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, endedAt));
    }
}
