package com.careervp.console.core.stacks;

import java.time.Instant;
import java.util.Map;

/// A stack as it stands.
///
/// @param status CloudFormation's own word, e.g. `UPDATE_COMPLETE`
/// @param reason why it has this status; empty when CloudFormation gives none
public record StackSnapshot(
        String name,
        String stackId,
        String status,
        String reason,
        Map<String, String> parameters,
        Map<String, String> outputs,
        Instant updatedAt) {
    public StackSnapshot {
        parameters = Map.copyOf(parameters);
        outputs = Map.copyOf(outputs);
    }

    /// Whether an update may start: nothing in progress, and not stuck in a failed rollback, deletion or review.
    public boolean stable() {
        return switch (status) {
            case "CREATE_COMPLETE",
                    "UPDATE_COMPLETE",
                    "UPDATE_ROLLBACK_COMPLETE",
                    "IMPORT_COMPLETE",
                    "IMPORT_ROLLBACK_COMPLETE" -> true;
            default -> false;
        };
    }

    public boolean inProgress() {
        return status.endsWith("_IN_PROGRESS");
    }
}
