package com.careervp.console.cli.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a rehearsal counted.
///
/// @param split by weight
/// @param rollbackMillis from the click to the verified weight 0
/// @param alarms every change of state of the watched alarms, oldest first
public record RehearsalReport(
        Map<String, Split> split, long rollbackMillis, JobCounts jobs, List<AlarmStep> alarms, AuditCounts audit) {

    /// @param candidate how many of the requests say in their answer that the asynchronous path took them
    public record Split(int requests, int candidate) {}

    /// @param submitted requests that the API accepted
    /// @param failed ended as failed, or waiting as dead letters
    /// @param redriven dead letters that were sent back
    /// @param lost neither completed nor failed nor a dead letter
    public record JobCounts(int submitted, int completed, int failed, int redriven, int lost) {}

    public record AlarmStep(String name, String from, String to, Instant at) {}

    public record AuditCounts(long entries, boolean chainValid) {}
}
