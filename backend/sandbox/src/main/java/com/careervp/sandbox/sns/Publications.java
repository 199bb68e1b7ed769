package com.careervp.sandbox.sns;

import com.careervp.kernel.IdSource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

/// Checks what is published and hands it to everybody who wants it.
final class Publications {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);
    private static final int LONGEST_MESSAGE = 262_144;
    private static final int LONGEST_SUBJECT = 100;
    private static final int MOST_IN_A_BATCH = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final IdSource ids;
    private final Deliveries deliveries;

    Publications(Clock clock, IdSource ids, Deliveries deliveries) {
        this.clock = clock;
        this.ids = ids;
        this.deliveries = deliveries;
    }

    /// What one message was published with.
    ///
    /// @param structure `json` or null
    record Draft(
            @Nullable String subject,
            @Nullable String message,
            @Nullable String structure,
            Map<String, MessageAttributeValue> attributes) {}

    /// @return the message's id
    String publish(Topic topic, Draft draft) {
        TopicMessage message = message(topic, draft);
        deliveries.count(message, "NumberOfMessagesPublished");
        topic.listeners().forEach(listener -> {
            try {
                listener.accept(message);
            } catch (RuntimeException e) {
                LOG.error("a listener of {} failed", topic.arn(), e);
            }
        });
        for (TopicSubscription subscription : topic.subscriptions().values()) {
            if (subscription.isConfirmed()) {
                if (subscription.wants(message)) {
                    deliveries.send(message, subscription);
                } else {
                    deliveries.count(message, "NumberOfNotificationsFilteredOut");
                }
            }
        }
        return message.id();
    }

    /// Every entry stands for itself: a refused one does not keep the others back.
    PublishBatchResponse publishAll(Topic topic, List<PublishBatchRequestEntry> entries) {
        if (entries.isEmpty()) {
            throw SnsErrors.fill(
                    EmptyBatchRequestException.builder(),
                    400,
                    "EmptyBatchRequest",
                    "The batch request doesn't contain any entries.");
        }
        if (entries.size() > MOST_IN_A_BATCH) {
            throw SnsErrors.fill(
                    TooManyEntriesInBatchRequestException.builder(),
                    400,
                    "TooManyEntriesInBatchRequest",
                    "The batch request contains more entries than permissible.");
        }
        List<PublishBatchResultEntry> successful = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (PublishBatchRequestEntry entry : entries) {
            try {
                String id = publish(
                        topic,
                        new Draft(
                                entry.subject(), entry.message(), entry.messageStructure(), entry.messageAttributes()));
                successful.add(PublishBatchResultEntry.builder()
                        .id(entry.id())
                        .messageId(id)
                        .build());
            } catch (SnsException e) {
                failed.add(BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code(e.awsErrorDetails().errorCode())
                        .message(e.awsErrorDetails().errorMessage())
                        .senderFault(true)
                        .build());
            }
        }
        return PublishBatchResponse.builder()
                .successful(successful)
                .failed(failed)
                .build();
    }

    /// What asks the owner of a web address to confirm a subscription.
    TopicMessage confirmationOf(Topic topic) {
        return new TopicMessage(
                ids.next(),
                topic.arn(),
                null,
                "You have chosen to subscribe to the topic " + topic.arn()
                        + ". To confirm, call ConfirmSubscription with the token of this message.",
                Map.of(),
                Map.of(),
                clock.instant());
    }

    private TopicMessage message(Topic topic, Draft draft) {
        String text = draft.message();
        if (text == null || text.isEmpty()) {
            throw SnsErrors.invalid("Empty message");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_MESSAGE) {
            throw SnsErrors.invalid("Message too long");
        }
        String subject = draft.subject();
        if (subject != null
                && (subject.isEmpty()
                        || subject.length() > LONGEST_SUBJECT
                        || subject.chars().anyMatch(c -> c < 32))) {
            throw SnsErrors.invalid("Subject");
        }
        Map<String, String> byProtocol = draft.structure() == null ? Map.of() : structured(draft.structure(), text);
        return new TopicMessage(
                ids.next(),
                topic.arn(),
                subject,
                byProtocol.getOrDefault("default", text),
                byProtocol,
                attributes(draft.attributes()),
                clock.instant());
    }

    private static Map<String, String> structured(String structure, String text) {
        if (!structure.equals("json")) {
            throw SnsErrors.invalid("MessageStructure is '" + structure + "', expected json");
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.path("default").isTextual()) {
                throw SnsErrors.invalid("Message Structure - No default entry in JSON message body");
            }
            Map<String, String> texts = new HashMap<>();
            node.properties()
                    .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
            return texts;
        } catch (JsonProcessingException e) {
            throw SnsErrors.invalid("Message Structure - JSON message body failed to parse", e);
        }
    }

    private static Map<String, TopicMessage.Attribute> attributes(Map<String, MessageAttributeValue> given) {
        Map<String, TopicMessage.Attribute> attributes = new HashMap<>();
        given.forEach((name, value) -> {
            String type = SnsErrors.required(value.dataType(), "MessageAttributes." + name + ".DataType");
            String text = value.stringValue();
            if (text == null && value.binaryValue() != null) {
                text = Base64.getEncoder().encodeToString(value.binaryValue().asByteArray());
            }
            attributes.put(
                    name,
                    new TopicMessage.Attribute(
                            type, SnsErrors.required(text, "MessageAttributes." + name + ".StringValue")));
        });
        return attributes;
    }
}
