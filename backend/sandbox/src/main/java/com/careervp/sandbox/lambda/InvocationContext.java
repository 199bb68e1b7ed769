package com.careervp.sandbox.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.careervp.sandbox.time.SandboxTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a handler may ask about its invocation.
final class InvocationContext implements Context {
    private final String requestId;
    private final FunctionTarget target;
    private final LogLines lines;
    private final SandboxTime time;
    private final long deadlineNanos;

    /// @param deadlineNanos on the scale of `System.nanoTime()`
    InvocationContext(String requestId, FunctionTarget target, LogLines lines, SandboxTime time, long deadlineNanos) {
        this.requestId = requestId;
        this.target = target;
        this.lines = lines;
        this.time = time;
        this.deadlineNanos = deadlineNanos;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return lines.group();
    }

    @Override
    public String getLogStreamName() {
        return lines.stream();
    }

    @Override
    public String getFunctionName() {
        return target.definition().arn().name();
    }

    @Override
    public String getFunctionVersion() {
        return target.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return target.invokedArn();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    /// Sandbox time, like the timeout itself.
    @Override
    public int getRemainingTimeInMillis() {
        Duration remaining = Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
        return (int) Math.min(Integer.MAX_VALUE, time.sandbox(remaining).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return target.definition().memoryMegabytes();
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                lines.event(message);
            }

            @Override
            public void log(byte[] message) {
                lines.event(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
