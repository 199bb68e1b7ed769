package com.careervp.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// Takes back what an operation did, from its journal, last step first. The stack is already in one of the
/// `…ROLLBACK_IN_PROGRESS` states.
final class StackRollback {
    private final StackRecord stack;
    private final StackEvents events;
    private final ResourceSteps steps;
    private final Set<String> skipped;

    /// @param skipped logical ids that are left as they are
    StackRollback(EngineContext context, StackRecord stack, @Nullable String token, Set<String> skipped) {
        this.stack = stack;
        this.events = new StackEvents(context, stack, token);
        this.steps = new ResourceSteps(context, stack, events);
        this.skipped = Set.copyOf(skipped);
    }

    /// A creation is taken back by removing what it made.
    void ofCreation() {
        List<String> failed = new ArrayList<>();
        for (ResourceState resource : stack.resources().reversed()) {
            if (resource.declaration().retainedOnCreate()) {
                steps.skipDeletion(resource, true);
            } else if (!deleted(resource, true)) {
                failed.add(resource.logicalId());
            }
        }
        if (failed.isEmpty()) {
            events.stack(StackStatus.ROLLBACK_COMPLETE, "");
        } else {
            events.stack(StackStatus.ROLLBACK_FAILED, "The following resource(s) failed to delete: " + failed + ".");
        }
    }

    /// An update is taken back by giving every changed resource its old properties.
    void ofUpdate() {
        List<ResourceState> leftovers = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (JournalEntry entry : stack.journal().reversed()) {
            if (skipped.contains(entry.logicalId())) {
                stack.forget(entry);
            } else {
                takeBack(entry, leftovers, failed);
            }
        }
        if (!failed.isEmpty()) {
            events.stack(
                    StackStatus.UPDATE_ROLLBACK_FAILED, "The following resource(s) failed to update: " + failed + ". ");
            return;
        }
        stack.revert();
        events.stack(StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, "");
        for (ResourceState resource : leftovers) {
            boolean gone = stack.resource(resource.logicalId())
                    .map(present -> present.physicalId().equals(resource.physicalId()))
                    .orElse(false);
            deleted(resource, gone);
        }
        events.stack(StackStatus.UPDATE_ROLLBACK_COMPLETE, "");
    }

    private void takeBack(JournalEntry entry, List<ResourceState> leftovers, List<String> failed) {
        switch (entry) {
            case JournalEntry.Added added -> leftovers.add(added.made());
            case JournalEntry.Replaced replacement -> {
                stack.put(replacement.before());
                events.resource(
                        replacement.before().declaration(),
                        replacement.before().physicalId(),
                        ResourceStatus.UPDATE_COMPLETE,
                        "",
                        "");
                leftovers.add(replacement.made());
            }
            case JournalEntry.Modified modified -> {
                try {
                    steps.restore(modified.before(), modified.attempted());
                    stack.forget(entry);
                } catch (StackFailure e) {
                    // its reason stands in the resource's event; the roll-back goes on with the rest, as on AWS
                    failed.add(entry.logicalId());
                }
            }
        }
    }

    private boolean deleted(ResourceState resource, boolean gone) {
        try {
            steps.delete(resource, gone);
            return true;
        } catch (StackFailure e) {
            // its reason stands in the resource's event
            return false;
        }
    }
}
