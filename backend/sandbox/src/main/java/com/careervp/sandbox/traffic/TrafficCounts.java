package com.careervp.sandbox.traffic;

import java.util.Map;

/// What the generator has done since it was made, at one moment.
///
/// @param answered answers by kind, path and status
/// @param unanswered requests without an answer: no connection, or none within the time limit
/// @param heldBack submissions that were left out because too many were under way
/// @param jobsSubmitted jobs that the API accepted; the same job counts once
/// @param jobsLost jobs that the API did not know any more when asked
public record TrafficCounts(
        Map<TrafficKind, Long> sent,
        Map<TrafficAnswer, Long> answered,
        long unanswered,
        long heldBack,
        long jobsSubmitted,
        long jobsCompleted,
        long jobsFailed,
        long jobsLost) {

    public TrafficCounts {
        sent = Map.copyOf(sent);
        answered = Map.copyOf(answered);
    }

    public long sent(TrafficKind kind) {
        return sent.getOrDefault(kind, 0L);
    }

    /// Answers to submissions that came by a path, whatever their status.
    ///
    /// @param path `sync` or `async`
    public long submissionsAnsweredBy(String path) {
        return answered.entrySet().stream()
                .filter(entry -> entry.getKey().kind() != TrafficKind.STATUS
                        && entry.getKey().path().equals(path))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Answers of a kind whose status is in the hundred, e.g. 4 for all client errors.
    public long answered(TrafficKind kind, int hundred) {
        return answered.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind && entry.getKey().status() / 100 == hundred)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Jobs that are neither completed nor failed nor lost yet.
    public long jobsOpen() {
        return jobsSubmitted - jobsCompleted - jobsFailed - jobsLost;
    }
}
