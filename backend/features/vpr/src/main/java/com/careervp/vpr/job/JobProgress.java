package com.careervp.vpr.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a job has come.
///
/// @param attempts how often it was claimed; with the status it is the record's version
/// @param messageId the queue message that stands for it, or null while none is known to have been sent
/// @param workerVersion the function version that claimed it last, or null before the first claim
/// @param updatedAt when it came into its present status
/// @param startedAt when it was claimed last, or null before the first claim
public record JobProgress(
        int attempts,
        @Nullable String messageId,
        @Nullable String workerVersion,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt) {

    JobProgress changedAt(Instant now) {
        return new JobProgress(attempts, messageId, workerVersion, createdAt, now, startedAt);
    }

    JobProgress claimed(String version, @Nullable String message, Instant now) {
        return new JobProgress(attempts + 1, message == null ? messageId : message, version, createdAt, now, now);
    }
}
