package com.careervp.sandbox.sqs;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// One redrive task; runs on a thread of its own until the source has nothing visible left.
final class MoveTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MoveTask.class);
    private static final int BATCH = 10;
    private static final int VISIBILITY_SECONDS = 600;

    private final SqsClient engine;
    private final SandboxTime time;
    private final Order order;
    private final Instant started;
    private final long total;
    private long moved;
    private String status = "RUNNING";
    private @Nullable String failure;

    /// @param destinationArn null when messages go back to the queue they came from
    /// @param fallbackUrl where messages go that do not say where they came from
    /// @param perSecond null for as fast as it goes
    record Order(
            String handle,
            String sourceArn,
            String sourceUrl,
            @Nullable String destinationArn,
            String fallbackUrl,
            @Nullable Integer perSecond) {}

    MoveTask(SqsClient engine, SandboxTime time, Order order) {
        this.engine = engine;
        this.time = time;
        this.order = order;
        this.started = time.now();
        this.total = Long.parseLong(engine.getQueueAttributes(r ->
                        r.queueUrl(order.sourceUrl()).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    String handle() {
        return order.handle();
    }

    String sourceArn() {
        return order.sourceArn();
    }

    synchronized boolean isRunning() {
        return status.equals("RUNNING");
    }

    /// @return how many messages were moved until now
    synchronized long cancel() {
        if (isRunning()) {
            status = "CANCELLED";
        }
        return moved;
    }

    @Override
    public void run() {
        try {
            while (isRunning()) {
                List<Message> messages = engine.receiveMessage(r -> r.queueUrl(order.sourceUrl())
                                .maxNumberOfMessages(BATCH)
                                .waitTimeSeconds(0)
                                .visibilityTimeout(VISIBILITY_SECONDS)
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                                .messageAttributeNames("All"))
                        .messages();
                if (messages.isEmpty()) {
                    end("COMPLETED", null);
                    return;
                }
                for (Message message : messages) {
                    moveUnlessCancelled(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end("CANCELLED", null);
        } catch (RuntimeException e) {
            LOG.warn("The redrive of {} ended early", order.sourceArn(), e);
            end(
                    "FAILED",
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getName()));
        }
    }

    private void moveUnlessCancelled(Message message) throws InterruptedException {
        if (!isRunning()) {
            engine.changeMessageVisibility(r -> r.queueUrl(order.sourceUrl())
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(0));
            return;
        }
        engine.sendMessage(r -> r.queueUrl(destination(message))
                .messageBody(message.body())
                .messageAttributes(message.messageAttributes()));
        engine.deleteMessage(r -> r.queueUrl(order.sourceUrl()).receiptHandle(message.receiptHandle()));
        synchronized (this) {
            moved++;
        }
        Integer perSecond = order.perSecond();
        if (perSecond != null) {
            Thread.sleep(time.real(Duration.ofSeconds(1)).dividedBy(perSecond));
        }
    }

    private String destination(Message message) {
        if (order.destinationArn() != null) {
            return order.fallbackUrl();
        }
        String source = message.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
        return source == null
                ? order.fallbackUrl()
                : engine.getQueueUrl(r -> r.queueName(QueueNames.ofArn(source))).queueUrl();
    }

    private synchronized void end(String newStatus, @Nullable String reason) {
        if (isRunning()) {
            status = newStatus;
            failure = reason;
        }
    }

    synchronized ListMessageMoveTasksResultEntry describe() {
        return ListMessageMoveTasksResultEntry.builder()
                // as on AWS, only a running task tells its handle
                .taskHandle(isRunning() ? order.handle() : null)
                .status(status)
                .sourceArn(order.sourceArn())
                .destinationArn(order.destinationArn())
                .maxNumberOfMessagesPerSecond(order.perSecond())
                .approximateNumberOfMessagesMoved(moved)
                .approximateNumberOfMessagesToMove(total)
                .failureReason(failure)
                .startedTimestamp(started.toEpochMilli())
                .build();
    }
}
