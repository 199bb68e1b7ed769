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
    private final InstantSource time;

    public LogDesk(LogSource source, InstantSource time) {
        this.source = source;
        this.time = time;
    }

    @Override
    public List<LogLine> containing(String text, List<String> groups, Instant from, Instant to, int limit) {
        List<LogLine> lines = new ArrayList<>();
        for (String group : groups) {
            lines.addAll(source.containing(group, text, from, to, limit));
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
