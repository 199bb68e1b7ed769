package com.careervp.sandbox.sns;

import com.careervp.sandbox.events.FunctionInvoker;
import com.careervp.sandbox.telemetry.MetricSink;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Brings messages to subscribers, each delivery on its own virtual thread. Three attempts, then the subscription's
/// dead-letter queue; without one the message is lost to that subscriber, logged and counted, as in SNS.
final class Deliveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(15);

    private final Clock clock;
    private final Supplier<SqsClient> queues;
    private final FunctionInvoker functions;
    private final MetricSink metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(HTTP_TIMEOUT).build();

    Deliveries(Clock clock, Supplier<SqsClient> queues, FunctionInvoker functions, MetricSink metrics) {
        this.clock = clock;
        this.queues = queues;
        this.functions = functions;
        this.metrics = metrics;
    }

    void send(TopicMessage message, TopicSubscription subscription) {
        threads.execute(() -> deliver(message, subscription));
    }

    void askToConfirm(TopicMessage message, TopicSubscription subscription, String token) {
        threads.execute(() -> {
            try {
                post(
                        subscription,
                        message,
                        NotificationBodies.confirmation(message, token),
                        "SubscriptionConfirmation");
            } catch (RuntimeException e) {
                LOG.warn("the confirmation of {} could not be sent", subscription.arn(), e);
            }
        });
    }

    private void deliver(TopicMessage message, TopicSubscription subscription) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                attempt(message, subscription);
                count(message, "NumberOfNotificationsDelivered");
                return;
            } catch (RuntimeException e) {
                last = e;
            }
            if (attempt < ATTEMPTS && !pause(attempt)) {
                return;
            }
        }
        count(message, "NumberOfNotificationsFailed");
        LOG.error("message {} could not be delivered to {}", message.id(), subscription.arn(), last);
        subscription.deadLetterQueue().ifPresent(queue -> toDeadLetters(message, subscription, queue));
    }

    private void toDeadLetters(TopicMessage message, TopicSubscription subscription, String queue) {
        try {
            toQueue(message, subscription, queue);
            count(message, "NumberOfNotificationsRedrivenToDlq");
        } catch (RuntimeException e) {
            count(message, "NumberOfNotificationsFailedToRedriveToDlq");
            LOG.error("message {} could not be put in the dead-letter queue {}", message.id(), queue, e);
        }
    }

    private static boolean pause(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void attempt(TopicMessage message, TopicSubscription subscription) {
        switch (subscription.protocol()) {
            case "sqs" -> toQueue(message, subscription, subscription.endpoint());
            case "lambda" ->
                functions.invokeAsync(
                        subscription.endpoint(),
                        NotificationBodies.event(message, subscription).toString());
            case "http", "https" ->
                post(subscription, message, NotificationBodies.notification(message, subscription), "Notification");
            default -> throw new IllegalStateException("no delivery by " + subscription.protocol());
        }
    }

    private void toQueue(TopicMessage message, TopicSubscription subscription, String queueArn) {
        SqsClient sqs = queues.get();
        String name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
        String url = sqs.getQueueUrl(r -> r.queueName(name)).queueUrl();
        if (!subscription.isRaw()) {
            String body = NotificationBodies.notification(message, subscription).toString();
            sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));
            return;
        }
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        message.attributes()
                .forEach((key, attribute) -> attributes.put(
                        key,
                        MessageAttributeValue.builder()
                                .dataType(attribute.type().equals("String.Array") ? "String" : attribute.type())
                                .stringValue(attribute.value())
                                .build()));
        sqs.sendMessage(r -> r.queueUrl(url)
                .messageBody(message.textFor(subscription.protocol()))
                .messageAttributes(attributes));
    }

    private void post(TopicSubscription subscription, TopicMessage message, ObjectNode body, String type) {
        boolean raw = subscription.isRaw() && type.equals("Notification");
        HttpRequest request = HttpRequest.newBuilder(URI.create(subscription.endpoint()))
                .timeout(HTTP_TIMEOUT)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .header("x-amz-sns-message-type", type)
                .header("x-amz-sns-message-id", message.id())
                .header("x-amz-sns-topic-arn", message.topicArn())
                .header("x-amz-sns-subscription-arn", subscription.arn())
                .POST(HttpRequest.BodyPublishers.ofString(
                        raw ? message.textFor(subscription.protocol()) : body.toString()))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new IllegalStateException(subscription.endpoint() + " answered " + status + ", expected 2xx");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(subscription.endpoint() + " was not reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the delivery to " + subscription.endpoint() + " was ended", e);
        }
    }

    void count(TopicMessage message, String metric) {
        String topic = message.topicArn().substring(message.topicArn().lastIndexOf(':') + 1);
        metrics.record("AWS/SNS", metric, Map.of("TopicName", topic), 1, "Count", clock.instant());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
