package com.careervp.sandbox.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Sends records of asynchronous invocations to queues and topics.
final class Destinations {
    private final SqsClient queues;
    private final AtomicReference<@Nullable Supplier<SnsClient>> topics = new AtomicReference<>();

    Destinations(SqsClient queues) {
        this.queues = queues;
    }

    void publishWith(Supplier<SnsClient> client) {
        topics.set(client);
    }

    /// @param attributes string attributes of the message
    /// @throws software.amazon.awssdk.core.exception.SdkException when the queue or topic did not take it
    void send(String arn, String body, Map<String, String> attributes) {
        switch (service(arn)) {
            case "sqs" -> {
                String url = queues.getQueueUrl(request -> request.queueName(resource(arn)))
                        .queueUrl();
                queues.sendMessage(
                        request -> request.queueUrl(url).messageBody(body).messageAttributes(values(attributes)));
            }
            case "sns" -> {
                Supplier<SnsClient> client = Optional.ofNullable(topics.get())
                        .orElseThrow(() -> new IllegalStateException(
                                "destination " + arn + " is a topic, and the functions were given no SNS client"));
                client.get().publish(request -> request.topicArn(arn).message(body));
            }
            default ->
                throw new IllegalStateException(
                        "destination " + arn + " is neither a queue nor a topic, which the sandbox can send to");
        }
    }

    static String service(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 ? parts[2] : "";
    }

    private static String resource(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static Map<String, MessageAttributeValue> values(Map<String, String> attributes) {
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(value)
                        .build()));
        return values;
    }
}
