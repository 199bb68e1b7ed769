package com.careervp.pipeline.job;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An upload and how far it is.
///
/// @param step what was reached last, as the record says it
/// @param progress 0 to 100
/// @param outputs keys of what is there, in the bucket of outputs
/// @param cvId the version of the user's CV that was extracted, or null before
/// @param cvVersion its number, from 1, or null before
/// @param messageId of the message that asked for the extraction, or null until it was sent
/// @param score 0 to 100, or null where nothing was matched
/// @param error why nothing came of it, or null
public record PipelineJob(
        Upload upload,
        PipelineStatus status,
        String step,
        int progress,
        JobAge age,
        Map<PipelineStep, StepState> steps,
        Map<PipelineOutput, String> outputs,
        @Nullable String cvId,
        @Nullable Integer cvVersion,
        @Nullable String messageId,
        @Nullable Integer score,
        @Nullable JobFailure error) {
    public PipelineJob {
        steps = Map.copyOf(steps);
        outputs = Map.copyOf(outputs);
    }

    public String id() {
        return upload.id();
    }

    public StepState state(PipelineStep step) {
        return steps.getOrDefault(step, StepState.waiting());
    }

    /// Whether every step that runs beside others has ended, well or not.
    public boolean branchesEnded() {
        return PipelineStep.branches().stream()
                .allMatch(branch -> state(branch).status().hasEnded());
    }

    /// Whether no step that runs beside others was ever begun.
    public boolean branchesUntouched() {
        return PipelineStep.branches().stream()
                .allMatch(branch -> state(branch).status() == StepStatus.WAITING
                        && state(branch).attempts() == 0);
    }

    public Optional<Integer> matchScore() {
        return Optional.ofNullable(score);
    }

    public Optional<JobFailure> failure() {
        return Optional.ofNullable(error);
    }

    /// Why a job or a step failed.
    ///
    /// @param code one of `com.careervp.contract.ErrorCodes`, or a code of `PdfReading`
    /// @param message for the person who uploaded; says nothing of the content
    public record JobFailure(String code, String message) {}
}
