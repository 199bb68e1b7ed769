package com.careervp.console.core.logs;

import java.time.Instant;
import java.util.List;

/// Port: searches log groups.
public interface LogSource {

    /// Lines that contain the text, oldest first; the newest `limit` of them when there are more. A group that does
    /// not exist yet has no lines.
    ///
    /// @param text taken literally; empty for every line
    List<LogLine> containing(String group, String text, Instant from, Instant to, int limit);
}
