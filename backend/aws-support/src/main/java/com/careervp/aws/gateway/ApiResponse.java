package com.careervp.aws.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;

/// What a handler answers, before it becomes the gateway's event.
public sealed interface ApiResponse {

    /// @param headers beside those that every answer has
    record Answer(int status, ObjectNode body, Map<String, String> headers) implements ApiResponse {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    record Refusal(ApiError error) implements ApiResponse {}

    /// An answer whose body the consumer fills in.
    static ApiResponse answer(int status, Consumer<ObjectNode> fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        fields.accept(body);
        return new Answer(status, body, Map.of());
    }

    static ApiResponse refusal(ApiError error) {
        return new Refusal(error);
    }
}
