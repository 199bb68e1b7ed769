package com.careervp.console.core.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A message as it was received.
///
/// @param receiptHandle what deletes exactly this receive; it stops working when the message is received again
/// @param attributes the sender's message attributes
/// @param receiveCount how often it was received, this look included
/// @param sentAt when it was sent to the queue it is in
public record QueueMessage(
        String messageId,
        String receiptHandle,
        String body,
        Map<String, String> attributes,
        int receiveCount,
        Instant sentAt) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public QueueMessage {
        attributes = Map.copyOf(attributes);
    }

    /// The job the message is about; empty when the body names none.
    public Optional<String> jobId() {
        return NamedJob.in(body);
    }

    /// The body indented when it is JSON, else as it is.
    public String prettyBody() {
        return json().map(JsonNode::toPrettyString).orElse(body);
    }

    private Optional<JsonNode> json() {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node != null && node.isContainerNode() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
