package com.careervp.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.sqs.model.Message;

class LocalLambdaTest {
    private final LambdaFixture fixture = new LambdaFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anInvocationAnswersWithTheHandlersJson() {
        fixture.deploy("echo", Functions.Echo.class, ",\"Environment\":{\"Variables\":{\"GREETING\":\"hello\"}}");

        InvokeResponse response = fixture.invoke("echo", "{\"a\":[1,2]}");

        JsonNode payload = fixture.payload(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        assertThat(payload.path("event").toString()).isEqualTo("{\"a\":[1,2]}");
        assertThat(payload.path("greeting").asText()).isEqualTo("hello");
        assertThat(payload.path("arn").asText()).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:echo");
        assertThat(payload.path("remaining").asInt()).isBetween(1, 3_000);
    }

    @Test
    void aStreamHandlerReadsAndWritesTheBytesItself() {
        fixture.deploy("stream", Functions.Streaming.class, "");

        assertThat(fixture.payload(fixture.invoke("stream", "[1,2]"))
                        .path("length")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void theSecondInvocationUsesTheSameEnvironmentAndOnlyTheFirstReportsItsInitialisation() {
        fixture.deploy("echo", Functions.Echo.class, "");

        fixture.invoke("echo", "{}");
        JsonNode second = fixture.payload(fixture.invoke("echo", "{}"));

        List<String> reports = fixture.telemetry.lines("/aws/lambda/echo").stream()
                .filter(line -> line.startsWith("REPORT"))
                .toList();
        assertThat(second.path("invocations").asInt()).isEqualTo(2);
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0)).contains("Memory Size: 128 MB").contains("Init Duration:");
        assertThat(reports.get(1)).doesNotContain("Init Duration:");
        assertThat(fixture.telemetry.lines("/aws/lambda/echo"))
                .anyMatch(line -> line.startsWith("START RequestId: "))
                .anyMatch(line -> line.startsWith("END RequestId: "));
    }

    @Test
    void aThrownExceptionIsAnUnhandledFunctionErrorWithItsTrace() {
        fixture.deploy("failing", Functions.Failing.class, "");

        InvokeResponse response = fixture.invoke("failing", "{}");

        JsonNode payload = fixture.payload(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(payload.path("errorMessage").asText()).isEqualTo("no way");
        assertThat(payload.path("errorType").asText()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(payload.path("stackTrace").path(0).asText()).contains("Failing.handleRequest");
        assertThat(payload.path("cause").path("errorMessage").asText()).isEqualTo("because");
        assertThat(fixture.telemetry.sum("Errors", Map.of("FunctionName", "failing")))
                .isEqualTo(1);
        assertThat(fixture.telemetry.sum("Invocations", Map.of("FunctionName", "failing")))
                .isEqualTo(1);
    }

    @Test
    void aConstructorThatThrowsFailsEveryInvocation() {
        fixture.deploy("unmade", Functions.Unmade.class, "");

        assertThat(fixture.payload(fixture.invoke("unmade", "\"x\""))
                        .path("errorMessage")
                        .asText())
                .isEqualTo("not configured");
        assertThat(fixture.invoke("unmade", "\"x\"").functionError()).isEqualTo("Unhandled");
    }

    @Test
    void aHandlerClassThatDoesNotExistIsAnErrorOfTheInvocation() {
        fixture.resources.create(fixture.request(
                LambdaResources.FUNCTION, "{\"FunctionName\":\"lost\",\"Handler\":\"com.example.Nowhere\"}"));

        assertThat(fixture.payload(fixture.invoke("lost", "{}"))
                        .path("errorMessage")
                        .asText())
                .isEqualTo("Class not found: com.example.Nowhere");
    }

    @Test
    void aFunctionIsGivenUpAtItsTimeoutAndMakesNoCallAfterwards() {
        fixture.queues.with("late", 30);
        fixture.deploy("endless", Functions.Endless.class, ",\"Timeout\":1");

        InvokeResponse response = fixture.invoke("endless", "{}");

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(fixture.payload(response).path("errorType").asText()).isEqualTo("Sandbox.Timedout");
        assertThat(fixture.payload(response).path("errorMessage").asText())
                .endsWith("Task timed out after 1.00 seconds");
        assertThat(fixture.telemetry.lines("/aws/lambda/endless"))
                .anyMatch(line -> line.endsWith("Task timed out after 1.00 seconds"));
        assertThat(fixture.telemetry.sum("Errors", Map.of("FunctionName", "endless")))
                .isEqualTo(1);
        assertThat(fixture.queues.waiting("late")).isEmpty();
    }

    @Test
    void anInvocationBeyondTheReservedConcurrencyIsThrottled() throws Exception {
        fixture.queues.with("started", 30).with("gate", 30);
        fixture.deploy("gated", Functions.Gated.class, ",\"Timeout\":30,\"ReservedConcurrentExecutions\":1");
        try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<InvokeResponse> first = caller.submit(() -> fixture.invoke("gated", "{}"));
            LambdaFixture.await(
                    "first runs", () -> !fixture.queues.waiting("started").isEmpty());

            assertThatThrownBy(() -> fixture.invoke("gated", "{}"))
                    .isInstanceOfSatisfying(TooManyRequestsException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(429);
                        assertThat(e.reasonAsString()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
                    });
            fixture.queues.send("gate", "go");
            assertThat(first.get().functionError()).isNull();
        }
        assertThat(fixture.telemetry.sum("Throttles", Map.of("FunctionName", "gated")))
                .isEqualTo(1);
        assertThat(fixture.telemetry.sum("Invocations", Map.of("FunctionName", "gated")))
                .isEqualTo(1);
    }

    @Test
    void aReservedConcurrencyOfZeroStopsTheFunctionUntilItIsDeleted() {
        fixture.deploy("echo", Functions.Echo.class, "");
        fixture.lambda.putFunctionConcurrency(r -> r.functionName("echo").reservedConcurrentExecutions(0));

        assertThatThrownBy(() -> fixture.invoke("echo", "{}")).isInstanceOf(TooManyRequestsException.class);
        assertThat(fixture.lambda
                        .getFunctionConcurrency(r -> r.functionName("echo"))
                        .reservedConcurrentExecutions())
                .isZero();

        fixture.lambda.deleteFunctionConcurrency(r -> r.functionName("echo"));
        assertThat(fixture.invoke("echo", "{}").functionError()).isNull();
    }

    @Test
    void whatConcurrentFunctionsPrintEndsInTheirOwnLogGroups() throws Exception {
        List<String> names = List.of("one", "two", "three", "four");
        for (String name : names) {
            fixture.deploy(name, Functions.Printing.class, "");
        }
        List<Future<InvokeResponse>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String name = names.get(i % names.size());
                calls.add(callers.submit(() -> fixture.invoke(name, "{}")));
            }
        }
        for (Future<InvokeResponse> call : calls) {
            assertThat(call.get().functionError()).isNull();
        }

        for (String name : names) {
            List<String> printed = fixture.telemetry.lines("/aws/lambda/" + name).stream()
                    .filter(line -> !line.matches("(INIT_START|START|END|REPORT) .*"))
                    .toList();
            assertThat(printed).hasSize(10 * 103).allMatch(line -> line.startsWith(name + " "));
            assertThat(printed.stream().filter(line -> line.equals(name + " unended")))
                    .hasSize(10);
        }
    }

