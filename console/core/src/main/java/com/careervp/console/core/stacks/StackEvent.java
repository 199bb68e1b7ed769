package com.careervp.console.core.stacks;

import java.time.Instant;

/// One line of a stack's history.
///
/// @param logicalId the resource, or the stack's own name
/// @param reason empty when there is none
public record StackEvent(
        String eventId, Instant at, String logicalId, String resourceType, String status, String reason) {

    public boolean failed() {
        return status.endsWith("_FAILED");
    }
}
