package com.careervp.sandbox.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// The engine runs two hundred times as fast as a watch, so that timeouts pass within the test.
class LocalSqsTest {
    private static final double SPEED = 200;
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Double> METRICS = new ConcurrentHashMap<>();

    private static SandboxTime time;
    private static QueueEngine engine;
    private static SqsClient sqs;

    @BeforeAll
    static void start() {
        time = SandboxTime.startingAt(InstantSource.system().instant(), SPEED);
        engine = QueueEngine.start(
                time,
                (namespace, metric, dimensions, value, unit, at) -> METRICS.merge(
                        dimensions.get("QueueName") + " " + metric,
                        value,
                        (old, now) -> metric.startsWith("Number") ? old + now : now),
                "000000000000",
                "us-east-1");
        sqs = engine.client();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private record Pair(String jobs, String dlq, String jobsArn, String dlqArn) {}

    private static Pair queues(String name, String properties) {
        ProvisionedResource dlq = engine.provider().create(request("{\"QueueName\": \"" + name + "-dlq\"}", null));
        String dlqArn = dlq.attributes().get("Arn").asText();
        ProvisionedResource jobs = engine.provider()
                .create(request("""
                {"QueueName": "%s", "RedrivePolicy": {"deadLetterTargetArn": "%s", "maxReceiveCount": 3},
                 "SqsManagedSseEnabled": true%s}
                """.formatted(name, dlqArn, properties.isEmpty() ? "" : ", " + properties), null));
        return new Pair(
                jobs.physicalId(),
                dlq.physicalId(),
                jobs.attributes().get("Arn").asText(),
                dlqArn);
    }

    private static ResourceRequest request(String properties, @Nullable String physicalId) {
        try {
            return new ResourceRequest(
                    "AWS::SQS::Queue",
                    "Queue",
                    "Stack",
                    "stack-id",
                    "us-east-1",
                    "000000000000",
                    physicalId,
                    (ObjectNode) JSON.readTree(properties));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Message> receive(String url, int visibilitySeconds, int waitSeconds) {
        return sqs.receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(visibilitySeconds)
                        .waitTimeSeconds(waitSeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private static String count(String url, QueueAttributeName name) {
        return sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(name))
                .attributes()
                .get(name);
    }

    @Test
    void aMessageComesBackWhenItsVisibilityEndsInSandboxTime() {
        Pair queue = queues("visibility", "");
        sqs.sendMessage(r -> r.queueUrl(queue.jobs()).messageBody("a"));

        Instant before = time.now();
        Message first = receive(queue.jobs(), 60, 0).getFirst();
        assertThat(receive(queue.jobs(), 60, 0)).isEmpty();
        Message again = receiveOne(queue.jobs(), 60);

        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .isEqualTo("2");
        assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(59));
    }

    private static Message receiveOne(String url, int visibilitySeconds) {
        while (true) {
            List<Message> messages = receive(url, visibilitySeconds, 20);
            if (!messages.isEmpty()) {
                return messages.getFirst();
            }
        }
    }

    @Test
    void sentTimestampsAreSandboxTimes() {
        Pair queue = queues("timestamps", "");
        Instant before = time.now();
        sqs.sendMessage(r -> r.queueUrl(queue.jobs()).messageBody("a"));
        Instant after = time.now();

        Message message = receive(queue.jobs(), 30, 0).getFirst();

        assertThat(Instant.ofEpochMilli(
                        Long.parseLong(message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP))))
                .isBetween(before.minusMillis(1), after);
    }

    @Test
    void aDelayedMessageAppearsAfterItsDelay() {
        Pair queue = queues("delays", "");
        Instant before = time.now();
        sqs.sendMessage(r -> r.queueUrl(queue.jobs()).messageBody("later").delaySeconds(600));

        assertThat(count(queue.jobs(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .isEqualTo("1");
        receiveOne(queue.jobs(), 30);

        assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(599));
        assertThatThrownBy(() -> sqs.sendMessage(
                        r -> r.queueUrl(queue.jobs()).messageBody("x").delaySeconds(901)))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("DelaySeconds must be >= 0 and <= 900");
    }

    @Test
    void aMessageReceivedThreeTimesMovesToTheDeadLetterQueue() {
        Pair queue = queues("poison", "");
        sqs.sendMessage(r -> r.queueUrl(queue.jobs()).messageBody("poison"));
        for (int i = 0; i < 3; i++) {
            assertThat(receive(queue.jobs(), 0, 0)).hasSize(1);
        }

        assertThat(receive(queue.jobs(), 0, 0)).isEmpty();
        Message dead = receive(queue.dlq(), 0, 1).getFirst();

        assertThat(dead.body()).isEqualTo("poison");
        assertThat(dead.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN))
                .isEqualTo(queue.jobsArn());
        assertThat(count(queue.dlq(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .isEqualTo("1");
        assertThat(count(queue.jobs(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .isEqualTo("0");
    }

    @Test
    void lookingWithNoVisibilityTimeoutShowsEveryMessageInTurnAndConsumesNone() {
        Pair queue = queues("peek", "");
        IntStream.range(0, 25)
                .forEach(i -> sqs.sendMessage(r -> r.queueUrl(queue.dlq()).messageBody("m" + i)));

        Set<String> seen = new HashSet<>();
        for (int look = 0; look < 10 && seen.size() < 25; look++) {
            receive(queue.dlq(), 0, 0).forEach(message -> seen.add(message.body()));
        }

        assertThat(seen).hasSize(25);
        assertThat(count(queue.dlq(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .isEqualTo("25");
    }

    @Test
    void aRedriveMovesWhatIsVisibleWithItsAttributesAndNothingThatWasDeleted() {
        Pair queue = queues("redrive", "");
        sqs.sendMessage(r -> r.queueUrl(queue.dlq())
                .messageBody("keep")
                .messageAttributes(Map.of(
                        "trace",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("t-1")
                                .build())));
        sqs.sendMessage(r -> r.queueUrl(queue.dlq()).messageBody("gone"));
        receive(queue.dlq(), 0, 0).stream()
                .filter(message -> message.body().equals("gone"))
                .forEach(message ->
                        sqs.deleteMessage(r -> r.queueUrl(queue.dlq()).receiptHandle(message.receiptHandle())));

        String handle =
                sqs.startMessageMoveTask(r -> r.sourceArn(queue.dlqArn())).taskHandle();
        ListMessageMoveTasksResultEntry task = ended(queue.dlqArn());

        assertThat(handle).isNotEmpty();
        assertThat(task.status()).isEqualTo("COMPLETED");
        assertThat(task.approximateNumberOfMessagesMoved()).isEqualTo(1);
        assertThat(receive(queue.jobs(), 30, 0)).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("keep");
            assertThat(message.messageAttributes().get("trace").stringValue()).isEqualTo("t-1");
            assertThat(message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                    .isEqualTo("1");
        });
        assertThat(count(queue.dlq(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .isEqualTo("0");
    }

    private static ListMessageMoveTasksResultEntry ended(String sourceArn) {
        while (true) {
            ListMessageMoveTasksResultEntry task = sqs.listMessageMoveTasks(r -> r.sourceArn(sourceArn))
                    .results()
                    .getFirst();
            if (!task.status().equals("RUNNING")) {
                return task;
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void aSlowRedriveCanBeCancelledAndLosesNothing() {
        Pair queue = queues("slow-redrive", "");
        IntStream.range(0, 20)
                .forEach(i -> sqs.sendMessage(r -> r.queueUrl(queue.dlq()).messageBody("m" + i)));
        String handle = sqs.startMessageMoveTask(
                        r -> r.sourceArn(queue.dlqArn()).maxNumberOfMessagesPerSecond(1))
                .taskHandle();
        assertThatThrownBy(() -> sqs.startMessageMoveTask(r -> r.sourceArn(queue.dlqArn())))
                .hasMessageContaining("Only one active task is allowed");

        sqs.cancelMessageMoveTask(r -> r.taskHandle(handle));

        assertThat(ended(queue.dlqArn()).status()).isEqualTo("CANCELLED");
        while (!count(queue.dlq(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)
                .equals("0")) {
            LockSupport.parkNanos(2_000_000);
        }
        int left = Integer.parseInt(count(queue.dlq(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        int moved = Integer.parseInt(count(queue.jobs(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        assertThat(left + moved).isEqualTo(20);
    }

    @Test
    void onlyADeadLetterQueueCanBeRedriven() {
        Pair queue = queues("no-dlq", "");

        assertThatThrownBy(() -> sqs.startMessageMoveTask(r -> r.sourceArn(queue.jobsArn())))
                .hasMessageContaining("must be configured as a Dead Letter Queue");
    }

    @Test
    void aMessageOlderThanTheRetentionIsGone() {
        Pair queue = queues("retention", "\"MessageRetentionPeriod\": 60");
        sqs.sendMessage(r -> r.queueUrl(queue.jobs()).messageBody("old"));
        while (!count(queue.jobs(), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                .equals("0")) {
            LockSupport.parkNanos(2_000_000);
        }

        assertThat(receive(queue.jobs(), 30, 0)).isEmpty();
    }

    @Test
    void attributesThatTheEngineLacksAreKeptAndDescribed() {
        Pair queue = queues(
                "described",
                "\"MessageRetentionPeriod\": 14400, \"VisibilityTimeout\": 660, \"ReceiveMessageWaitTimeSeconds\": 20, "
                        + "\"RedriveAllowPolicy\": {\"redrivePermission\": \"denyAll\"}");

        ObjectNode live =
                engine.provider().describe("AWS::SQS::Queue", queue.jobs()).orElseThrow();

        assertThat(live.path("MessageRetentionPeriod").asInt()).isEqualTo(14_400);
        assertThat(live.path("VisibilityTimeout").asInt()).isEqualTo(660);
        assertThat(live.path("ReceiveMessageWaitTimeSeconds").asInt()).isEqualTo(20);
        assertThat(live.path("SqsManagedSseEnabled").asText()).isEqualTo("true");
        assertThat(live.path("RedrivePolicy").path("maxReceiveCount").asInt()).isEqualTo(3);
        assertThat(live.path("RedrivePolicy").path("deadLetterTargetArn").asText())
                .isEqualTo(queue.dlqArn());
        assertThat(live.path("RedriveAllowPolicy").path("redrivePermission").asText())
                .isEqualTo("denyAll");
    }

    @Test
    void aQueueIsChangedInPlaceAndDeletedOnce() {
        Pair queue = queues("changed", "\"VisibilityTimeout\": 660");

        engine.provider()
                .update(
                        request("{\"VisibilityTimeout\": 120}", queue.jobs()),
                        request("{\"VisibilityTimeout\": 660, \"MessageRetentionPeriod\": 60}", queue.jobs())
                                .properties());

        assertThat(count(queue.jobs(), QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("120");
        assertThat(count(queue.jobs(), QueueAttributeName.MESSAGE_RETENTION_PERIOD))
                .isEqualTo("345600");
        engine.provider().delete(request("{}", queue.jobs()));
        engine.provider().delete(request("{}", queue.jobs()));
        assertThatThrownBy(() -> sqs.getQueueUrl(r -> r.queueName("changed")))
                .isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void aSecondQueueOfTheSameNameAndAnUnknownPropertyAreRefused() {
        queues("twice", "");

        assertThatThrownBy(() -> queues("twice", ""))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> queues("strange", "\"Colour\": \"red\""))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("Encountered unsupported property Colour");
    }

    @Test
    void metricsTellDepthAgeAndTraffic() {
        Pair queue = queues("measured", "");
        sqs.sendMessageBatch(r -> r.queueUrl(queue.jobs())
                .entries(IntStream.range(0, 5)
                        .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                                .id("m" + i)
                                .messageBody("m" + i)
                                .build())
                        .toList()));
        sqs.receiveMessage(r -> r.queueUrl(queue.jobs()).maxNumberOfMessages(2).visibilityTimeout(4000));

        while (METRICS.getOrDefault("measured NumberOfMessagesReceived", 0.0) < 2
                || METRICS.getOrDefault("measured ApproximateAgeOfOldestMessage", 0.0) < 100) {
            LockSupport.parkNanos(2_000_000);
        }

        assertThat(METRICS)
                .containsEntry("measured NumberOfMessagesSent", 5.0)
                .containsEntry("measured ApproximateNumberOfMessagesVisible", 3.0)
                .containsEntry("measured ApproximateNumberOfMessagesNotVisible", 2.0);
    }

    @Test
    void twoEnginesDoNotMeet() {
        queues("mine", "");
        try (QueueEngine other = QueueEngine.start(time, (n, m, d, v, u, at) -> {}, "000000000000", "us-east-1")) {
            assertThat(other.endpoint()).isNotEqualTo(engine.endpoint());
            assertThat(other.client().listQueues(r -> {}).queueUrls()).isEmpty();
        }
        assertThat(sqs.getQueueUrl(r -> r.queueName("mine")).queueUrl()).endsWith("/000000000000/mine");
    }
}
