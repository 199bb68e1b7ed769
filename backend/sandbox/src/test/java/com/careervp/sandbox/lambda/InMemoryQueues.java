package com.careervp.sandbox.lambda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// Queues in memory, with long polling. Messages in flight come back when the test says that their visibility timeout
/// is over.
public final class InMemoryQueues implements SqsClient {
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int sequence;

    private static final class Queue {
        private final int visibilitySeconds;
        private final Deque<Message> waiting = new ArrayDeque<>();
        private final Map<String, Message> inFlight = new HashMap<>();

        Queue(int visibilitySeconds) {
            this.visibilitySeconds = visibilitySeconds;
        }
    }

    public InMemoryQueues with(String name, int visibilitySeconds) {
        queues.put(name, new Queue(visibilitySeconds));
        return this;
    }

    public String send(String queue, String body) {
        return sendMessage(request -> request.queueUrl(queue).messageBody(body)).messageId();
    }

    /// What waits in the queue.
    public List<Message> waiting(String queue) {
        lock.lock();
        try {
            return new ArrayList<>(require(queue).waiting);
        } finally {
            lock.unlock();
        }
    }

    public int inFlight(String queue) {
        lock.lock();
        try {
            return require(queue).inFlight.size();
        } finally {
            lock.unlock();
        }
    }

    /// Lets the visibility timeout of everything in flight pass.
    public void endVisibilityTimeouts(String queue) {
        lock.lock();
        try {
            Queue found = require(queue);
            found.waiting.addAll(found.inFlight.values());
            found.inFlight.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Queue require(String url) {
        Queue queue = queues.get(url.substring(url.lastIndexOf('/') + 1));
        if (queue == null) {
            throw QueueDoesNotExistException.builder()
                    .message("The specified queue does not exist.")
                    .build();
        }
        return queue;
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        require(request.queueName());
        return GetQueueUrlResponse.builder()
                .queueUrl("http://127.0.0.1/000000000000/" + request.queueName())
                .build();
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        return GetQueueAttributesResponse.builder()
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Integer.toString(require(request.queueUrl()).visibilitySeconds)))
                .build();
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        lock.lock();
        try {
            String id = "message-" + ++sequence;
            Map<String, MessageAttributeValue> attributes = request.messageAttributes();
            require(request.queueUrl())
                    .waiting
                    .add(Message.builder()
                            .messageId(id)
                            .body(request.messageBody())
                            .md5OfBody("md5-" + id)
                            .messageAttributes(attributes)
                            .attributes(Map.of(
                                    MessageSystemAttributeName.SENT_TIMESTAMP, "1700000000000",
                                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "0"))
                            .build());
            changed.signalAll();
            return SendMessageResponse.builder().messageId(id).build();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(request.waitTimeSeconds());
            Queue queue = require(request.queueUrl());
            while (queue.waiting.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<Message> received = new ArrayList<>();
            while (!queue.waiting.isEmpty() && received.size() < request.maxNumberOfMessages()) {
                received.add(take(queue));
            }
            return ReceiveMessageResponse.builder().messages(received).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private Message take(Queue queue) {
        Message waiting = queue.waiting.remove();
        int receives = Integer.parseInt(waiting.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
        Map<MessageSystemAttributeName, String> attributes = new HashMap<>(waiting.attributes());
        attributes.put(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(receives + 1));
        String handle = waiting.messageId() + "-receipt-" + (receives + 1);
        Message received =
                waiting.toBuilder().attributes(attributes).receiptHandle(handle).build();
        queue.inFlight.put(handle, received);
        return received;
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        lock.lock();
        try {
            Queue queue = require(request.queueUrl());
            Message message = queue.inFlight.remove(request.receiptHandle());
            if (message != null) {
                queue.waiting.add(message);
                changed.signalAll();
            }
            return ChangeMessageVisibilityResponse.builder().build();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        lock.lock();
        try {
            Queue queue = require(request.queueUrl());
            request.entries().forEach(entry -> queue.inFlight.remove(entry.receiptHandle()));
            return DeleteMessageBatchResponse.builder().build();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
