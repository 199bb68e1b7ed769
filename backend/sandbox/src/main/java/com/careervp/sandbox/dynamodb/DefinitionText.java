package com.careervp.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.utils.builder.Buildable;

/// Table definitions as the text that stands in the file: JSON in the service's own member names, through the field
/// descriptions that every model class of the SDK carries.
final class DefinitionText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DefinitionText() {}

    static String write(TableDefinition definition) {
        ObjectNode root = NODES.objectNode();
        root.set("description", node(definition.description()));
        root.put("ttlAttribute", definition.ttlAttribute());
        root.put("pointInTimeRecovery", definition.pointInTimeRecovery());
        ObjectNode tags = root.putObject("tags");
        definition.tags().forEach(tags::put);
        return root.toString();
    }

    static TableDefinition read(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            TableDescription.Builder description = TableDescription.builder();
            fill(description, root.path("description"));
            Map<String, String> tags = new LinkedHashMap<>();
            root.path("tags")
                    .properties()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
            return new TableDefinition(
                    description.build(),
                    root.path("ttlAttribute").textValue(),
                    root.hasNonNull("pointInTimeRecovery")
                            ? Long.valueOf(root.path("pointInTimeRecovery").longValue())
                            : null,
                    tags);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the table definition in the file is not JSON", e);
        }
    }

    private static ObjectNode node(SdkPojo model) {
        ObjectNode object = NODES.objectNode();
        for (SdkField<?> field : model.sdkFields()) {
            Object value = field.getValueOrDefault(model);
            if (value != null) {
                object.set(field.memberName(), valueNode(value));
            }
        }
        return object;
    }

    private static JsonNode valueNode(Object value) {
        return switch (value) {
            case SdkPojo model -> node(model);
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(element -> array.add(valueNode(element)));
                yield array;
            }
            case Instant instant -> NODES.numberNode(instant.toEpochMilli());
            case Boolean flag -> NODES.booleanNode(flag);
            case Long number -> NODES.numberNode(number);
            case Integer number -> NODES.numberNode(number);
            case String text -> NODES.textNode(text);
            default ->
                throw new IllegalArgumentException(
                        "a table description with a " + value.getClass().getName() + " cannot be stored");
        };
    }

    private static void fill(SdkPojo builder, JsonNode object) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode node = object.path(field.memberName());
            if (!node.isMissingNode() && !emptyList(field, node)) {
                field.set(builder, value(field, node));
            }
        }
    }

    /// The SDK gives an empty list where there is none; only a list with elements was ever meant.
    private static boolean emptyList(SdkField<?> field, JsonNode node) {
        return field.marshallingType().equals(MarshallingType.LIST) && node.isEmpty();
    }

    private static @Nullable Object value(SdkField<?> field, JsonNode node) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO)) {
            SdkPojo inner = field.constructor().get();
            fill(inner, node);
            return ((Buildable) inner).build();
        }
        if (type.equals(MarshallingType.LIST)) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(member, element)));
            return list;
        }
        if (type.equals(MarshallingType.INSTANT)) {
            return Instant.ofEpochMilli(node.longValue());
        }
        if (type.equals(MarshallingType.LONG)) {
            return node.longValue();
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return node.intValue();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return node.booleanValue();
        }
        return node.textValue();
    }
}
