package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;
import java.util.stream.Collectors;

/// One job's record without its input.
public record Job(JobKey key, JobStatus status, JobTimes times, JobRun run, JobCost cost, JobWork work) {

    public String jobId() {
        return key.jobId();
    }

    /// The job's error code, or that of its first failed step: a job may be complete without one of its parts. Empty
    /// when there is no error.
    public String errorCode() {
        return run.lastError()
                .map(JobError::code)
                .or(() -> work.failedSteps().stream().map(JobStep::errorCode).findFirst())
                .orElse("");
    }

    /// The error message; empty when there is no error.
    public String errorMessage() {
        return run.lastError().map(JobError::message).orElseGet(this::failedSteps);
    }

    private String failedSteps() {
        return work.failedSteps().stream()
                .map(step -> "the step " + step.step().id() + " failed with " + step.errorCode())
                .collect(Collectors.joining("; "));
    }
}
