package com.careervp.console.core.jobs;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Failed jobs with the same cause.
///
/// @param fingerprint stable short id of the cause
/// @param pattern the error message with ids, numbers and quoted text replaced
/// @param versions the worker versions that it happened on
public record FailureGroup(
        String fingerprint,
        String code,
        String pattern,
        SortedSet<String> versions,
        Instant newest,
        List<String> jobIds) {
    public FailureGroup {
        versions = new TreeSet<>(versions);
        jobIds = List.copyOf(jobIds);
    }

    public int count() {
        return jobIds.size();
    }
}
