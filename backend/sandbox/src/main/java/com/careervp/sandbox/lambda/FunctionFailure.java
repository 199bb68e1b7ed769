package com.careervp.sandbox.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A failed invocation as the caller and the log see it.
///
/// @param payload the JSON that the caller gets
/// @param logLine what Lambda writes to the function's log
/// @param fatal whether the execution environment cannot be used again
record FunctionFailure(String payload, String logLine, boolean fatal) {
    private static final int MAXIMUM_CAUSES = 5;

    /// The handler, or its constructor, threw. Shape: Lambda's developer guide, "AWS Lambda function errors in Java".
    static FunctionFailure thrown(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String logLine = failure.getMessage() + ": " + failure.getClass().getName() + "\n" + trace;
        return new FunctionFailure(describe(failure, 0).toString(), logLine, failure instanceof Error);
    }

    static FunctionFailure killed(String requestId) {
        String message = "RequestId: " + requestId + " Error: Runtime exited with error: signal: killed";
        return new FunctionFailure(typed("Runtime.ExitError", message), message + "\nRuntime.ExitError", true);
    }

    static FunctionFailure timedOut(String requestId, Duration timeout, Instant at) {
        String seconds = String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1000.0);
        String message = "Task timed out after " + seconds + " seconds";
        return new FunctionFailure(
                typed("Sandbox.Timedout", "RequestId: " + requestId + " Error: " + message),
                at.truncatedTo(ChronoUnit.MILLIS) + " " + requestId + " " + message,
                true);
    }

    static FunctionFailure tooLarge(int bytes, int limit) {
        String message = "Response payload size (" + bytes + " bytes) exceeded maximum allowed payload size (" + limit
                + " bytes).";
        return new FunctionFailure(typed("Function.ResponseSizeTooLarge", message), message, false);
    }

    private static String typed(String type, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString();
    }

    private static ObjectNode describe(Throwable failure, int depth) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("errorMessage", failure.getMessage());
        json.put("errorType", failure.getClass().getName());
        ArrayNode trace = json.putArray("stackTrace");
        for (StackTraceElement element : failure.getStackTrace()) {
            trace.add(element.toString());
        }
        Throwable cause = failure.getCause();
        if (cause != null && depth < MAXIMUM_CAUSES) {
            json.set("cause", describe(cause, depth + 1));
        }
        return json;
    }
}
