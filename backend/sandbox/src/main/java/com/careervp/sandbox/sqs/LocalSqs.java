package com.careervp.sandbox.sqs;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueResponse;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;
import software.amazon.awssdk.services.sqs.model.UntagQueueResponse;

/// SQS on the embedded engine, with what the engine lacks: sandbox time for visibility, delays, waits and sent
/// timestamps; retention; attributes that the engine refuses; redrive tasks that move visible messages only and never
/// one that was deleted.
///
/// **Looking without consuming:** a receive with `VisibilityTimeout` 0 gives messages that stay visible. As on AWS it
/// counts as a receive: `ApproximateReceiveCount` goes up by one for every look. In a dead-letter queue that has no
/// effect; in a queue with a redrive policy a message that was looked at `maxReceiveCount` times moves to the
/// dead-letter queue at the next receive. Messages come round in turn, so that repeated looks show all of them.
///
/// A message that is moved by a redrive task gets a new id and a new sent timestamp, as on AWS. Safe for use by
/// several threads.
public final class LocalSqs implements SqsClient {
    private final SqsClient engine;
    private final QueueLedger ledger;
    private final QueueCounters counters;
    private final DelayedMessages delayed;
    private final SandboxTime time;
    private final KeptAttributes kept = new KeptAttributes();
    private final LongPolling polling;
    private final MoveTasks moves;

    LocalSqs(SqsClient engine, QueueLedger ledger, QueueCounters counters, DelayedMessages delayed, SandboxTime time) {
        this.engine = engine;
        this.ledger = ledger;
        this.counters = counters;
        this.delayed = delayed;
        this.time = time;
        this.polling = new LongPolling(engine, ledger, time, kept);
        this.moves = new MoveTasks(engine, time);
    }

    Duration retention(String queue) {
        return kept.retention(queue);
    }

    /// Ends waits and redrive tasks.
    void stop() {
        polling.stop();
        moves.close();
    }

    @Override
    public CreateQueueResponse createQueue(CreateQueueRequest request) {
        Map<QueueAttributeName, String> forEngine = kept.take(request.queueName(), request.attributes());
        return engine.createQueue(request.toBuilder().attributes(forEngine).build());
    }

