package com.careervp.console.core.jobs;

import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step of a job that has steps.
///
/// @param state of a step that was under way when its job failed: `FAILED`
/// @param attempts how often it was begun
/// @param startedAt of the newest attempt; null before the first
/// @param endedAt null until it has ended
/// @param errorCode why the newest attempt failed; empty when it did not
public record JobStep(
        PipelineStep step,
        StepStatus state,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String errorCode) {

    /// From the start of the newest attempt to the end; empty until it has ended.
    public Optional<Duration> took() {
        return startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, endedAt));
    }

    public boolean failed() {
        return state == StepStatus.FAILED;
    }
}
