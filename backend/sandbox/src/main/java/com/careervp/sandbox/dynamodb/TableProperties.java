package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/// The properties of an `AWS::DynamoDB::Table`, read from and written in the template's spelling.
/// [Source](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html)
final class TableProperties {
    static final String TABLE_NAME = "TableName";
    static final String TTL = "TimeToLiveSpecification";
    static final String RECOVERY = "PointInTimeRecoverySpecification";
    static final String ENCRYPTION = "SSESpecification";
    static final String STREAM = "StreamSpecification";
    static final String TAGS = "Tags";
    static final String GLOBAL_INDEXES = "GlobalSecondaryIndexes";
    static final String BILLING_MODE = "BillingMode";
    static final String THROUGHPUT = "ProvisionedThroughput";
    static final String PROTECTION = "DeletionProtectionEnabled";
    private static final String RECOVERY_ENABLED = "PointInTimeRecoveryEnabled";
    private static final Set<String> KNOWN = Set.of(
            TABLE_NAME,
            TTL,
            RECOVERY,
            ENCRYPTION,
            STREAM,
            TAGS,
            GLOBAL_INDEXES,
            BILLING_MODE,
            THROUGHPUT,
            PROTECTION,
            "AttributeDefinitions",
            "KeySchema",
            "LocalSecondaryIndexes",
            "TableClass");

    private final ObjectNode properties;

    /// @throws ResourceException where there is a property that the sandbox cannot make true
    TableProperties(ObjectNode properties) {
        this.properties = properties;
        properties.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new ResourceException(
                        "The sandbox does not support the property " + name + " of AWS::DynamoDB::Table; it knows "
                                + KNOWN.stream().sorted().toList());
            }
        });
    }

    JsonNode get(String name) {
        return properties.path(name);
    }

    CreateTableRequest createRequest(String tableName) {
        ObjectNode api = properties.deepCopy();
        api.remove(Set.of(TABLE_NAME, TTL, RECOVERY, ENCRYPTION, STREAM));
        CreateTableRequest.Builder request = CreateTableRequest.builder();
        ModelJson.read(request, api);
        request.tableName(tableName);
        encryption().ifPresent(request::sseSpecification);
        stream().ifPresent(request::streamSpecification);
        return request.build();
    }

    Optional<SSESpecification> encryption() {
        JsonNode node = get(ENCRYPTION);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        SSESpecification.Builder specification = SSESpecification.builder()
                .enabled(node.path("SSEEnabled").asBoolean())
                .kmsMasterKeyId(node.path("KMSMasterKeyId").textValue());
        if (node.has("SSEType")) {
            specification.sseType(SSEType.fromValue(node.path("SSEType").asText()));
        }
        return Optional.of(specification.build());
    }

    Optional<StreamSpecification> stream() {
        JsonNode node = get(STREAM);
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(node.path("StreamViewType").asText())
                        .build());
    }

    /// The attribute of time to live; empty where it is off.
    Optional<String> ttlAttribute() {
        JsonNode node = get(TTL);
        return node.path("Enabled").asBoolean()
                ? Optional.of(node.path("AttributeName").asText())
                : Optional.empty();
    }

    boolean pointInTimeRecovery() {
        return get(RECOVERY).path(RECOVERY_ENABLED).asBoolean();
    }

    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        get(TAGS)
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return tags;
    }

    /// The live table in the template's spelling, for drift.
    static ObjectNode of(TableDefinition definition) {
        TableDescription table = definition.description();
        ObjectNode live = JsonNodeFactory.instance.objectNode();
        live.put(TABLE_NAME, table.tableName());
        live.putArray("AttributeDefinitions").addAll(ModelJson.writeAll(table.attributeDefinitions()));
        live.putArray("KeySchema").addAll(ModelJson.writeAll(table.keySchema()));
        BillingMode mode = TableChanges.modeOf(table);
        live.put(BILLING_MODE, mode.toString());
        if (mode == BillingMode.PROVISIONED) {
            live.set(THROUGHPUT, throughput(ModelJson.write(table.provisionedThroughput())));
        }
        if (table.hasGlobalSecondaryIndexes()) {
            var indexes = live.putArray(GLOBAL_INDEXES);
            table.globalSecondaryIndexes().forEach(index -> indexes.add(index(index, mode)));
        }
        if (table.hasLocalSecondaryIndexes()) {
            var indexes = live.putArray("LocalSecondaryIndexes");
            table.localSecondaryIndexes().forEach(index -> indexes.add(index(index)));
        }
        definition
                .ttl()
                .ifPresent(
                        name -> live.putObject(TTL).put("AttributeName", name).put("Enabled", true));
        live.putObject(RECOVERY).put(RECOVERY_ENABLED, definition.pointInTimeRecovery() != null);
        live.set(ENCRYPTION, encryption(table.sseDescription()));
        if (table.streamSpecification() != null) {
            live.putObject(STREAM)
                    .put("StreamViewType", table.streamSpecification().streamViewTypeAsString());
        }
        live.put(PROTECTION, table.deletionProtectionEnabled());
        var tags = live.putArray(TAGS);
        definition
                .tags()
                .forEach((key, value) -> tags.add(
                        ModelJson.write(Tag.builder().key(key).value(value).build())));
        return live;
    }

    private static ObjectNode throughput(ObjectNode described) {
        return described.retain("ReadCapacityUnits", "WriteCapacityUnits");
    }

    private static ObjectNode index(GlobalSecondaryIndexDescription index, BillingMode mode) {
        ObjectNode node = ModelJson.write(index).retain("IndexName", "KeySchema", "Projection");
        if (mode == BillingMode.PROVISIONED) {
            node.set(THROUGHPUT, throughput(ModelJson.write(index.provisionedThroughput())));
        }
        return node;
    }

    private static ObjectNode index(LocalSecondaryIndexDescription index) {
        return ModelJson.write(index).retain("IndexName", "KeySchema", "Projection");
    }

    /// @param description null where the service's own key is used
    private static ObjectNode encryption(@Nullable SSEDescription description) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("SSEEnabled", description != null);
        if (description != null) {
            node.put("SSEType", description.sseTypeAsString());
        }
        return node;
    }
}
