package com.careervp.sandbox.cloudformation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;

/// One change set. Every method takes the record's own lock.
final class ChangeSetRecord {
    private final String name;
    private final String id;
    private final String description;
    private final boolean creation;
    private final Instant created;
    private final StackDefinition definition;

    private ChangeSetStatus status = ChangeSetStatus.CREATE_IN_PROGRESS;
    private ExecutionStatus execution = ExecutionStatus.UNAVAILABLE;
    private @Nullable String reason;
    private List<Change> changes = List.of();

    /// @param creation whether executing it creates the stack
    ChangeSetRecord(
            String name, String id, String description, boolean creation, Instant created, StackDefinition definition) {
        this.name = name;
        this.id = id;
        this.description = description;
        this.creation = creation;
        this.created = created;
        this.definition = definition;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    boolean isCreation() {
        return creation;
    }

    StackDefinition definition() {
        return definition;
    }

    synchronized void ready(List<Change> computed) {
        changes = List.copyOf(computed);
        status = ChangeSetStatus.CREATE_COMPLETE;
        execution = ExecutionStatus.AVAILABLE;
    }

    synchronized void failed(String why) {
        status = ChangeSetStatus.FAILED;
        reason = why;
    }

    synchronized void execution(ExecutionStatus newStatus) {
        execution = newStatus;
    }

    synchronized ExecutionStatus execution() {
        return execution;
    }

    synchronized List<Change> changes() {
        return changes;
    }

    synchronized DescribeChangeSetResponse.Builder describe(StackRecord stack) {
        return DescribeChangeSetResponse.builder()
                .changeSetName(name)
                .changeSetId(id)
                .stackId(stack.id())
                .stackName(stack.name())
                .description(description.isEmpty() ? null : description)
                .parameters(definition.shownParameters())
                .creationTime(created)
                .executionStatus(execution)
                .status(status)
                .statusReason(reason)
                .rollbackConfiguration(definition.rollback().configuration())
                .capabilities(definition.capabilities())
                .tags(definition.tags());
    }

    synchronized ChangeSetSummary summary(StackRecord stack) {
        return ChangeSetSummary.builder()
                .changeSetName(name)
                .changeSetId(id)
                .stackId(stack.id())
                .stackName(stack.name())
                .description(description.isEmpty() ? null : description)
                .creationTime(created)
                .executionStatus(execution)
                .status(status)
                .statusReason(reason)
                .build();
    }
}
