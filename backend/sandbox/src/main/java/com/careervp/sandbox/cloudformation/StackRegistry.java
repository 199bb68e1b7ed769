package com.careervp.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every stack there is or was. Deleted stacks are found by their id only, as on AWS.
final class StackRegistry {
    private final List<StackRecord> stacks = new ArrayList<>();

    synchronized void add(StackRecord stack) {
        stacks.add(stack);
    }

    synchronized void forget(StackRecord stack) {
        stacks.remove(stack);
    }

    synchronized Optional<StackRecord> find(String nameOrId) {
        return stacks.stream()
                .filter(stack -> stack.id().equals(nameOrId) || (stack.name().equals(nameOrId) && !stack.isDeleted()))
                .findFirst();
    }

    StackRecord require(String nameOrId) {
        return find(nameOrId).orElseThrow(() -> CloudFormationErrors.noSuchStack(nameOrId));
    }

    synchronized List<StackRecord> all() {
        return List.copyOf(stacks);
    }

    /// The stack and the change set of that name or id.
    ///
    /// @param stackName null when the change set is named by its id
    ChangeSetPlace changeSet(@Nullable String stackName, String nameOrId) {
        if (stackName != null) {
            require(stackName);
        }
        for (StackRecord stack : all()) {
            if (stackName == null
                    || stack.id().equals(stackName)
                    || (stack.name().equals(stackName) && !stack.isDeleted())) {
                for (ChangeSetRecord changeSet : stack.changeSets().values()) {
                    if (changeSet.id().equals(nameOrId)
                            || (stackName != null && changeSet.name().equals(nameOrId))) {
                        return new ChangeSetPlace(stack, changeSet);
                    }
                }
            }
        }
        throw CloudFormationErrors.changeSetNotFound(nameOrId);
    }

    record ChangeSetPlace(StackRecord stack, ChangeSetRecord changeSet) {}
}
