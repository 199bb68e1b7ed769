package com.careervp.console.core.logs;

import java.time.Duration;
import java.util.List;

/// Use cases on logs.
public interface Logs {

    /// What any of the functions wrote about a job, oldest first.
    List<LogLine> ofJob(String jobId, Duration back, int limit);

    /// Newest lines of one group, oldest first.
    List<LogLine> tail(String group, Duration back, int limit);
}
