package com.careervp.console.core.queues;

/// Approximate counts, as SQS gives them.
///
/// @param visible waiting to be received
/// @param inFlight received and not yet deleted or given back
/// @param delayed not to be received yet
public record QueueDepth(long visible, long inFlight, long delayed) {
    public long total() {
        return visible + inFlight + delayed;
    }
}
