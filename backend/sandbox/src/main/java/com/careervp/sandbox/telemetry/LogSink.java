package com.careervp.sandbox.telemetry;

import java.time.Instant;

/// Takes log lines of functions and of the API. A line in the embedded metric format also becomes metrics, as in
/// CloudWatch Logs. Safe for use by several threads; never blocks.
@FunctionalInterface
public interface LogSink {

    /// Appends to the group's stream; both come to be when they do not exist.
    ///
    /// @param at sandbox time
    void append(String logGroup, String logStream, Instant at, String message);
}
