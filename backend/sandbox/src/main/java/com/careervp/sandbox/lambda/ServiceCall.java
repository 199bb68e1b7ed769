package com.careervp.sandbox.lambda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call that a function is about to make to a service.
///
/// @param function the function's name
/// @param service `DynamoDb`, `Sqs`, `S3`, `ApiGateway` or `CloudFormation`
/// @param operation the client's method, e.g. `putItem`
/// @param arguments what the client's method was called with, most often one request
public record ServiceCall(
        String function, String service, String operation, List<Object> arguments, Continuation continuation) {

    public ServiceCall {
        arguments = List.copyOf(arguments);
    }

    /// Makes the call.
    ///
    /// @return what the client returned
    public @Nullable Object proceed() throws Throwable {
        return continuation.proceed();
    }

    /// The rest of the call.
    @FunctionalInterface
    public interface Continuation {
        @Nullable
        Object proceed() throws Throwable;
    }
}
