package com.careervp.sandbox.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message as it was published.
///
/// @param subject null where there is none
/// @param text what every protocol gets that has no text of its own
/// @param textByProtocol other texts, from the message structure `json`
/// @param published sandbox time
public record TopicMessage(
        String id,
        String topicArn,
        @Nullable String subject,
        String text,
        Map<String, String> textByProtocol,
        Map<String, Attribute> attributes,
        Instant published) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public TopicMessage {
        textByProtocol = Map.copyOf(textByProtocol);
        attributes = Map.copyOf(attributes);
    }

    /// @param type `String`, `Number`, `String.Array` or `Binary`
    /// @param value binary values in Base64
    public record Attribute(String type, String value) {}

    String textFor(String protocol) {
        return textByProtocol.getOrDefault(protocol, text);
    }

    /// The attributes as the JSON that a filter policy looks at: numbers as numbers, `String.Array` as array.
    ObjectNode attributesToFilter() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, attribute) -> {
            switch (attribute.type()) {
                case "Number", "String.Array" ->
                    parse(attribute.value())
                            .ifPresentOrElse(value -> node.set(name, value), () -> node.put(name, attribute.value()));
                default -> node.put(name, attribute.value());
            }
        });
        return node;
    }

    /// The text as JSON; empty where it is none.
    Optional<JsonNode> body() {
        return parse(text);
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            // a message is any text; a policy on its body then does not match
            return Optional.empty();
        }
    }
}
