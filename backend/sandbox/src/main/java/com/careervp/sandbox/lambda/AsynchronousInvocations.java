package com.careervp.sandbox.lambda;

import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/// Invocations whose caller does not wait: two more tries after a minute and two minutes, throttled ones with a growing
/// delay until they are too old, then the failure destination and the dead-letter target.
///
/// Source: Lambda's developer guide, "How Lambda handles errors and retries with asynchronous invocation".
final class AsynchronousInvocations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AsynchronousInvocations.class);
    private static final Duration FIRST_THROTTLE_DELAY = Duration.ofSeconds(1);
    private static final Duration MAXIMUM_THROTTLE_DELAY = Duration.ofMinutes(5);

    private final SandboxTime time;
    private final Invoker invoker;
    private final Destinations destinations;
    private final FunctionRegistry functions;
    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService events = Executors.newVirtualThreadPerTaskExecutor();

    AsynchronousInvocations(SandboxTime time, Invoker invoker, Destinations destinations, FunctionRegistry functions) {
        this.time = time;
        this.invoker = invoker;
        this.destinations = destinations;
        this.functions = functions;
    }

    private record Event(
            LambdaFunction function,
            FunctionReference reference,
            SdkBytes payload,
            String requestId,
            Instant accepted) {
        FunctionTarget target() {
            return function.target(reference.qualifier());
        }
    }

    void submit(LambdaFunction function, FunctionReference reference, SdkBytes payload, String requestId) {
        Event event = new Event(function, reference, payload, requestId, time.now());
        invoker.metrics().asynchronous(event.target(), "AsyncEventsReceived");
        events.execute(() -> {
            try {
                work(event);
            } catch (InterruptedException e) {
                // The sandbox closes; an event that waits for its retry ends with it.
                Thread.currentThread().interrupt();
            }
        });
    }

    private void work(Event event) throws InterruptedException {
        AsynchronousSettings settings =
                event.function().asynchronousSettings(event.reference().qualifier());
        Duration throttleDelay = FIRST_THROTTLE_DELAY;
        int tries = 0;
        while (true) {
            if (Duration.between(event.accepted(), time.now()).compareTo(settings.maximumAge()) > 0) {
                end(event, settings, "EventAgeExceeded", tries, null);
                return;
            }
            try {
                tries++;
                InvocationResult result =
                        invoker.invoke(event.function(), event.target(), event.payload(), event.requestId());
                if (!result.failed()) {
                    end(event, settings, "Success", tries, result);
                    return;
                }
                if (tries > settings.maximumRetries()) {
                    end(event, settings, "RetriesExhausted", tries, result);
                    return;
                }
                time.sleep(Duration.ofMinutes(tries));
            } catch (TooManyRequestsException e) {
                tries--;
                time.sleep(throttleDelay);
                throttleDelay = shorter(throttleDelay.multipliedBy(2), MAXIMUM_THROTTLE_DELAY);
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void end(
            Event event,
            AsynchronousSettings settings,
            String condition,
            int tries,
            @Nullable InvocationResult result) {
        boolean success = condition.equals("Success");
        if (success) {
            settings.successDestination()
                    .ifPresent(arn -> deliver(event, arn, record(event, condition, tries, result)));
            return;
        }
        invoker.metrics().asynchronous(event.target(), "AsyncEventsDropped");
        settings.failureDestination().ifPresent(arn -> deliver(event, arn, record(event, condition, tries, result)));
        event.target().definition().deadLetterTarget().ifPresent(arn -> deadLetter(event, arn, result));
    }

    private void deliver(Event event, String arn, String body) {
        try {
            if (Destinations.service(arn).equals("lambda")) {
                FunctionReference next = FunctionReference.parse(arn, null);
                submit(functions.require(next), next, SdkBytes.fromUtf8String(body), event.requestId());
            } else {
                destinations.send(arn, body, Map.of());
            }
        } catch (SdkException | IllegalStateException e) {
            LOG.warn(
                    "function {}: destination {} did not take the record",
                    event.reference().name(),
                    arn,
                    e);
            invoker.metrics().asynchronous(event.target(), "DestinationDeliveryFailures");
        }
    }

    private void deadLetter(Event event, String arn, @Nullable InvocationResult result) {
        Map<String, String> attributes = Map.of(
                "RequestID",
                event.requestId(),
                "ErrorCode",
                "200",
                "ErrorMessage",
                result == null
                        ? "event is too old"
                        : parsed(result.text()).path("errorMessage").asText("failed"));
        try {
            destinations.send(arn, event.payload().asUtf8String(), attributes);
        } catch (SdkException | IllegalStateException e) {
            LOG.warn(
                    "function {}: dead-letter target {} did not take the event",
                    event.reference().name(),
                    arn,
                    e);
            invoker.metrics().asynchronous(event.target(), "DeadLetterErrors");
        }
    }

    /// The invocation record, version 1.0.
    private String record(Event event, String condition, int tries, @Nullable InvocationResult result) {
        ObjectNode body = json.createObjectNode()
                .put("version", "1.0")
                .put("timestamp", time.now().toString());
        body.putObject("requestContext")
                .put("requestId", event.requestId())
                .put("functionArn", event.target().invokedArn() + qualifierSuffix(event))
                .put("condition", condition)
                .put("approximateInvokeCount", tries);
        body.set("requestPayload", parsed(event.payload().asUtf8String()));
        if (result != null) {
            ObjectNode context =
                    body.putObject("responseContext").put("statusCode", 200).put("executedVersion", result.version());
            if (result.failed()) {
                context.put("functionError", result.functionError());
            }
            body.set("responsePayload", parsed(result.text()));
        }
        return body.toString();
    }

    private static String qualifierSuffix(Event event) {
        return event.reference().qualifier().isPresent() ? "" : ":" + LambdaFunction.LATEST;
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(text);
        }
    }

    @Override
    public void close() {
        events.shutdownNow();
    }
}
