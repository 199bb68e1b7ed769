package com.careervp.console.core.jobs;

import java.util.List;
import java.util.Optional;

/// Use cases on jobs.
public interface Jobs {

    /// One page of what the filter finds, newest day first. A page may hold fewer than `limit` jobs and still have
    /// a
    /// following one; it never takes longer than a bounded number of reads.
    ///
    /// @param filterText see [JobFilter]
    /// @param token empty for the first page
    /// @throws JobFilterException when the text cannot be understood
    JobPage search(String filterText, String token, int limit);

    Optional<Job> find(String jobId);

    /// Record, input, result, timeline and log lines; a part that cannot be read becomes a note.
    Optional<JobDetail> detail(String jobId);

    /// Failures of a filter's days by cause.
    FailureSummary failures(String filterText);

    /// How many jobs of today are in each state.
    JobTally today();

    /// `FAILED` → `PENDING`, then a new message; history kept; recorded in the audit.
    RetryOutcome retry(String jobId, String reason);

    List<RetryOutcome> retryAll(List<String> jobIds, String reason);

    /// `PENDING` → `FAILED` with code `CANCELLED`. A job that a worker has taken cannot be cancelled.
    RetryOutcome cancel(String jobId, String reason);
}
