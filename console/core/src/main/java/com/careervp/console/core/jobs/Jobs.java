package com.careervp.console.core.jobs;

import java.util.List;
import java.util.Optional;

/// Use cases on jobs of every kind.
public interface Jobs {

    /// One page of what the filter finds, newest day first, shared between the kinds. A page may hold fewer than
    /// `limit` jobs and still have a following one; it never takes longer than a bounded number of reads.
    ///
    /// @param filterText see [JobFilter]
    /// @param token empty for the first page
    /// @throws JobFilterException when the text cannot be understood
    JobPage search(String filterText, String token, int limit);

    Optional<Job> find(String jobId);

    /// Record, input, result, timeline and log lines; a part that cannot be read becomes a note.
    Optional<JobDetail> detail(String jobId);

    /// The content of one of the job's outputs.
    ///
    /// @param name [JobOutput#name]
    /// @throws com.careervp.console.core.failure.ConsoleException with `NotFound` when the job, or what it made, is
    ///     gone
    byte[] output(String jobId, String name);

    /// Failures of a filter's days by cause: jobs that failed, and uploads that are complete but for a step.
    FailureSummary failures(String filterText);

    /// How many jobs of today are in each state, all kinds together but for tailored CVs, which have no states.
    JobTally today();

    /// `FAILED` → `PENDING`, then a new message; history kept; recorded in the audit. An upload can be retried until
    /// its CV was extracted.
    RetryOutcome retry(String jobId, String reason);

    List<RetryOutcome> retryAll(List<String> jobIds, String reason);

    /// `PENDING` → `FAILED` with code `CANCELLED`. A job that a worker has taken cannot be cancelled.
    RetryOutcome cancel(String jobId, String reason);
}
