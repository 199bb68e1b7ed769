package com.careervp.console.core.fake;

import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.LogSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Log lines in memory.
public final class InMemoryLogSource implements LogSource {
    public final Trouble trouble = new Trouble();
    private final List<LogLine> lines = new ArrayList<>();

    public synchronized void add(LogLine line) {
        lines.add(line);
    }

    @Override
    public synchronized List<LogLine> containing(String group, String text, Instant from, Instant to, int limit) {
        trouble.check();
        List<LogLine> found = lines.stream()
                .filter(line -> line.group().equals(group) && line.message().contains(text))
                .filter(line -> !line.at().isBefore(from) && !line.at().isAfter(to))
                .toList();
        return found.subList(Math.max(0, found.size() - limit), found.size());
    }
}
