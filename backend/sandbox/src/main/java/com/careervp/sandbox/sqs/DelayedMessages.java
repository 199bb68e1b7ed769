package com.careervp.sandbox.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.MessageId;
import org.elasticmq.MillisNextDelivery;
import org.elasticmq.NewMessageData;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.SendMessage;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Puts delayed messages into the engine with the sandbox's due time. The engine's own interface delays by the
/// machine's clock, which a sandbox that runs faster has long overtaken.
final class DelayedMessages {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final ActorRef queues;

    DelayedMessages(ActorRef queues) {
        this.queues = queues;
    }

    /// @return the message's id
    String send(String queue, String body, Map<String, MessageAttributeValue> attributes, Instant due) {
        if (!(ask(queues, new LookupQueue(queue)) instanceof Option<?> found
                && found.isDefined()
                && found.get() instanceof ActorRef target)) {
            throw QueueErrors.noSuchQueue();
        }
        String id = UUID.randomUUID().toString();
        Map<String, MessageAttribute> converted = new HashMap<>();
        attributes.forEach((name, value) -> converted.put(name, converted(value)));
        ask(
                target,
                new SendMessage(new NewMessageData(
                        Option.apply(new MessageId(id)),
                        new MessageContent(body),
                        Map$.MODULE$.from(CollectionConverters.asScala(converted)),
                        new MillisNextDelivery(due.toEpochMilli()),
                        Option.empty(),
                        Option.empty(),
                        0,
                        Option.empty(),
                        Option.empty(),
                        Option.empty())));
        return id;
    }

    private static MessageAttribute converted(MessageAttributeValue value) {
        String type = value.dataType();
        int dot = type.indexOf('.');
        Option<String> custom = dot < 0 ? Option.empty() : Option.apply(type.substring(dot + 1));
        return switch (dot < 0 ? type : type.substring(0, dot)) {
            case "Number" -> new NumberMessageAttribute(value.stringValue(), custom);
            case "Binary" ->
                BinaryMessageAttribute.fromByteBuffer(value.binaryValue().asByteBuffer(), custom);
            default -> new StringMessageAttribute(value.stringValue(), custom);
        };
    }

    private static Object ask(ActorRef actor, Object message) {
        try {
            return Patterns.ask(actor, message, LONGEST_ANSWER)
                    .toCompletableFuture()
                    .get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the queue engine was asked", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the queue engine did not answer", e);
        }
    }
}
