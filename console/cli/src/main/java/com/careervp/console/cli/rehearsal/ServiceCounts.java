package com.careervp.console.cli.rehearsal;

import java.util.Map;
import java.util.TreeMap;

/// What became of the requests to one service, counted from answers. Safe for use by several threads.
final class ServiceCounts {
    private int submitted;
    private int completed;
    private final Map<String, Integer> failed = new TreeMap<>();

    /// @param lost neither completed nor failed
    record Report(int submitted, int completed, Map<String, Integer> failed, int lost) {}

    synchronized void submitted() {
        submitted++;
    }

    synchronized void completed() {
        completed++;
    }

    synchronized void failed(String code) {
        failed.merge(code, 1, Integer::sum);
    }

    synchronized Report report() {
        int ended =
                completed + failed.values().stream().mapToInt(Integer::intValue).sum();
        return new Report(submitted, completed, new TreeMap<>(failed), submitted - ended);
    }
}
