package com.careervp.console.core.jobs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a job went.
///
/// @param workerVersion the function version that worked on it; empty when none did
/// @param error why it failed, or the last passing trouble; null when there was none
/// @param previousErrors oldest first, at most five
/// @param messageId the queue message that carries it; empty when unknown
/// @param resultKey the object key of the result; empty before there is one
public record JobRun(
        int attempts,
        String workerVersion,
        @Nullable JobError error,
        List<JobError> previousErrors,
        String messageId,
        String traceId,
        String resultKey) {
    public JobRun {
        previousErrors = List.copyOf(previousErrors);
    }

    public Optional<JobError> lastError() {
        return Optional.ofNullable(error);
    }
}
