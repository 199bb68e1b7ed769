package com.careervp.console.core.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/// A stored document as a person reads it: headings for names, bullets for lists. It knows no kind of document, so that
/// every kind can be read.
public final class ReadableResult {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReadableResult() {}

    /// Text that is not a JSON object comes back as it is.
    public static String of(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null || !node.isObject()) {
                return json;
            }
            StringBuilder text = new StringBuilder();
            node.properties().forEach(field -> section(text, field.getKey(), field.getValue()));
            return text.toString().strip() + "\n";
        } catch (JsonProcessingException notJson) {
            return json;
        }
    }

    private static void section(StringBuilder text, String name, JsonNode value) {
        if (value.isValueNode() && value.asText().length() < 80) {
            text.append(heading(name)).append(": ").append(value.asText()).append("\n");
            return;
        }
        text.append("\n").append(heading(name).toUpperCase(Locale.ROOT)).append("\n");
        if (value.isArray()) {
            value.forEach(item -> text.append("• ").append(inline(item)).append("\n"));
        } else if (value.isObject()) {
            value.properties().forEach(field -> section(text, field.getKey(), field.getValue()));
        } else {
            text.append(value.asText()).append("\n");
        }
    }

    private static String inline(JsonNode item) {
        if (!item.isObject()) {
            return item.isArray() ? item.toString() : item.asText();
        }
        StringBuilder line = new StringBuilder();
        item.properties().forEach(field -> {
            if (!line.isEmpty()) {
                line.append("\n    ");
            }
            line.append(heading(field.getKey())).append(": ").append(inline(field.getValue()));
        });
        return line.toString();
    }

    private static String heading(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
