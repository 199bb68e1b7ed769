package com.careervp.sandbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.careervp.aws.FunctionSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Functions that the tests deploy.
public final class Functions {
    private Functions() {}

    /// Answers with what it was given and what it knows.
    public static final class Echo implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        private final FunctionSetup setup;
        private int invocations;

        public Echo(FunctionSetup setup) {
            this.setup = setup;
        }

        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            invocations++;
            return Map.of(
                    "event",
                    event,
                    "greeting",
                    setup.environment().getOrDefault("GREETING", "none"),
                    "invocations",
                    invocations,
                    "version",
                    context.getFunctionVersion(),
                    "arn",
                    context.getInvokedFunctionArn(),
                    "remaining",
                    context.getRemainingTimeInMillis());
        }
    }

    public static final class Failing implements RequestHandler<Map<String, Object>, String> {
        public Failing(FunctionSetup setup) {}

        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            throw new IllegalArgumentException("no way", new IllegalStateException("because"));
        }
    }

    public static final class Unmade implements RequestHandler<String, String> {
        public Unmade(FunctionSetup setup) {
            throw new IllegalStateException("not configured");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    /// Waits until it is interrupted, then tries to send a message.
    public static final class Endless implements RequestHandler<Map<String, Object>, String> {
        private final FunctionSetup setup;

        public Endless(FunctionSetup setup) {
            this.setup = setup;
        }

        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                setup.clients()
                        .sqs()
                        .sendMessage(request -> request.queueUrl("late").messageBody("too late"));
            }
            return "never";
        }
    }

    public static final class Streaming implements RequestStreamHandler {
        public Streaming(FunctionSetup setup) {}

        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            output.write(("{\"length\":" + text.length() + "}").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Prints its name many times, on its own thread and on one it starts.
    public static final class Printing implements RequestHandler<Map<String, Object>, String> {
        private final String name;

        public Printing(FunctionSetup setup) {
            name = setup.require("AWS_LAMBDA_FUNCTION_NAME");
        }

        @Override
        // Printing is what is tested.
        @SuppressWarnings("SystemOut")
        public String handleRequest(Map<String, Object> event, Context context) {
            for (int i = 0; i < 50; i++) {
                System.out.println(name + " out " + i);
                System.err.print(name + " error " + i + "\n");
            }
            try {
                Thread.ofVirtual()
                        .start(() -> System.out.println(name + " other thread"))
                        .join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.out.print(name + " unended");
            context.getLogger().log(name + " logger");
            return name;
        }
    }

    /// Answers after the test lets it.
    public static final class Gated implements RequestHandler<Map<String, Object>, String> {
        private final FunctionSetup setup;

        public Gated(FunctionSetup setup) {
            this.setup = setup;
        }

        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            setup.clients()
                    .sqs()
                    .sendMessage(request -> request.queueUrl("started").messageBody("started"));
            setup.clients()
                    .sqs()
                    .receiveMessage(request ->
                            request.queueUrl("gate").maxNumberOfMessages(1).waitTimeSeconds(30));
            return "done";
        }
    }

    /// Sends three messages to the queue `written`.
    public static final class Writing implements RequestHandler<Map<String, Object>, String> {
        private final FunctionSetup setup;

        public Writing(FunctionSetup setup) {
            this.setup = setup;
        }

        @Override
        public String handleRequest(Map<String, Object> event, Context context) {
            for (String body : List.of("first", "second", "third")) {
                setup.clients()
                        .sqs()
                        .sendMessage(request -> request.queueUrl("written").messageBody(body));
            }
            return "done";
        }
    }

    /// Fails the messages whose body says so; `kill` ends it as a killed process; `null` answers with nothing.
    public static final class Batch implements RequestHandler<SQSEvent, SQSBatchResponse> {
        private final FunctionSetup setup;

        public Batch(FunctionSetup setup) {
            this.setup = setup;
        }

        @Override
        public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
            List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
            for (SQSEvent.SQSMessage message : event.getRecords()) {
                String attributes = message.getAttributes().get("ApproximateReceiveCount") + " "
                        + message.getEventSourceArn() + " " + message.getAwsRegion();
                setup.clients()
                        .sqs()
                        .sendMessage(
                                request -> request.queueUrl("seen").messageBody(message.getBody() + " " + attributes));
                switch (message.getBody()) {
                    case "bad" -> failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
                    case "unknown" -> failures.add(new SQSBatchResponse.BatchItemFailure("no such message"));
                    case "throw" -> throw new IllegalStateException("batch failed");
                    case "kill" -> throw new FunctionKilled("drill");
                    default -> {}
                }
            }
            return new SQSBatchResponse(failures);
        }
    }
}
