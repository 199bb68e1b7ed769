package com.careervp.sandbox.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// The JSON that SNS sends. There is no signature: the sandbox has no certificate, and says so in its place.
final class NotificationBodies {
    private static final String UNSIGNED = "unsigned-sandbox";
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private NotificationBodies() {}

    /// To queues and web addresses.
    static ObjectNode notification(TopicMessage message, TopicSubscription subscription) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("Type", "Notification").put("MessageId", message.id()).put("TopicArn", message.topicArn());
        if (message.subject() != null) {
            body.put("Subject", message.subject());
        }
        body.put("Message", message.textFor(subscription.protocol()))
                .put("Timestamp", MILLIS.format(message.published()))
                .put("SignatureVersion", "1")
                .put("Signature", UNSIGNED);
        attributes(message, body);
        return body;
    }

    /// To functions.
    static ObjectNode event(TopicMessage message, TopicSubscription subscription) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode entry = event.putArray("Records").addObject();
        entry.put("EventSource", "aws:sns").put("EventVersion", "1.0").put("EventSubscriptionArn", subscription.arn());
        ObjectNode sns = entry.putObject("Sns");
        sns.put("Type", "Notification")
                .put("MessageId", message.id())
                .put("TopicArn", message.topicArn())
                .put("Subject", message.subject())
                .put("Message", message.textFor(subscription.protocol()))
                .put("Timestamp", MILLIS.format(message.published()))
                .put("SignatureVersion", "1")
                .put("Signature", UNSIGNED);
        sns.putObject("MessageAttributes");
        attributes(message, sns);
        return event;
    }

    /// Asks a web address to confirm.
    static ObjectNode confirmation(TopicMessage message, String token) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Type", "SubscriptionConfirmation")
                .put("MessageId", message.id())
                .put("Token", token)
                .put("TopicArn", message.topicArn())
                .put("Message", message.text())
                .put("Timestamp", MILLIS.format(message.published()))
                .put("SignatureVersion", "1")
                .put("Signature", UNSIGNED);
    }

    private static void attributes(TopicMessage message, ObjectNode body) {
        if (!message.attributes().isEmpty()) {
            ObjectNode attributes = body.putObject("MessageAttributes");
            message.attributes()
                    .forEach((name, attribute) -> attributes
                            .putObject(name)
                            .put("Type", attribute.type())
                            .put("Value", attribute.value()));
        }
    }
}
