package com.careervp.sandbox.sqs;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// Receives messages: waits in sandbox time, in slices of at most one real second so that the sandbox closes quickly;
/// drops what is older than the queue's retention; says when messages were sent in sandbox time.
final class LongPolling {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final SqsClient engine;
    private final QueueLedger ledger;
    private final SandboxTime time;
    private final KeptAttributes kept;
    private volatile boolean stopped;

    LongPolling(SqsClient engine, QueueLedger ledger, SandboxTime time, KeptAttributes kept) {
        this.engine = engine;
        this.ledger = ledger;
        this.time = time;
        this.kept = kept;
    }

    /// Ends every wait with what there is.
    void stop() {
        stopped = true;
    }

    List<Message> receive(ReceiveMessageRequest request) {
        Duration wait = stopped ? Duration.ZERO : Duration.ofSeconds(waitSeconds(request));
        Instant end = time.now().plus(wait);
        while (true) {
            Instant now = time.now();
            boolean last = stopped || !now.isBefore(end);
            List<Message> messages = sliceUntilStopped(request, last ? 0 : 1);
            if (!messages.isEmpty() || last) {
                return messages;
            }
        }
    }

    private List<Message> sliceUntilStopped(ReceiveMessageRequest request, int seconds) {
        try {
            return slice(request, seconds);
        } catch (SdkClientException | IllegalStateException e) {
            if (stopped) {
                // the engine's connections are closed; whoever still polls finds nothing any more
                return List.of();
            }
            throw e;
        }
    }

    private List<Message> slice(ReceiveMessageRequest request, int seconds) {
        List<Message> received = engine.receiveMessage(
                        request.toBuilder().waitTimeSeconds(seconds).build())
                .messages();
        String queue = QueueNames.ofUrl(request.queueUrl());
        Duration retention = kept.retention(queue);
        return received.stream()
                .filter(message -> !expired(request.queueUrl(), message, retention))
                .map(this::withSandboxTime)
                .toList();
    }

    private boolean expired(String queueUrl, Message message, Duration retention) {
        if (!ledger.isExpired(message.messageId(), retention)) {
            return false;
        }
        engine.deleteMessage(r -> r.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
        return true;
    }

    private Message withSandboxTime(Message message) {
        Optional<Instant> sent = ledger.sentAt(message.messageId());
        if (sent.isEmpty() || !message.attributes().containsKey(MessageSystemAttributeName.SENT_TIMESTAMP)) {
            return message;
        }
        Map<MessageSystemAttributeName, String> attributes = new HashMap<>(message.attributes());
        attributes.put(
                MessageSystemAttributeName.SENT_TIMESTAMP,
                String.valueOf(sent.get().toEpochMilli()));
        return message.toBuilder().attributes(attributes).build();
    }

    private int waitSeconds(ReceiveMessageRequest request) {
        Integer asked = request.waitTimeSeconds();
        if (asked == null) {
            return Integer.parseInt(engine.getQueueAttributes(r -> r.queueUrl(request.queueUrl())
                            .attributeNames(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS))
                    .attributes()
                    .getOrDefault(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "0"));
        }
        if (asked < 0 || asked > LONGEST_WAIT_SECONDS) {
            throw QueueErrors.invalidParameter("Value " + asked
                    + " for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.");
        }
        return asked;
    }
}
