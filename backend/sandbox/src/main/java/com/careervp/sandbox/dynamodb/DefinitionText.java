package com.careervp.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// Table definitions as the text that stands in the file.
final class DefinitionText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DefinitionText() {}

    static String write(TableDefinition definition) {
        ObjectNode root = NODES.objectNode();
        root.set("description", ModelJson.write(definition.description()));
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
            ModelJson.read(description, root.path("description"));
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
}
