package com.careervp.console.core.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Use cases on logs.
public interface Logs {

    /// Lines of several groups that contain the text, oldest first; the newest `limit` of them when there are more.
    ///
    /// @param text taken literally, e.g. the id of a job
    /// @param groups those that do not exist have no lines
    List<LogLine> containing(String text, List<String> groups, Instant from, Instant to, int limit);

    /// Newest lines of one group, oldest first.
    List<LogLine> tail(String group, Duration back, int limit);
}
