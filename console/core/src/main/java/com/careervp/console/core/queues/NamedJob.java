package com.careervp.console.core.queues;

import com.careervp.contract.JobAttributes;
import com.careervp.contract.PipelineAttributes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/// Which job a message's body is about. A body is what a function sent to a queue, or what SNS or Lambda put around
/// it on the way to a dead-letter queue:
///
/// - SNS, for a subscription that could not be delivered: a notification with the text in `Message`.
/// - Lambda, for an event that failed for good: a record with the event in `requestPayload` ("Capturing records of
///   Lambda asynchronous invocations" in the Lambda developer guide); the event of a topic has the text in
///   `Records[0].Sns.Message`.
final class NamedJob {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NAMES = List.of(JobAttributes.JOB_ID, PipelineAttributes.JOB_ID);
    private static final List<String> ENVELOPES =
            List.of("/Message", "/requestPayload/Records/0/Sns/Message", "/Records/0/Sns/Message");

    private NamedJob() {}

    /// Empty when the body is not a JSON object with a job id, in an envelope or without.
    static Optional<String> in(String body) {
        JsonNode node = json(body);
        return named(node)
                .or(() -> ENVELOPES.stream()
                        .map(node::at)
                        .filter(JsonNode::isTextual)
                        .map(text -> named(json(text.asText())))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> named(JsonNode node) {
        return NAMES.stream()
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    private static JsonNode json(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MAPPER.nullNode() : node;
        } catch (JsonProcessingException notJson) {
            return MAPPER.nullNode();
        }
    }
}
