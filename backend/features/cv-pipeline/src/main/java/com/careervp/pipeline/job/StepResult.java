package com.careervp.pipeline.job;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.StepStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a step ended.
///
/// @param made the output that was stored, or null where none was
/// @param score the match score where the step was the matching, otherwise null
/// @param errorCode why it failed, or null
public record StepResult(
        StepStatus status,
        @Nullable PipelineOutput made,
        @Nullable Integer score,
        @Nullable String errorCode) {

    public static StepResult done(PipelineOutput output) {
        return new StepResult(StepStatus.DONE, output, null, null);
    }

    public static StepResult matched(int score) {
        return new StepResult(StepStatus.DONE, PipelineOutput.MATCH_JSON, score, null);
    }

    public static StepResult skipped() {
        return new StepResult(StepStatus.SKIPPED, null, null, null);
    }

    public static StepResult failed(String errorCode) {
        return new StepResult(StepStatus.FAILED, null, null, errorCode);
    }

    public Optional<PipelineOutput> output() {
        return Optional.ofNullable(made);
    }
}
