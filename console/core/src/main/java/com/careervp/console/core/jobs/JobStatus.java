package com.careervp.console.core.jobs;

/// The states of a job record.
public enum JobStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED;

    public boolean ended() {
        return this == COMPLETED || this == FAILED;
    }
}