    @Test
    void everyEnvironmentHasALogStreamOfItsOwn() {
        fixture.deploy("echo", Functions.Echo.class, "");
        fixture.invoke("echo", "{}");
        fixture.lambda.updateFunctionConfiguration(r -> r.functionName("echo").memorySize(512));
        fixture.invoke("echo", "{}");

        List<String> streams = fixture.telemetry.all().stream()
                .map(RecordedTelemetry.Line::stream)
                .distinct()
                .toList();
        assertThat(streams).hasSize(2).allMatch(stream -> stream.matches("2026/11/22/\\[\\$LATEST][0-9a-f]{32}"));
    }

    @Test
    void changedEnvironmentVariablesAreSeenByTheNextInvocation() {
        fixture.deploy("echo", Functions.Echo.class, "");
        fixture.invoke("echo", "{}");

        fixture.lambda.updateFunctionConfiguration(
                r -> r.functionName("echo").timeout(7).environment(e -> e.variables(Map.of("GREETING", "changed"))));

        assertThat(fixture.payload(fixture.invoke("echo", "{}"))
                        .path("greeting")
                        .asText())
                .isEqualTo("changed");
        assertThat(fixture.lambda
                        .getFunctionConfiguration(r -> r.functionName("echo"))
                        .timeout())
                .isEqualTo(7);
    }

