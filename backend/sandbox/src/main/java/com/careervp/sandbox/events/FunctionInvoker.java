package com.careervp.sandbox.events;

/// Calls a Lambda function asynchronously (invocation type `Event`): the function's service keeps the payload, runs the
/// function and retries it by its own rules. Safe for use by several threads; returns at once.
@FunctionalInterface
public interface FunctionInvoker {

    /// @param functionArn the ARN of a function, of a version or of an alias
    /// @param payload JSON
    /// @throws RuntimeException when the function does not exist or the event was not accepted
    void invokeAsync(String functionArn, String payload);
}
