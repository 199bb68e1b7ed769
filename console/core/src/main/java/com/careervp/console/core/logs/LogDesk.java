package com.careervp.console.core.logs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The logs' use cases over their source.
public final class LogDesk implements Logs {
    private final LogSource source;
    private final List<String> functionGroups;
    private final InstantSource time;

    /// @param functionGroups the log groups of the functions that write about jobs
    public LogDesk(LogSource source, List<String> functionGroups, InstantSource time) {
        this.source = source;
        this.functionGroups = List.copyOf(functionGroups);
        this.time = time;
    }

    @Override
    public List<LogLine> ofJob(String jobId, Duration back, int limit) {
        Instant to = time.instant();
        List<LogLine> lines = new ArrayList<>();
        for (String group : functionGroups) {
            lines.addAll(source.containing(group, jobId, to.minus(back), to, limit));
        }
        lines.sort(Comparator.comparing(LogLine::at));
        return List.copyOf(lines.subList(Math.max(0, lines.size() - limit), lines.size()));
    }

    @Override
    public List<LogLine> tail(String group, Duration back, int limit) {
        Instant to = time.instant();
        return source.containing(group, "", to.minus(back), to, limit);
    }
}
