package com.careervp.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ResourceException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.sqs.model.Message;

class EventSourceMappingTest {
    private static final String REPORTING = ",\"FunctionResponseTypes\":[\"ReportBatchItemFailures\"]";

    private final LambdaFixture fixture = new LambdaFixture();

    @BeforeEach
    void open() {
        fixture.queues.with("jobs", 60).with("seen", 60);
        fixture.deploy("batch", Functions.Batch.class, "");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void awaitErrors(int count) {
        LambdaFixture.await(
                count + " failed invocations",
                () -> fixture.telemetry.sum("Errors", Map.of("FunctionName", "batch")) >= count);
    }

    private void awaitSeen(int count) {
        LambdaFixture.await(
                count + " messages seen", () -> fixture.queues.waiting("seen").size() >= count);
    }

    private void awaitInFlight(int count) {
        LambdaFixture.await(
                count + " messages in flight",
                () -> fixture.queues.inFlight("jobs") == count
                        && fixture.queues.waiting("jobs").isEmpty());
    }

    @Test
    void aMessageReachesTheFunctionWithItsAttributesAndIsDeleted() {
        fixture.map("batch", "jobs", ",\"BatchSize\":1");

        fixture.queues.send("jobs", "good");
        awaitSeen(1);
        awaitInFlight(0);

        assertThat(fixture.queues.waiting("seen").getFirst().body())
                .isEqualTo("good 1 arn:aws:sqs:us-east-1:000000000000:jobs us-east-1");
    }

    @Test
    void onlyTheReportedMessagesOfABatchComeBack() {
        fixture.queues.send("jobs", "good");
        fixture.queues.send("jobs", "bad");
        fixture.queues.send("jobs", "fine");

        fixture.map("batch", "jobs", REPORTING);
        awaitSeen(3);
        awaitInFlight(1);
        fixture.queues.endVisibilityTimeouts("jobs");
        awaitSeen(4);

        assertThat(fixture.queues.waiting("seen").getLast().body()).startsWith("bad 2 ");
    }

    @Test
    void aReportOfAnUnknownMessageFailsTheWholeBatch() {
        fixture.queues.send("jobs", "good");
        fixture.queues.send("jobs", "unknown");

        fixture.map("batch", "jobs", REPORTING);
        awaitSeen(2);

        awaitInFlight(2);
    }

    @Test
    void withoutReportingTheAnswerIsIgnored() {
        fixture.queues.send("jobs", "bad");

        fixture.map("batch", "jobs", "");
        awaitSeen(1);

        awaitInFlight(0);
    }

    @Test
    void anExceptionLeavesTheWholeBatchInTheQueue() {
        fixture.queues.send("jobs", "good");
        fixture.queues.send("jobs", "throw");

        fixture.map("batch", "jobs", REPORTING);
        awaitErrors(1);

        awaitInFlight(2);
    }

    @Test
    void aKilledFunctionLeavesItsMessageAndALineInTheLog() {
        fixture.queues.send("jobs", "kill");

        fixture.map("batch", "jobs", REPORTING);
        awaitErrors(1);
        awaitInFlight(1);

        LambdaFixture.await(
                "log line",
                () -> fixture.telemetry.lines("/aws/lambda/batch").stream()
                        .anyMatch(line -> line.contains("Runtime exited with error: signal: killed")));
        fixture.queues.endVisibilityTimeouts("jobs");
        awaitErrors(2);
        LambdaFixture.await(
                "a new environment",
                () -> fixture.telemetry.lines("/aws/lambda/batch").stream()
                                .filter(line -> line.startsWith("INIT_START"))
                                .count()
                        == 2);
    }

    @Test
    void aThrottledMessageIsNeitherLostNorDeletedAndRunsWhenThereIsRoom() {
        fixture.lambda.putFunctionConcurrency(r -> r.functionName("batch").reservedConcurrentExecutions(0));
        fixture.queues.send("jobs", "good");

        fixture.map("batch", "jobs", "");
        LambdaFixture.await(
                "throttles", () -> fixture.telemetry.sum("Throttles", Map.of("FunctionName", "batch")) >= 2);
        assertThat(fixture.queues.inFlight("jobs")).isEqualTo(1);
        fixture.lambda.deleteFunctionConcurrency(r -> r.functionName("batch"));
        awaitSeen(1);

        awaitInFlight(0);
    }

    @Test
    void noMoreInvocationsRunAtOnceThanTheReservedConcurrencyAllows() {
        fixture.queues.with("started", 60).with("gate", 60);
        fixture.deploy("gated", Functions.Gated.class, ",\"Timeout\":30,\"ReservedConcurrentExecutions\":2");
        for (int i = 0; i < 6; i++) {
            fixture.queues.send("jobs", "m" + i);
        }

        fixture.map("gated", "jobs", ",\"BatchSize\":1");
        LambdaFixture.await("two run", () -> fixture.queues.waiting("started").size() == 2);
        for (int i = 0; i < 6; i++) {
            fixture.queues.send("gate", "go");
        }
        LambdaFixture.await("all ran", () -> fixture.queues.waiting("started").size() == 6);

        awaitInFlight(0);
        assertThat(fixture.telemetry.sum("Throttles", Map.of("FunctionName", "gated")))
                .isZero();
        assertThat(fixture.telemetry.values("ConcurrentExecutions", Map.of("FunctionName", "gated")))
                .isNotEmpty()
                .allMatch(running -> running <= 2);
    }

    @Test
    void aDisabledMappingTakesNoMessageUntilItIsEnabledAgain() {
        String id = fixture.map("batch", "jobs", ",\"Enabled\":false");
        fixture.queues.send("jobs", "good");

        assertThat(fixture.lambda.getEventSourceMapping(r -> r.uuid(id)).state())
                .isEqualTo("Disabled");
        assertThat(fixture.queues.waiting("jobs")).extracting(Message::body).containsExactly("good");

        fixture.lambda.updateEventSourceMapping(r -> r.uuid(id).enabled(true).batchSize(5));
        awaitSeen(1);
        assertThat(fixture.lambda
                        .listEventSourceMappings(r -> r.functionName("batch"))
                        .eventSourceMappings())
                .extracting(EventSourceMappingConfiguration::batchSize)
                .containsExactly(5);
    }

    @Test
    void aMappingThatIsDisabledWhileRunningComesToRest() {
        String id = fixture.map("batch", "jobs", "");

        String answer = fixture.lambda
                .updateEventSourceMapping(r -> r.uuid(id).enabled(false))
                .state();
        LambdaFixture.await(
                "rest",
                () -> fixture.lambda
                        .getEventSourceMapping(r -> r.uuid(id))
                        .state()
                        .equals("Disabled"));
        fixture.queues.send("jobs", "good");

        assertThat(answer).isIn("Disabling", "Disabled");
        assertThat(fixture.queues.waiting("jobs")).hasSize(1);
    }

    @Test
    void aBatchingWindowGathersMessagesThatComeOneByOne() {
        fixture.map(
                "batch",
                "jobs",
                ",\"BatchSize\":3,\"MaximumBatchingWindowInSeconds\":10,\"ScalingConfig\":"
                        + "{\"MaximumConcurrency\":2}");
        for (int i = 0; i < 6; i++) {
            fixture.queues.send("jobs", "m" + i);
        }
        awaitSeen(6);
        awaitInFlight(0);

        assertThat(fixture.telemetry.sum("Invocations", Map.of("FunctionName", "batch")))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void aQueueWhoseVisibilityTimeoutIsBelowTheFunctionsTimeoutIsRefused() {
        fixture.deploy("slow", Functions.Batch.class, ",\"Timeout\":120");

        assertThatThrownBy(() -> fixture.map("slow", "jobs", ""))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining(
                        "Queue visibility timeout: 60 seconds is less than Function timeout: 120 seconds");
        assertThatThrownBy(() -> fixture.map("batch", "jobs", ",\"BatchSize\":11"))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("Maximum batch window");
    }
}