    @Override
    public SetQueueAttributesResponse setQueueAttributes(SetQueueAttributesRequest request) {
        Map<QueueAttributeName, String> forEngine =
                kept.take(QueueNames.ofUrl(request.queueUrl()), request.attributes());
        if (forEngine.isEmpty()) {
            return SetQueueAttributesResponse.builder().build();
        }
        return engine.setQueueAttributes(
                request.toBuilder().attributes(forEngine).build());
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        String queue = QueueNames.ofUrl(request.queueUrl());
        Map<QueueAttributeName, String> attributes = new HashMap<>(
                engine.getQueueAttributes(r -> r.queueUrl(request.queueUrl()).attributeNames(QueueAttributeName.ALL))
                        .attributes());
        attributes.putAll(kept.of(queue));
        QueueLedger.Snapshot snapshot = ledger.snapshot(queue, kept.retention(queue));
        attributes.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, String.valueOf(snapshot.visible()));
        attributes.put(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, String.valueOf(snapshot.inFlight()));
        attributes.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, String.valueOf(snapshot.delayed()));
        List<QueueAttributeName> wanted = request.attributeNames();
        if (!wanted.contains(QueueAttributeName.ALL)) {
            attributes.keySet().retainAll(wanted);
        }
        return GetQueueAttributesResponse.builder().attributes(attributes).build();
    }

    @Override
    public DeleteQueueResponse deleteQueue(DeleteQueueRequest request) {
        DeleteQueueResponse response = engine.deleteQueue(request);
        String queue = QueueNames.ofUrl(request.queueUrl());
        kept.forget(queue);
        ledger.queueRemoved(queue);
        return response;
    }

    @Override
    public PurgeQueueResponse purgeQueue(PurgeQueueRequest request) {
        PurgeQueueResponse response = engine.purgeQueue(request);
        ledger.cleared(QueueNames.ofUrl(request.queueUrl()));
        return response;
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return engine.getQueueUrl(request);
    }

    @Override
    public ListQueuesResponse listQueues(ListQueuesRequest request) {
        return engine.listQueues(request);
    }

    @Override
    public ListDeadLetterSourceQueuesResponse listDeadLetterSourceQueues(ListDeadLetterSourceQueuesRequest request) {
        return engine.listDeadLetterSourceQueues(request);
    }

    @Override
    public TagQueueResponse tagQueue(TagQueueRequest request) {
        return engine.tagQueue(request);
    }

    @Override
    public UntagQueueResponse untagQueue(UntagQueueRequest request) {
        return engine.untagQueue(request);
    }

    @Override
    public ListQueueTagsResponse listQueueTags(ListQueueTagsRequest request) {
        return engine.listQueueTags(request);
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        String queue = QueueNames.ofUrl(request.queueUrl());
        int delay = delay(queue, request.delaySeconds());
        SendMessageResponse response = delay == 0
                ? engine.sendMessage(request.toBuilder().delaySeconds(null).build())
                : SendMessageResponse.builder()
                        .messageId(delayed.send(
                                queue,
                                request.messageBody(),
                                request.messageAttributes(),
                                time.now().plusSeconds(delay)))
                        .md5OfMessageBody(Md5.of(request.messageBody()))
                        .build();
        counters.sent(queue, 1);
        return response;
    }

    /// A batch with a delayed entry is sent one by one.
    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        String queue = QueueNames.ofUrl(request.queueUrl());
        if (request.entries().stream().allMatch(entry -> delay(queue, entry.delaySeconds()) == 0)) {
            SendMessageBatchResponse response = engine.sendMessageBatch(request);
            counters.sent(queue, response.successful().size());
            return response;
        }
        List<SendMessageBatchResultEntry> sent = request.entries().stream()
                .map(entry -> {
                    SendMessageResponse response = sendMessage(r -> r.queueUrl(request.queueUrl())
                            .messageBody(entry.messageBody())
                            .messageAttributes(entry.messageAttributes())
                            .delaySeconds(entry.delaySeconds()));
                    return SendMessageBatchResultEntry.builder()
                            .id(entry.id())
                            .messageId(response.messageId())
                            .md5OfMessageBody(response.md5OfMessageBody())
                            .build();
                })
                .toList();
        return SendMessageBatchResponse.builder().successful(sent).build();
    }

    private int delay(String queue, @Nullable Integer asked) {
        int seconds = asked == null ? kept.delaySeconds(queue) : asked;
        if (seconds < 0 || seconds > 900) {
            throw QueueErrors.invalidParameter("Value " + seconds
                    + " for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.");
        }
        return seconds;
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        List<Message> messages = polling.receive(request);
        counters.received(QueueNames.ofUrl(request.queueUrl()), messages.size());
        return ReceiveMessageResponse.builder().messages(messages).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        try {
            DeleteMessageResponse response = engine.deleteMessage(request);
            counters.deleted(QueueNames.ofUrl(request.queueUrl()), 1);
            return response;
        } catch (ReceiptHandleIsInvalidException e) {
            // SQS answers as if it had deleted what is already gone, or was received again; the engine refuses both
            if (Receipts.wellFormed(request.receiptHandle())) {
                return DeleteMessageResponse.builder().build();
            }
            throw e;
        }
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        DeleteMessageBatchResponse response = engine.deleteMessageBatch(request);
        counters.deleted(
                QueueNames.ofUrl(request.queueUrl()), response.successful().size());
        return response;
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        return engine.changeMessageVisibility(request);
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        return engine.changeMessageVisibilityBatch(request);
    }

    @Override
    public StartMessageMoveTaskResponse startMessageMoveTask(StartMessageMoveTaskRequest request) {
        return moves.start(request);
    }

    @Override
    public CancelMessageMoveTaskResponse cancelMessageMoveTask(CancelMessageMoveTaskRequest request) {
        return moves.cancel(request.taskHandle());
    }

    @Override
    public ListMessageMoveTasksResponse listMessageMoveTasks(ListMessageMoveTasksRequest request) {
        return moves.list(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /// Does nothing: the engine closes its client.
    @Override
    public void close() {
        // see above
    }
}
