package com.careervp.sandbox.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/// What UpdateTable changes of a table: billing mode, throughput, global indexes, encryption, stream, protection.
final class TableChanges {
    private final TableDescriptions descriptions;
    private final Clock clock;

    TableChanges(TableDescriptions descriptions, Clock clock) {
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /// Checks what can be checked without the table.
    UnaryOperator<TableDescription> of(UpdateTableRequest request) {
        requireSomething(request);
        if (request.billingMode() == BillingMode.PROVISIONED && request.provisionedThroughput() == null) {
            throw Refusal.invalidParameters("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }
        requireOneUpdateAnIndex(request.globalSecondaryIndexUpdates());
        return before -> changed(before, request);
    }

    /// The service's times have milliseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireSomething(UpdateTableRequest request) {
        boolean nothing = request.provisionedThroughput() == null
                && request.billingMode() == null
                && request.streamSpecification() == null
                && request.globalSecondaryIndexUpdates().isEmpty()
                && request.sseSpecification() == null
                && request.deletionProtectionEnabled() == null
                && request.tableClass() == null
                && request.onDemandThroughput() == null;
        if (nothing) {
            throw Refusal.invalid("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
                    + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
        }
        if (request.hasReplicaUpdates()) {
            throw new UnsupportedOperationException("The sandbox's DynamoDB has one region: no ReplicaUpdates");
        }
    }

    private static void requireOneUpdateAnIndex(List<GlobalSecondaryIndexUpdate> updates) {
        Set<String> seen = new HashSet<>();
        for (GlobalSecondaryIndexUpdate update : updates) {
            String name = indexName(update);
            if (name == null) {
                throw Refusal.invalidParameters("One of GlobalSecondaryIndexUpdate.Update,"
                        + " GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null");
            }
            if (!seen.add(name)) {
                throw Refusal.invalidParameters("Only one global secondary index update per index is allowed"
                        + " simultaneously. Index: " + name);
            }
        }
        long built = updates.stream()
                .filter(update -> update.create() != null || update.delete() != null)
                .count();
        if (built > 1) {
            throw Refusal.of(
                    Refusal.Kind.LIMIT_EXCEEDED,
                    "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
        }
    }

    private static @Nullable String indexName(GlobalSecondaryIndexUpdate update) {
        if (update.create() != null) {
            return update.create().indexName();
        }
        if (update.update() != null) {
            return update.update().indexName();
        }
        return update.delete() == null ? null : update.delete().indexName();
    }

    private TableDescription changed(TableDescription before, UpdateTableRequest request) {
        TableDescription.Builder after = before.toBuilder();
        BillingMode mode = request.billingMode() == null ? modeOf(before) : request.billingMode();
        billing(before, after, request, mode);
        indexes(before, after, request, mode);
        if (request.sseSpecification() != null) {
            after.sseDescription(descriptions.encryption(request.sseSpecification()));
        }
        if (request.deletionProtectionEnabled() != null) {
            after.deletionProtectionEnabled(request.deletionProtectionEnabled());
        }
        descriptions.stream(after, before.tableName(), request.streamSpecification());
        return after.build();
    }

    static BillingMode modeOf(TableDescription description) {
        BillingModeSummary summary = description.billingModeSummary();
        return summary == null ? BillingMode.PROVISIONED : summary.billingMode();
    }

    private void billing(
            TableDescription before, TableDescription.Builder after, UpdateTableRequest request, BillingMode mode) {
        ProvisionedThroughput throughput = request.provisionedThroughput();
        if (mode == BillingMode.PAY_PER_REQUEST && throughput != null) {
            SchemaRules.requireThroughput(mode, throughput);
        }
        if (throughput != null) {
            requireDifferent(before, throughput);
            Instant now = now();
            after.provisionedThroughput(TableDescriptions.throughput(throughput).toBuilder()
                    .lastIncreaseDateTime(now)
                    .build());
        }
        if (mode == modeOf(before)) {
            return;
        }
        if (mode == BillingMode.PAY_PER_REQUEST) {
            after.billingModeSummary(TableDescriptions.onDemandSince(now()));
            after.provisionedThroughput(TableDescriptions.throughput(null));
        } else {
            after.billingModeSummary(before.billingModeSummary().toBuilder()
                    .billingMode(BillingMode.PROVISIONED)
                    .build());
        }
    }

    private static void requireDifferent(TableDescription before, ProvisionedThroughput wanted) {
        long read = before.provisionedThroughput().readCapacityUnits();
        long write = before.provisionedThroughput().writeCapacityUnits();
        if (read == wanted.readCapacityUnits() && write == wanted.writeCapacityUnits()) {
            throw Refusal.invalid("The provisioned throughput for the table will not change. The requested value equals"
                    + " the current value. Current ReadCapacityUnits provisioned for the table: " + read
                    + ". Requested ReadCapacityUnits: " + read
                    + ". Current WriteCapacityUnits provisioned for the table: " + write
                    + ". Requested WriteCapacityUnits: " + write
                    + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher"
                    + " limits.");
        }
    }

    private void indexes(
            TableDescription before, TableDescription.Builder after, UpdateTableRequest request, BillingMode mode) {
        Map<String, GlobalSecondaryIndexDescription> indexes = new LinkedHashMap<>();
        before.globalSecondaryIndexes().forEach(index -> indexes.put(index.indexName(), index));
        Map<String, AttributeDefinition> definitions = new LinkedHashMap<>();
        before.attributeDefinitions().forEach(each -> definitions.put(each.attributeName(), each));
        request.attributeDefinitions().forEach(each -> definitions.put(each.attributeName(), each));
        for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
            if (update.create() != null) {
                GlobalSecondaryIndex index = index(update.create());
                if (indexes.containsKey(index.indexName())) {
                    throw Refusal.invalid(
                            "Attempting to create an index which already exists. Index name: " + index.indexName());
                }
                SchemaRules.requireGlobalIndex(index, new ArrayList<>(definitions.values()), mode, new HashSet<>());
                indexes.put(index.indexName(), descriptions.index(before.tableName(), index));
                continue;
            }
            String name = String.valueOf(indexName(update));
            GlobalSecondaryIndexDescription present = indexes.get(name);
            if (present == null) {
                throw Refusal.of(
                        Refusal.Kind.RESOURCE_NOT_FOUND, "Requested resource not found: Index: " + name + " not found");
            }
            if (update.delete() != null) {
                indexes.remove(name);
            } else {
                indexes.put(name, throughput(present, update.update().provisionedThroughput()));
            }
        }
        if (mode == BillingMode.PAY_PER_REQUEST) {
            indexes.replaceAll((name, index) -> throughput(index, null));
        }
        SchemaRules.requireGlobalCount(indexes.size());
        after.globalSecondaryIndexes(indexes.isEmpty() ? null : new ArrayList<>(indexes.values()));
        after.attributeDefinitions(used(before, indexes, definitions));
    }

    private static GlobalSecondaryIndex index(CreateGlobalSecondaryIndexAction action) {
        return GlobalSecondaryIndex.builder()
                .indexName(action.indexName())
                .keySchema(action.keySchema())
                .projection(action.projection())
                .provisionedThroughput(action.provisionedThroughput())
                .build();
    }

    private static GlobalSecondaryIndexDescription throughput(
            GlobalSecondaryIndexDescription index, @Nullable ProvisionedThroughput wanted) {
        return index.toBuilder()
                .provisionedThroughput(TableDescriptions.throughput(wanted))
                .build();
    }

    /// The definitions of key attributes only; those of a deleted index go with it.
    private static List<AttributeDefinition> used(
            TableDescription before,
            Map<String, GlobalSecondaryIndexDescription> indexes,
            Map<String, AttributeDefinition> definitions) {
        Set<String> names = new LinkedHashSet<>();
        before.keySchema().forEach(key -> names.add(key.attributeName()));
        before.localSecondaryIndexes()
                .forEach(index -> index.keySchema().forEach(key -> names.add(key.attributeName())));
        indexes.values().forEach(index -> index.keySchema().forEach(key -> names.add(key.attributeName())));
        return definitions.values().stream()
                .filter(definition -> names.contains(definition.attributeName()))
                .toList();
    }

    /// The description as it is answered while AWS is still at work.
    TableDescription underWay(TableDescription after, UpdateTableRequest request) {
        Map<String, IndexStatus> statuses = new LinkedHashMap<>();
        for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
            statuses.put(
                    String.valueOf(indexName(update)),
                    update.create() != null ? IndexStatus.CREATING : IndexStatus.UPDATING);
        }
        TableDescription.Builder builder = after.toBuilder().tableStatus(TableStatus.UPDATING);
        if (after.hasGlobalSecondaryIndexes()) {
            builder.globalSecondaryIndexes(after.globalSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .indexStatus(statuses.getOrDefault(index.indexName(), IndexStatus.ACTIVE))
                            .build())
                    .toList());
        }
        return builder.build();
    }
}
