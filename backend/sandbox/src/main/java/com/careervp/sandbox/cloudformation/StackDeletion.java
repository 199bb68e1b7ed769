package com.careervp.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// Removes a stack with its resources, last made first, those with a retaining policy excepted.
final class StackDeletion {
    private final StackRecord stack;
    private final StackEvents events;
    private final ResourceSteps steps;
    private final Set<String> retained;

    /// @param retained logical ids that the caller wants to keep
    StackDeletion(EngineContext context, StackRecord stack, @Nullable String token, Set<String> retained) {
        this.stack = stack;
        this.events = new StackEvents(context, stack, token);
        this.steps = new ResourceSteps(context, stack, events);
        this.retained = Set.copyOf(retained);
    }

    void run() {
        events.stack(StackStatus.DELETE_IN_PROGRESS, "User Initiated");
        List<String> failed = new ArrayList<>();
        for (ResourceState resource : stack.resources().reversed()) {
            if (resource.declaration().retained() || retained.contains(resource.logicalId())) {
                steps.skipDeletion(resource, true);
            } else {
                try {
                    steps.delete(resource, true);
                } catch (StackFailure e) {
                    // its reason stands in the resource's event
                    failed.add(resource.logicalId());
                }
            }
        }
        if (failed.isEmpty()) {
            events.stack(StackStatus.DELETE_COMPLETE, "");
        } else {
            events.stack(StackStatus.DELETE_FAILED, "The following resource(s) failed to delete: " + failed + ". ");
        }
    }
}
