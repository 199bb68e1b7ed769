package com.careervp.console.core.queues;

import java.util.Set;

/// Dead letters to send back to where they came from.
///
/// @param messageIds which; empty for all that are there when the redrive starts
/// @param perSecond the most messages a second, from 0.1 to 300
/// @param canary first 1, then 10, then the rest; stops when redriven jobs fail with the same error again
public record RedriveRequest(
        String deadLetterQueue, Set<String> messageIds, double perSecond, boolean canary, String reason) {
    public RedriveRequest {
        messageIds = Set.copyOf(messageIds);
        if (!(perSecond >= 0.1 && perSecond <= 300)) {
            throw new IllegalArgumentException("rate is " + perSecond + " messages a second, expected 0.1 to 300");
        }
    }

    public static RedriveRequest all(String deadLetterQueue, double perSecond, boolean canary, String reason) {
        return new RedriveRequest(deadLetterQueue, Set.of(), perSecond, canary, reason);
    }

    public boolean everything() {
        return messageIds.isEmpty();
    }
}
