package com.careervp.sandbox.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class LocalSnsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:alerts";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:on-alarm";

    private final BlockingQueue<SendMessageRequest> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> invoked = new LinkedBlockingQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final LocalSns sns = new LocalSns(
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
            () -> "id-" + ids.incrementAndGet(),
            "us-east-1",
            "000000000000",
            RecordingQueues::new,
            (arn, payload) -> {
                if (arn.endsWith("gone")) {
                    throw new IllegalStateException("Function not found");
                }
                invoked.add(payload);
            },
            (namespace, metric, dimensions, value, unit, at) -> {});
    private String topic = "";

    @BeforeEach
    void createTheTopic() {
        topic = sns.createTopic(r -> r.name("careervp-alarms-dev")).topicArn();
    }

    @AfterEach
    void close() {
        sns.close();
    }

    @Test
    void aQueueGetsTheNotification() throws Exception {
        subscribe("sqs", QUEUE, Map.of());
        String id = sns.publish(r -> r.topicArn(topic)
                        .subject("ALARM")
                        .message("it broke")
                        .messageAttributes(Map.of("severity", text("high"))))
                .messageId();

        JsonNode body = JSON.readTree(queued().messageBody());
        assertThat(body.get("Type").asText()).isEqualTo("Notification");
        assertThat(body.get("MessageId").asText()).isEqualTo(id);
        assertThat(body.get("Message").asText()).isEqualTo("it broke");
        assertThat(body.get("Subject").asText()).isEqualTo("ALARM");
        assertThat(body.get("Timestamp").asText()).isEqualTo("2026-11-22T10:00:00.000Z");
        assertThat(body.at("/MessageAttributes/severity/Value").asText()).isEqualTo("high");
    }

    @Test
    void rawDeliverySendsTheBareTextWithItsAttributes() throws Exception {
        subscribe("sqs", QUEUE, Map.of("RawMessageDelivery", "true"));
        sns.publish(r -> r.topicArn(topic).message("bare").messageAttributes(Map.of("severity", text("high"))));

        SendMessageRequest request = queued();
        assertThat(request.messageBody()).isEqualTo("bare");
        assertThat(request.messageAttributes().get("severity").stringValue()).isEqualTo("high");
    }

    @Test
    void aFunctionGetsTheEvent() throws Exception {
        subscribe("lambda", FUNCTION, Map.of());
        sns.publish(r -> r.topicArn(topic).message("it broke"));

        JsonNode event = JSON.readTree(invoked.poll(10, TimeUnit.SECONDS));
        assertThat(event.at("/Records/0/EventSource").asText()).isEqualTo("aws:sns");
        assertThat(event.at("/Records/0/Sns/Message").asText()).isEqualTo("it broke");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"severity":["high"]}                     ~ MessageAttributes ~ true
            {"severity":["low","high"]}               ~ MessageAttributes ~ true
            {"severity":["low"]}                      ~ MessageAttributes ~ false
            {"severity":[{"prefix":"hi"}]}            ~ MessageAttributes ~ true
            {"severity":["high"],"count":[3]}         ~ MessageAttributes ~ true
            {"count":[{"numeric":[">",5]}]}           ~ MessageAttributes ~ false
            {"missing":[{"exists":false}]}            ~ MessageAttributes ~ true
            {"tags":["b"]}                            ~ MessageAttributes ~ true
            {"job":{"state":["FAILED"]}}              ~ MessageBody       ~ true
            {"job":{"state":["DONE"]}}                ~ MessageBody       ~ false
            """)
    void aFilterPolicyChooses(String policy, String scope, boolean wanted) throws Exception {
        subscribe("sqs", QUEUE, Map.of("FilterPolicy", policy, "FilterPolicyScope", scope));
        subscribe("lambda", FUNCTION, Map.of());
        sns.publish(r -> r.topicArn(topic)
                .message("{\"job\":{\"state\":\"FAILED\"}}")
                .messageAttributes(Map.of(
                        "severity",
                        text("high"),
                        "count",
                        MessageAttributeValue.builder()
                                .dataType("Number")
                                .stringValue("3")
                                .build(),
                        "tags",
                        MessageAttributeValue.builder()
                                .dataType("String.Array")
                                .stringValue("[\"a\",\"b\"]")
                                .build())));
        assertThat(invoked.poll(10, TimeUnit.SECONDS)).isNotNull();
        sns.publish(r -> r.topicArn(topic).message("the end").messageAttributes(Map.of()));
        if (wanted) {
            assertThat(queued().messageBody()).contains("FAILED");
        } else {
            sns.close();
            assertThat(sent).noneMatch(request -> request.messageBody().contains("FAILED"));
        }
    }

    @Test
    void aWebAddressOfThisMachineIsAskedToConfirmAndThenServed() throws Exception {
        BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            assertThat(subscribe("http", endpoint, Map.of())).isEqualTo("pending confirmation");
            sns.publish(r -> r.topicArn(topic).message("too early"));
            JsonNode question = received.poll(10, TimeUnit.SECONDS);
            assertThat(question.get("Type").asText()).isEqualTo("SubscriptionConfirmation");
            sns.confirmSubscription(
                    r -> r.topicArn(topic).token(question.get("Token").asText()));
            sns.publish(r -> r.topicArn(topic).message("now"));

            assertThat(received.poll(10, TimeUnit.SECONDS).get("Message").asText())
                    .isEqualTo("now");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSubscriptionByEmailStaysPending() {
        assertThat(subscribe("email", "operator@example.com", Map.of())).isEqualTo("pending confirmation");
        assertThat(sns.listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions())
                .extracting(Subscription::subscriptionArn)
                .containsExactly("PendingConfirmation");
        assertThat(sns.getTopicAttributes(r -> r.topicArn(topic)).attributes())
                .containsEntry("SubscriptionsPending", "1")
                .containsEntry("SubscriptionsConfirmed", "0");
    }

    @Test
    void whatCannotBeDeliveredGoesToTheDeadLetterQueue() throws Exception {
        subscribe(
                "lambda",
                FUNCTION + "-gone",
                Map.of("RedrivePolicy", "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:alerts-dlq\"}"));
        sns.publish(r -> r.topicArn(topic).message("lost otherwise"));

        SendMessageRequest request = queued();
        assertThat(request.queueUrl()).isEqualTo("http://127.0.0.1/alerts-dlq");
        assertThat(request.messageBody()).contains("lost otherwise");
    }

    @Test
    void aListenerHearsMessagesUntilItIsClosed() throws Exception {
        List<String> heard = new ArrayList<>();
        AutoCloseable listening = sns.listen(topic, message -> heard.add(message.subject() + ": " + message.text()));
        sns.publish(r -> r.topicArn(topic).subject("s").message("one"));
        listening.close();
        sns.publish(r -> r.topicArn(topic).message("two"));
        assertThat(heard).containsExactly("s: one");
    }

    @Test
    void aBatchSaysForEachEntryWhetherItWentOut() {
        PublishBatchResponse response = sns.publishBatch(r -> r.topicArn(topic)
                .publishBatchRequestEntries(
                        PublishBatchRequestEntry.builder().id("a").message("x").build(),
                        PublishBatchRequestEntry.builder().id("b").message("").build()));
        assertThat(response.successful()).hasSize(1);
        assertThat(response.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.id()).isEqualTo("b");
            assertThat(failure.code()).isEqualTo("InvalidParameter");
        });
        assertThatThrownBy(() -> sns.publishBatch(r -> r.topicArn(topic)))
                .isInstanceOf(EmptyBatchRequestException.class);
    }

    @Test
    void badRequestsAreRefusedAsInAws() {
        assertThatThrownBy(() -> sns.publish(r -> r.topicArn(topic + "x").message("m")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Topic does not exist");
        assertThatThrownBy(() -> sns.publish(r -> r.topicArn(topic).message("")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Empty message");
        assertThatThrownBy(() -> sns.publish(r -> r.topicArn(topic).message("x".repeat(262_145))))
                .hasMessageContaining("Message too long");
        assertThatThrownBy(() -> sns.publish(r -> r.topicArn(topic).message("m").subject("x".repeat(101))))
                .hasMessageContaining("Subject");
        assertThatThrownBy(() -> sns.publish(
                        r -> r.topicArn(topic).message("{\"sqs\":\"x\"}").messageStructure("json")))
                .hasMessageContaining("default");
        assertThatThrownBy(() -> sns.createTopic(r -> r.name("no spaces")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> subscribe("pigeon", "home", Map.of())).hasMessageContaining("protocol");
        assertThatThrownBy(() -> subscribe("http", "http://example.com/hook", Map.of()))
                .hasMessageContaining("this machine");
        assertThatThrownBy(() -> subscribe("sqs", QUEUE, Map.of("FilterPolicy", "{\"a\":\"b\"}")))
                .hasMessageContaining("FilterPolicy");
    }

    @Test
    void topicsAndSubscriptionsAreListedInPages() {
        for (int i = 0; i < 150; i++) {
            int number = i;
            sns.createTopic(r -> r.name("t" + number));
            subscribe("sqs", QUEUE + number, Map.of());
        }
        assertThat(sns.listTopicsPaginator().topics().stream()).hasSize(151);
        assertThat(sns.listSubscriptionsByTopicPaginator(r -> r.topicArn(topic)).subscriptions().stream())
                .hasSize(150);
        sns.deleteTopic(r -> r.topicArn(topic));
        assertThat(sns.listSubscriptions().subscriptions()).isEmpty();
    }

    private SendMessageRequest queued() throws InterruptedException {
        SendMessageRequest request = sent.poll(10, TimeUnit.SECONDS);
        assertThat(request).as("a message in the queue").isNotNull();
        return request;
    }

    private String subscribe(String protocol, String endpoint, Map<String, String> attributes) {
        return sns.subscribe(r ->
                        r.topicArn(topic).protocol(protocol).endpoint(endpoint).attributes(attributes))
                .subscriptionArn();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private final class RecordingQueues implements SqsClient {
        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            return GetQueueUrlResponse.builder()
                    .queueUrl("http://127.0.0.1/" + request.queueName())
                    .build();
        }

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            sent.add(request);
            return SendMessageResponse.builder().messageId("m").build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
