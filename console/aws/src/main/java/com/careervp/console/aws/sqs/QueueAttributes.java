package com.careervp.console.aws.sqs;

import com.careervp.console.core.queues.QueueDepth;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueSnapshot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// SQS's texts as the console's values.
final class QueueAttributes {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private QueueAttributes() {}

    static QueueSnapshot snapshot(String name, String url, Map<QueueAttributeName, String> attributes) {
        JsonNode redrive = json(attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "{}"));
        String target = redrive.path("deadLetterTargetArn").asText("");
        return new QueueSnapshot(
                name,
                url,
                attributes.getOrDefault(QueueAttributeName.QUEUE_ARN, ""),
                new QueueDepth(
                        number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                        number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                        number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)),
                target.substring(target.lastIndexOf(':') + 1),
                redrive.path("maxReceiveCount").asInt(0),
                Duration.ofSeconds(number(attributes, QueueAttributeName.VISIBILITY_TIMEOUT)));
    }

    static QueueMessage message(Message message) {
        Map<String, String> attributes = new HashMap<>();
        message.messageAttributes()
                .forEach((name, value) -> attributes.put(name, Objects.requireNonNullElse(value.stringValue(), "")));
        Map<MessageSystemAttributeName, String> system = message.attributes();
        return new QueueMessage(
                message.messageId(),
                message.receiptHandle(),
                message.body(),
                attributes,
                Integer.parseInt(system.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")),
                Instant.ofEpochMilli(
                        Long.parseLong(system.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"))));
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }
}
