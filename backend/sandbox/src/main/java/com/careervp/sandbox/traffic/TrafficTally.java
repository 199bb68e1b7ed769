package com.careervp.sandbox.traffic;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Counts while the generator runs. Safe for use by several threads.
final class TrafficTally {
    private final Map<TrafficKind, Long> sent = new EnumMap<>(TrafficKind.class);
    private final Map<TrafficAnswer, Long> answered = new HashMap<>();
    private final Set<String> jobs = new HashSet<>();
    private long unanswered;
    private long heldBack;
    private long completed;
    private long failed;
    private long lost;

    synchronized void sent(TrafficKind kind) {
        sent.merge(kind, 1L, Long::sum);
    }

    synchronized void answered(TrafficAnswer answer) {
        answered.merge(answer, 1L, Long::sum);
    }

    synchronized void unanswered() {
        unanswered++;
    }

    synchronized void heldBack() {
        heldBack++;
    }

    /// @return whether the job is new to the generator
    synchronized boolean accepted(String jobId) {
        return jobs.add(jobId);
    }

    synchronized void completed() {
        completed++;
    }

    synchronized void failed() {
        failed++;
    }

    synchronized void lost() {
        lost++;
    }

    synchronized TrafficCounts counts() {
        return new TrafficCounts(
                new HashMap<>(sent),
                new HashMap<>(answered),
                unanswered,
                heldBack,
                jobs.size(),
                completed,
                failed,
                lost);
    }
}
