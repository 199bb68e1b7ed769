package com.careervp.console.aws.sqs;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueSnapshot;
import com.careervp.contract.DeploymentStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// One environment's queues through SQS, told from others by their names `careervp-{what}-{env}`.
public final class SqsMessageStore implements MessageStore {
    private static final String PREFIX = "careervp-";
    private static final int BATCH = 10;

    private final SqsClient client;
    private final String suffix;
    private final AwsCalls calls;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    public SqsMessageStore(SqsClient client, DeploymentStage stage, String profile) {
        this.client = client;
        this.suffix = "-" + stage.id();
        this.calls = new AwsCalls("SQS", profile);
    }

    @Override
    public List<QueueSnapshot> queues() {
        List<String> names = new ArrayList<>();
        @Nullable String token = null;
        do {
            String from = token;
            ListQueuesResponse page = calls.call(
                    "ListQueues",
                    () -> client.listQueues(request ->
                            request.queueNamePrefix(PREFIX).maxResults(1_000).nextToken(from)));
            page.queueUrls().stream()
                    .map(url -> url.substring(url.lastIndexOf('/') + 1))
                    .filter(name -> name.endsWith(suffix))
                    .forEach(names::add);
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        return names.stream().sorted().map(this::describe).toList();
    }

    @Override
    public QueueSnapshot describe(String queue) {
        String url = url(queue);
        Map<QueueAttributeName, String> attributes = calls.call(
                        "GetQueueAttributes",
                        () -> client.getQueueAttributes(
                                request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL)))
                .attributes();
        return QueueAttributes.snapshot(queue, url, attributes);
    }

    @Override
    public List<QueueMessage> receive(String queue, int limit, Duration visibility) {
        if (limit < 1 || limit > BATCH) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 to " + BATCH);
        }
        String url = url(queue);
        return calls
                .call(
                        "ReceiveMessage",
                        () -> client.receiveMessage(request -> request.queueUrl(url)
                                .maxNumberOfMessages(limit)
                                .visibilityTimeout((int) visibility.toSeconds())
                                .waitTimeSeconds(0)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                .messageAttributeNames("All")))
                .messages()
                .stream()
                .map(QueueAttributes::message)
                .toList();
    }

    @Override
    public void giveBack(String queue, List<QueueMessage> messages, Duration visibility) {
        String url = url(queue);
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
            for (QueueMessage message : messages.subList(from, Math.min(messages.size(), from + BATCH))) {
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id("m" + entries.size())
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout((int) visibility.toSeconds())
                        .build());
            }
            // Single entries may be refused because the message is visible again or gone, which is what was wanted.
            calls.run(
                    "ChangeMessageVisibilityBatch",
                    () -> client.changeMessageVisibilityBatch(
                            request -> request.queueUrl(url).entries(entries)));
        }
    }

    @Override
    public String send(String queue, String body, Map<String, String> attributes) {
        String url = url(queue);
        Map<String, MessageAttributeValue> typed = new HashMap<>();
        attributes.forEach((name, value) -> typed.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(value)
                        .build()));
        return calls.call(
                        "SendMessage",
                        () -> client.sendMessage(request ->
                                request.queueUrl(url).messageBody(body).messageAttributes(typed)))
                .messageId();
    }

    @Override
    public void delete(String queue, QueueMessage message) {
        String url = url(queue);
        calls.run(
                "DeleteMessage",
                () -> client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
    }

    @Override
    public void purge(String queue) {
        String url = url(queue);
        calls.run("PurgeQueue", () -> client.purgeQueue(request -> request.queueUrl(url)));
    }

    private String url(String queue) {
        @Nullable String known = urls.get(queue);
        if (known != null) {
            return known;
        }
        try {
            String url = calls.call("GetQueueUrl", () -> client.getQueueUrl(request -> request.queueName(queue)))
                    .queueUrl();
            urls.put(queue, url);
            return url;
        } catch (ConsoleException e) {
            if (e.failure() instanceof ConsoleFailure.NotFound missing) {
                throw new ConsoleException(
                        new ConsoleFailure.NotFound(new FailureOrigin(
                                "SQS",
                                "GetQueueUrl",
                                "no queue " + queue,
                                missing.origin().requestId())),
                        e);
            }
            throw e;
        }
    }
}
