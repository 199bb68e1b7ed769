package com.careervp.sandbox.cloudformation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/// One stack. Every method takes the record's own lock, so that readers see whole states while an operation runs.
final class StackRecord {
    private final String name;
    private final String id;
    private final Instant created;
    private final List<StackEvent> events = new ArrayList<>();
    private final Map<String, ResourceState> resources = new LinkedHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, ChangeSetRecord> changeSets = new LinkedHashMap<>();
    private final DriftRecord drift = new DriftRecord();

    private StackStatus status;
    private String reason = "";
    private @Nullable Instant updated;
    private @Nullable Instant deleted;
    private StackDefinition definition;
    private @Nullable StackDefinition stable;
    private List<Output> outputs = List.of();
    private boolean terminationProtection;
    private boolean disableRollback;
    private boolean cancelRequested;

    StackRecord(String name, String id, Instant created, StackStatus status, StackDefinition definition) {
        this.name = name;
        this.id = id;
        this.created = created;
        this.status = status;
        this.definition = definition;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    DriftRecord drift() {
        return drift;
    }

    synchronized StackStatus status() {
        return status;
    }

    synchronized boolean isDeleted() {
        return status == StackStatus.DELETE_COMPLETE;
    }

    synchronized boolean inProgress() {
        return status.toString().endsWith("_IN_PROGRESS") && status != StackStatus.REVIEW_IN_PROGRESS;
    }

    synchronized StackDefinition definition() {
        return definition;
    }

    synchronized Optional<StackDefinition> stableDefinition() {
        return Optional.ofNullable(stable);
    }

    synchronized void define(StackDefinition wanted) {
        definition = wanted;
    }

    /// The operation ended well: its definition is what later roll-backs return to.
    synchronized void settle(List<Output> newOutputs) {
        stable = definition;
        outputs = List.copyOf(newOutputs);
        journal.clear();
    }

    synchronized void revert() {
        if (stable != null) {
            definition = stable;
        }
        journal.clear();
    }

    synchronized void begin(StackStatus newStatus, boolean keepOnFailure, Instant at) {
        status = newStatus;
        disableRollback = keepOnFailure;
        cancelRequested = false;
        if (stable != null) {
            updated = at;
        }
    }

    synchronized void moveTo(StackStatus newStatus, String newReason, Instant at) {
        status = newStatus;
        reason = newReason;
        if (newStatus == StackStatus.DELETE_COMPLETE) {
            deleted = at;
        }
    }

    synchronized boolean keepsOnFailure() {
        return disableRollback;
    }

    synchronized void requestCancel() {
        cancelRequested = true;
    }

    synchronized boolean cancelRequested() {
        return cancelRequested;
    }

    synchronized void protect(boolean on) {
        terminationProtection = on;
    }

    synchronized boolean isProtected() {
        return terminationProtection;
    }

    synchronized void add(StackEvent event) {
        events.add(event);
    }

    synchronized List<StackEvent> eventsNewestFirst() {
        return List.copyOf(events.reversed());
    }

    synchronized void put(ResourceState resource) {
        resources.put(resource.logicalId(), resource);
    }

    synchronized void remove(String logicalId) {
        resources.remove(logicalId);
    }

    synchronized void mark(String logicalId, ResourceStatus newStatus, Instant at) {
        resources.computeIfPresent(logicalId, (key, resource) -> resource.with(newStatus, at));
    }

    synchronized Optional<ResourceState> resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId));
    }

    /// In the order in which they were made.
    synchronized List<ResourceState> resources() {
        return List.copyOf(resources.values());
    }

    /// Puts the resources into this order, those not named last.
    synchronized void reorder(List<String> order) {
        Map<String, ResourceState> left = new LinkedHashMap<>(resources);
        resources.clear();
        for (String logicalId : order) {
            ResourceState resource = left.remove(logicalId);
            if (resource != null) {
                resources.put(logicalId, resource);
            }
        }
        resources.putAll(left);
    }

    synchronized void record(JournalEntry entry) {
        journal.add(entry);
    }

    synchronized void forget(JournalEntry entry) {
        journal.remove(entry);
    }

    synchronized List<JournalEntry> journal() {
        return List.copyOf(journal);
    }

    /// Remembers a request's token.
    ///
    /// @return true when the same request was seen before and must not be carried out again
    synchronized boolean isRepeat(@Nullable String token, String request) {
        if (token == null) {
            return false;
        }
        String earlier = tokens.putIfAbsent(token, request);
        if (earlier != null && !earlier.equals(request)) {
            throw CloudFormationErrors.tokenAlreadyExists(token);
        }
        return earlier != null;
    }

    synchronized Map<String, ChangeSetRecord> changeSets() {
        return new LinkedHashMap<>(changeSets);
    }

    synchronized void putChangeSet(ChangeSetRecord changeSet) {
        changeSets.put(changeSet.name(), changeSet);
    }

    synchronized void removeChangeSet(String changeSetName) {
        changeSets.remove(changeSetName);
    }

    synchronized List<Output> outputs() {
        return outputs;
    }

    synchronized Stack describe() {
        return Stack.builder()
                .stackId(id)
                .stackName(name)
                .description(definition.template().description())
                .parameters(definition.shownParameters())
                .creationTime(created)
                .lastUpdatedTime(updated)
                .deletionTime(deleted)
                .rollbackConfiguration(definition.rollback().configuration())
                .stackStatus(status)
                .stackStatusReason(reason.isEmpty() ? null : reason)
                .disableRollback(disableRollback)
                .capabilities(definition.capabilities())
                .outputs(outputs)
                .tags(definition.tags())
                .enableTerminationProtection(terminationProtection)
                .driftInformation(drift.information())
                .build();
    }
}
