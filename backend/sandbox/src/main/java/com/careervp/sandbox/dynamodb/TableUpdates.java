package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/// Brings a live table to the properties of a template, in place.
final class TableUpdates {
    private final LocalDynamoDb client;
    private final String name;

    TableUpdates(LocalDynamoDb client, String name) {
        this.client = client;
        this.name = name;
    }

    void apply(TableProperties previous, TableProperties wanted) {
        UpdateTableRequest.Builder request = UpdateTableRequest.builder().tableName(name);
        boolean changed = throughput(request, previous, wanted);
        changed |= protection(request, previous, wanted);
        if (differ(TableProperties.ENCRYPTION, previous, wanted)) {
            request.sseSpecification(wanted.encryption()
                    .orElse(SSESpecification.builder().enabled(false).build()));
            changed = true;
        }
        if (differ(TableProperties.STREAM, previous, wanted)) {
            wanted.stream()
                    .ifPresentOrElse(
                            request::streamSpecification,
                            () -> request.streamSpecification(off -> off.streamEnabled(false)));
            changed = true;
        }
        List<GlobalSecondaryIndexUpdate> indexes = indexes(previous, wanted);
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexUpdates(indexes);
            request.attributeDefinitions(definitions(wanted));
            changed = true;
        }
        if (changed) {
            client.updateTable(request.build());
        }
    }

    private static boolean differ(String property, TableProperties previous, TableProperties wanted) {
        return !previous.get(property).equals(wanted.get(property));
    }

    private static boolean throughput(
            UpdateTableRequest.Builder request, TableProperties previous, TableProperties wanted) {
        if (!differ(TableProperties.BILLING_MODE, previous, wanted)
                && !differ(TableProperties.THROUGHPUT, previous, wanted)) {
            return false;
        }
        JsonNode mode = wanted.get(TableProperties.BILLING_MODE);
        request.billingMode(mode.isMissingNode() ? BillingMode.PROVISIONED : BillingMode.fromValue(mode.asText()));
        JsonNode units = wanted.get(TableProperties.THROUGHPUT);
        if (!units.isMissingNode()) {
            request.provisionedThroughput(throughput(units));
        }
        return true;
    }

    private static ProvisionedThroughput throughput(JsonNode node) {
        ProvisionedThroughput.Builder builder = ProvisionedThroughput.builder();
        ModelJson.read(builder, node);
        return builder.build();
    }

    private static boolean protection(
            UpdateTableRequest.Builder request, TableProperties previous, TableProperties wanted) {
        if (!differ(TableProperties.PROTECTION, previous, wanted)) {
            return false;
        }
        request.deletionProtectionEnabled(wanted.get(TableProperties.PROTECTION).asBoolean());
        return true;
    }

    private static List<AttributeDefinition> definitions(TableProperties wanted) {
        List<AttributeDefinition> definitions = new ArrayList<>();
        wanted.get("AttributeDefinitions").forEach(node -> {
            AttributeDefinition.Builder builder = AttributeDefinition.builder();
            ModelJson.read(builder, node);
            definitions.add(builder.build());
        });
        return definitions;
    }

    /// As on AWS an update makes or drops at most one index, and changes nothing but the throughput of one that
    /// stays.
    private static List<GlobalSecondaryIndexUpdate> indexes(TableProperties previous, TableProperties wanted) {
        Map<String, ObjectNode> before = byName(previous);
        Map<String, ObjectNode> after = byName(wanted);
        List<GlobalSecondaryIndexUpdate> updates = new ArrayList<>();
        int built = 0;
        for (Map.Entry<String, ObjectNode> index : after.entrySet()) {
            ObjectNode present = before.get(index.getKey());
            if (present == null) {
                updates.add(create(index.getValue()));
                built++;
            } else if (!present.equals(index.getValue())) {
                throughputChange(index.getKey(), present, index.getValue()).ifPresent(updates::add);
            }
        }
        for (String gone : before.keySet()) {
            if (!after.containsKey(gone)) {
                updates.add(GlobalSecondaryIndexUpdate.builder()
                        .delete(delete -> delete.indexName(gone))
                        .build());
                built++;
            }
        }
        if (built > 1) {
            throw new ResourceException("Cannot perform more than one GSI creation or deletion in a single update");
        }
        return updates;
    }

    private static Map<String, ObjectNode> byName(TableProperties properties) {
        Map<String, ObjectNode> indexes = new LinkedHashMap<>();
        properties
                .get(TableProperties.GLOBAL_INDEXES)
                .forEach(index -> indexes.put(index.path("IndexName").asText(), (ObjectNode) index));
        return indexes;
    }

    private static GlobalSecondaryIndexUpdate create(ObjectNode index) {
        CreateGlobalSecondaryIndexAction.Builder action = CreateGlobalSecondaryIndexAction.builder();
        ModelJson.read(action, index);
        return GlobalSecondaryIndexUpdate.builder().create(action.build()).build();
    }

    /// Empty where only the billing mode took the throughput away.
    private static Optional<GlobalSecondaryIndexUpdate> throughputChange(
            String name, ObjectNode before, ObjectNode after) {
        ObjectNode restBefore = before.deepCopy().without(List.of(TableProperties.THROUGHPUT));
        ObjectNode restAfter = after.deepCopy().without(List.of(TableProperties.THROUGHPUT));
        if (!restBefore.equals(restAfter)) {
            throw new ResourceException("Cannot update GSI's properties other than Provisioned Throughput and"
                    + " Contributor Insights Specification. You can create a new GSI with a different name.");
        }
        JsonNode units = after.path(TableProperties.THROUGHPUT);
        return units.isMissingNode()
                ? Optional.empty()
                : Optional.of(GlobalSecondaryIndexUpdate.builder()
                        .update(update -> update.indexName(name).provisionedThroughput(throughput(units)))
                        .build());
    }

    /// Makes the settings true that have calls of their own: time to live, point-in-time recovery, tags. Those
    /// that are already are left alone.
    static void settings(LocalDynamoDb client, String name, TableProperties wanted) throws DynamoDbException {
        timeToLive(client, name, wanted.ttlAttribute());
        boolean recovery = wanted.pointInTimeRecovery();
        client.updateContinuousBackups(request -> request.tableName(name)
                .pointInTimeRecoverySpecification(specification -> specification.pointInTimeRecoveryEnabled(recovery)));
        tags(client, name, wanted.tags());
    }

    private static void timeToLive(LocalDynamoDb client, String name, Optional<String> wanted) {
        TimeToLiveDescription live =
                client.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
        Optional<String> present = Optional.ofNullable(live.attributeName());
        if (present.equals(wanted)) {
            return;
        }
        if (wanted.isPresent()) {
            client.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(
                            ttl -> ttl.attributeName(wanted.get()).enabled(true)));
        } else {
            client.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(
                            ttl -> ttl.attributeName(present.orElseThrow()).enabled(false)));
        }
    }

    private static void tags(LocalDynamoDb client, String name, Map<String, String> wanted) {
        String arn =
                client.describeTable(request -> request.tableName(name)).table().tableArn();
        List<Tag> present =
                client.listTagsOfResource(request -> request.resourceArn(arn)).tags();
        List<String> gone = present.stream()
                .map(Tag::key)
                .filter(key -> !wanted.containsKey(key))
                .toList();
        if (!gone.isEmpty()) {
            client.untagResource(request -> request.resourceArn(arn).tagKeys(gone));
        }
        if (!wanted.isEmpty()) {
            List<Tag> tags = wanted.entrySet().stream()
                    .map(tag -> Tag.builder()
                            .key(tag.getKey())
                            .value(tag.getValue())
                            .build())
                    .toList();
            client.tagResource(request -> request.resourceArn(arn).tags(tags));
        }
    }
}
