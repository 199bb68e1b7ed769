package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Page;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Port: the jobs table and the results bucket.
public interface JobStore {

    Optional<Job> find(String jobId);

    /// @param token empty for the first page
    Page<Job> query(JobQuery query, String token, int limit);

    /// How many jobs a state has on a day, counted to `limit` at most.
    long count(JobStatus status, LocalDate day, long limit);

    /// The request as JSON text; empty when the record has none or is gone.
    Optional<String> input(String jobId);

    /// The stored result as JSON text; empty before there is one or after it expired.
    Optional<String> result(String resultKey);

    /// `FAILED` becomes `PENDING` with the error kept in the history; only if it still is `FAILED`.
    ///
    /// @return false when the record was in another state
    boolean reopen(String jobId, Instant at);

    /// `PENDING` becomes `FAILED` with code `CANCELLED`; only if it still is `PENDING`.
    ///
    /// @return false when the record was in another state
    boolean cancel(String jobId, String message, Instant at);

    /// Notes which message carries the job.
    void noteMessage(String jobId, String messageId, Instant at);
}
