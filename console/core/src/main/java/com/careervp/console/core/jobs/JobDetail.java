package com.careervp.console.core.jobs;

import com.careervp.console.core.logs.LogLine;
import java.util.List;
import java.util.Map;

/// Everything known about one job.
///
/// @param input indented JSON; empty when it is gone
/// @param result indented JSON; empty before there is one, and for uploads, which have [#outputs] instead
/// @param timeline oldest first
/// @param notes what could not be read, and why
public record JobDetail(
        Job job, String input, String result, List<TimelineEntry> timeline, List<LogLine> logs, List<String> notes) {
    public JobDetail {
        timeline = List.copyOf(timeline);
        logs = List.copyOf(logs);
        notes = List.copyOf(notes);
    }

    /// In the order in which they run; empty for kinds without steps.
    public List<JobStep> steps() {
        return job.work().steps();
    }

    /// What [Jobs#output] can read.
    public List<JobOutput> outputs() {
        return job.work().outputs();
    }

    /// Names and values for people, e.g. `match score` and `71`.
    public Map<String, String> facts() {
        return job.work().facts();
    }
}
