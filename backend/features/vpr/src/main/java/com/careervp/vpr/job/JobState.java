package com.careervp.vpr.job;

import com.careervp.contract.JobStatus;
import java.time.Instant;

/// Where a job stands, with what belongs to that status only.
public sealed interface JobState {

    /// Waits for a worker.
    record Pending() implements JobState {}

    /// @param leaseUntil when the worker that claimed it must be dead
    record Processing(Instant leaseUntil) implements JobState {}

    record Completed(Instant at, JobResult result) implements JobState {}

    /// The last of the job's errors says why.
    record Failed() implements JobState {}

    default JobStatus status() {
        return switch (this) {
            case Pending _ -> JobStatus.PENDING;
            case Processing _ -> JobStatus.PROCESSING;
            case Completed _ -> JobStatus.COMPLETED;
            case Failed _ -> JobStatus.FAILED;
        };
    }
}
