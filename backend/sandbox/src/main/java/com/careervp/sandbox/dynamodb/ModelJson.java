package com.careervp.sandbox.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/// Model classes of the SDK as JSON in the service's own member names and back, through the field descriptions that
/// every
/// model class carries. CloudFormation mostly spells properties as the API spells members, so it reads those, too.
final class ModelJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelJson() {}

    static ObjectNode write(SdkPojo model) {
        ObjectNode object = NODES.objectNode();
        for (SdkField<?> field : model.sdkFields()) {
            Object value = field.getValueOrDefault(model);
            // the SDK gives an empty list where there is none
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                object.set(field.memberName(), valueNode(value));
            }
        }
        return object;
    }

    private static JsonNode valueNode(Object value) {
        return switch (value) {
            case SdkPojo model -> write(model);
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
                        "a member of type " + value.getClass().getName() + " cannot be written as JSON");
        };
    }

    static <T extends SdkPojo> List<JsonNode> writeAll(List<T> models) {
        List<JsonNode> nodes = new ArrayList<>(models.size());
        models.forEach(model -> nodes.add(write(model)));
        return nodes;
    }

    /// Sets the members of a builder that the object has; others stay as they are.
    static void read(SdkPojo builder, JsonNode object) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode node = object.path(field.memberName());
            if (!node.isMissingNode() && !node.isNull()) {
                field.set(builder, value(field, node));
            }
        }
    }

    private static Object value(SdkField<?> field, JsonNode node) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO)) {
            SdkPojo inner = field.constructor().get();
            read(inner, node);
            return ((Buildable) inner).build();
        }
        if (type.equals(MarshallingType.LIST)) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(member, element)));
            return list;
        }
        if (type.equals(MarshallingType.INSTANT)) {
            return Instant.ofEpochMilli(node.longValue());
        }
        if (type.equals(MarshallingType.LONG)) {
            return node.asLong();
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return node.asInt();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return node.asBoolean();
        }
        return node.asText();
    }
}