    @Test
    void aPublishedVersionKeepsItsConfigurationAndAnAliasPointsToIt() {
        fixture.deploy("echo", Functions.Echo.class, ",\"Environment\":{\"Variables\":{\"GREETING\":\"first\"}}");
        String version =
                fixture.lambda.publishVersion(r -> r.functionName("echo")).version();
        String again =
                fixture.lambda.publishVersion(r -> r.functionName("echo")).version();
        fixture.lambda.createAlias(r -> r.functionName("echo").name("live").functionVersion(version));
        fixture.lambda.updateFunctionConfiguration(
                r -> r.functionName("echo").environment(e -> e.variables(Map.of("GREETING", "second"))));

        JsonNode byAlias = fixture.payload(fixture.invoke("echo:live", "{}"));

        assertThat(again).isEqualTo(version).isEqualTo("1");
        assertThat(byAlias.path("greeting").asText()).isEqualTo("first");
        assertThat(byAlias.path("version").asText()).isEqualTo("1");
        assertThat(byAlias.path("arn").asText()).endsWith(":function:echo:live");
        assertThat(fixture.payload(fixture.invoke("echo", "{}"))
                        .path("greeting")
                        .asText())
                .isEqualTo("second");
        assertThat(fixture.lambda
                        .listVersionsByFunction(r -> r.functionName("echo"))
                        .versions())
                .extracting(FunctionConfiguration::version)
                .containsExactly("$LATEST", "1");
        assertThat(fixture.telemetry.sum("Invocations", Map.of("FunctionName", "echo", "Resource", "echo:live")))
                .isEqualTo(1);
    }

    @Test
    void functionsAreListedInPages() {
        for (int i = 0; i < 5; i++) {
            fixture.deploy("f" + i, Functions.Echo.class, "");
        }
        ListFunctionsResponse first = fixture.lambda.listFunctions(r -> r.maxItems(3));
        ListFunctionsResponse second =
                fixture.lambda.listFunctions(r -> r.maxItems(3).marker(first.nextMarker()));

        assertThat(first.functions()).hasSize(3);
        assertThat(second.functions())
                .extracting(FunctionConfiguration::functionName)
                .containsExactly("f3", "f4");
        assertThat(second.nextMarker()).isNull();
        assertThat(fixture.lambda.listFunctionsPaginator().functions()).hasSize(5);
    }

    @Test
    void anAsynchronousFailureIsTriedThreeTimesAndThenSentToItsDestinations() {
        fixture.close();
        try (LambdaFixture fast = new LambdaFixture(5_000)) {
            fast.queues.with("failures", 30).with("dead", 30);
            fast.deploy(
                    "failing",
                    Functions.Failing.class,
                    ",\"DeadLetterConfig\":{\"TargetArn\":\"arn:aws:sqs:us-east-1:000000000000:dead\"}");
            fast.resources.create(fast.request(
                    LambdaResources.INVOKE_CONFIG,
                    "{\"FunctionName\":\"failing\",\"Qualifier\":\"$LATEST\",\"DestinationConfig\":{\"OnFailure\":"
                            + "{\"Destination\":\"arn:aws:sqs:us-east-1:000000000000:failures\"}}}"));

            InvokeResponse accepted = fast.lambda.invoke(r -> r.functionName("failing")
                    .invocationType(InvocationType.EVENT)
                    .payload(SdkBytes.fromUtf8String("{\"n\":1}")));
            LambdaFixture.await(
                    "destinations", () -> !fast.queues.waiting("dead").isEmpty());

            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(fast.telemetry.sum("Invocations", Map.of("FunctionName", "failing")))
                    .isEqualTo(3);
            JsonNode record =
                    fast.read(fast.queues.waiting("failures").getFirst().body());
            assertThat(record.path("requestContext").path("condition").asText()).isEqualTo("RetriesExhausted");
            assertThat(record.path("requestContext")
                            .path("approximateInvokeCount")
                            .asInt())
                    .isEqualTo(3);
            assertThat(record.path("requestPayload").path("n").asInt()).isEqualTo(1);
            assertThat(record.path("responsePayload").path("errorMessage").asText())
                    .isEqualTo("no way");
            Message dead = fast.queues.waiting("dead").getFirst();
            assertThat(dead.body()).isEqualTo("{\"n\":1}");
            assertThat(dead.messageAttributes())
                    .hasEntrySatisfying(
                            "ErrorMessage", v -> assertThat(v.stringValue()).isEqualTo("no way"));
        }
    }

    @Test
    void wrongRequestsAreRefusedAsLambdaRefusesThem() {
        fixture.deploy("echo", Functions.Echo.class, "");

        assertThatThrownBy(() -> fixture.invoke("nobody", "{}"))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(404));
        assertThatThrownBy(() -> fixture.invoke("echo:42", "{}")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> fixture.invoke("echo", "{not json"))
                .isInstanceOf(InvalidRequestContentException.class);
        assertThatThrownBy(() -> fixture.invoke("echo", "\"" + "x".repeat(6 * 1024 * 1024) + "\""))
                .isInstanceOf(RequestTooLargeException.class);
        assertThatThrownBy(() -> fixture.deploy("slow", Functions.Echo.class, ",\"Timeout\":901"))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("less than or equal to 900");
        assertThatThrownBy(() -> fixture.deploy("echo", Functions.Echo.class, ""))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("already exist");
    }
}
