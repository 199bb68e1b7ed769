package com.careervp.sandbox.events;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Brings an event to the target of a rule: a function, a queue or a topic, told apart by the service in the ARN.
public final class EventTargets {
    private final FunctionInvoker functions;
    private final Supplier<SqsClient> queues;
    private final BiConsumer<String, String> topics;

    /// @param queues asked at every call
    /// @param topics publishes to the topic of an ARN (first) a message (second)
    public EventTargets(FunctionInvoker functions, Supplier<SqsClient> queues, BiConsumer<String, String> topics) {
        this.functions = functions;
        this.queues = queues;
        this.topics = topics;
    }

    /// @throws RuntimeException when the target does not exist or does not take it
    void send(String arn, String payload) {
        String[] parts = arn.split(":", 6);
        String service = parts.length == 6 ? parts[2] : "";
        switch (service) {
            case "lambda" -> functions.invokeAsync(arn, payload);
            case "sqs" -> {
                SqsClient sqs = queues.get();
                String url = sqs.getQueueUrl(r -> r.queueName(parts[5])).queueUrl();
                sqs.sendMessage(r -> r.queueUrl(url).messageBody(payload));
            }
            case "sns" -> topics.accept(arn, payload);
            default ->
                throw new IllegalArgumentException(
                        "the target " + arn + " is not supported, expected a function, a queue or a topic");
        }
    }
}
