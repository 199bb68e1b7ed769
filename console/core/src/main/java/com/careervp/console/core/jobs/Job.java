package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;

/// One record of the jobs table without its input.
public record Job(JobKey key, JobStatus status, JobTimes times, JobRun run, JobCost cost) {

    public String jobId() {
        return key.jobId();
    }

    /// The error code; empty when there is no error.
    public String errorCode() {
        return run.lastError().map(JobError::code).orElse("");
    }

    /// The error message; empty when there is no error.
    public String errorMessage() {
        return run.lastError().map(JobError::message).orElse("");
    }
}
