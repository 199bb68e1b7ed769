package com.careervp.vpr.report;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Keeps the reports of jobs. All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface ResultStore {

    /// Stores the report of its job, in place of an earlier one.
    void put(StoredReport report);

    /// The report of a job; empty where there is none.
    Optional<StoredReport> find(String jobId);

    /// A link that anybody can read the object at the key with, until the time is over. Made without a call.
    URI link(String key, Duration validFor);
}
