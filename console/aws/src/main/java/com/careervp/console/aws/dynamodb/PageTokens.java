package com.careervp.console.aws.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The last evaluated key of a query as text. Every key of the jobs table and its indexes is text.
final class PageTokens {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PageTokens() {}

    static String text(Map<String, AttributeValue> key) {
        ObjectNode node = MAPPER.createObjectNode();
        key.forEach((name, value) -> node.put(name, value.s()));
        return node.toString();
    }

    /// @throws IllegalArgumentException when the text is no token
    static Map<String, AttributeValue> key(String token) {
        try {
            JsonNode node = MAPPER.readTree(token);
            Map<String, AttributeValue> key = new HashMap<>();
            node.properties()
                    .forEach(entry ->
                            key.put(entry.getKey(), Item.text(entry.getValue().asText())));
            return key;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("page token is \"" + token + "\", expected one that a page gave", e);
        }
    }
}
