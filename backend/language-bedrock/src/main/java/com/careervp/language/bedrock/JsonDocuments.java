package com.careervp.language.bedrock;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/// JSON as the SDK's documents, and back.
final class JsonDocuments {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonDocuments() {}

    /// @param json a text of the program's own
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("Not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    static Document of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Document> fields = new LinkedHashMap<>();
                node.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
                yield Document.fromMap(fields);
            }
            case ARRAY -> {
                List<Document> items = new ArrayList<>();
                node.forEach(item -> items.add(of(item)));
                yield Document.fromList(items);
            }
            case STRING -> Document.fromString(node.textValue());
            case NUMBER -> Document.fromNumber(node.decimalValue());
            case BOOLEAN -> Document.fromBoolean(node.booleanValue());
            case NULL, MISSING -> Document.fromNull();
            case BINARY, POJO -> throw new IllegalArgumentException("Not JSON: " + node.getNodeType());
        };
    }

    static JsonNode json(Document document) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (document.isMap()) {
            ObjectNode object = nodes.objectNode();
            document.asMap().forEach((name, value) -> object.set(name, json(value)));
            return object;
        }
        if (document.isList()) {
            ArrayNode list = nodes.arrayNode();
            document.asList().forEach(item -> list.add(json(item)));
            return list;
        }
        if (document.isString()) {
            return nodes.textNode(document.asString());
        }
        if (document.isBoolean()) {
            return nodes.booleanNode(document.asBoolean());
        }
        if (document.isNumber()) {
            BigDecimal number = document.asNumber().bigDecimalValue();
            // a model may write 80.0 where a whole number is meant, which JSON Schema takes for one
            return number.stripTrailingZeros().scale() <= 0
                    ? nodes.numberNode(number.toBigIntegerExact())
                    : nodes.numberNode(number);
        }
        return nodes.nullNode();
    }
}
