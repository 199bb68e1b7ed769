package com.careervp.console.core.jobs;

import com.careervp.console.core.logs.LogLine;
import java.util.List;

/// Everything known about one job.
///
/// @param input indented JSON; empty when it is gone
/// @param result indented JSON; empty before there is one
/// @param timeline oldest first
/// @param notes what could not be read, and why
public record JobDetail(
        Job job, String input, String result, List<TimelineEntry> timeline, List<LogLine> logs, List<String> notes) {
    public JobDetail {
        timeline = List.copyOf(timeline);
        logs = List.copyOf(logs);
        notes = List.copyOf(notes);
    }
}
