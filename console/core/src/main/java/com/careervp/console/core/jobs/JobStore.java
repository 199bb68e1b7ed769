package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Page;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Port: the records of jobs of one kind, and the bucket of what they made. A key of another kind, or of a job that is
/// gone, is answered as one that is not there.
public interface JobStore {

    Optional<Job> find(String jobId);

    /// A kind that keeps no index of its states answers a question by state with an empty page.
    ///
    /// @param token empty for the first page
    /// @param limit from 1
    Page<Job> query(JobQuery query, String token, int limit);

    /// How many jobs a state has on a day, counted to `limit` at most; 0 for a kind without an index of its states.
    long count(JobStatus status, LocalDate day, long limit);

    /// The request as JSON text; empty when the record has none or is gone.
    Optional<String> input(JobKey job);

    /// The content of an object that the job's record names; empty before there is one or after it expired.
    ///
    /// @param key [JobOutput#key] or [JobRun#resultKey]
    Optional<byte[]> content(JobKey job, String key);

    /// `FAILED` becomes `PENDING` with the error kept in the history; only if it still is `FAILED` and the kind has a
    /// way to begin again: an upload has one until its CV was extracted, a tailored CV has none.
    ///
    /// @return false when the record was in another state
    boolean reopen(JobKey job, Instant at);

    /// `PENDING` becomes `FAILED` with code `CANCELLED`; only if it still is `PENDING`.
    ///
    /// @return false when the record was in another state
    boolean cancel(JobKey job, String message, Instant at);

    /// Notes which message carries the job.
    void noteMessage(JobKey job, String messageId, Instant at);
}
