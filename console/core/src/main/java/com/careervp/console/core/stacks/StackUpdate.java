package com.careervp.console.core.stacks;

import java.util.List;
import java.util.Map;

/// A change of parameters only: the template stays the previous one, and every parameter not named keeps its value.
///
/// @param rollbackTriggerArns alarms that undo the update when they fire; an empty list clears what an earlier
///     update
///     left behind, because CloudFormation keeps triggers for later updates until it is given another list
/// @param token makes a repeated call the same call
public record StackUpdate(Map<String, String> changes, List<String> rollbackTriggerArns, String token) {
    public StackUpdate {
        changes = Map.copyOf(changes);
        rollbackTriggerArns = List.copyOf(rollbackTriggerArns);
    }
}
