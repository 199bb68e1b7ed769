package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;
import java.time.LocalDate;

/// One question that a table of jobs answers by key, never by a scan of everything.
public sealed interface JobQuery {

    /// Through the table's own key.
    record ById(String jobId) implements JobQuery {}

    /// Through an index by user, newest first.
    record ByUser(String userId) implements JobQuery {}

    /// Through an index by state and day, newest first.
    ///
    /// @param day in UTC
    record ByStatusAndDay(JobStatus status, LocalDate day) implements JobQuery {}
}
