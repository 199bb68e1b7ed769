package com.careervp.kernel.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a call to something outside the program failed. Adapters translate every technology's exceptions into one of
/// these; use cases decide by them with an exhaustive switch.
///
/// `message` says what was tried and what came back, in words an operator can act on.
public sealed interface Failure {

    String message();

    /// The service's id of the refused request, or null where the request never got there.
    @Nullable
    String requestId();

    /// [#requestId()] for callers that rather have an [Optional].
    default Optional<String> awsRequestId() {
        return Optional.ofNullable(requestId());
    }

    /// A stable code to search for.
    default String code() {
        return switch (this) {
            case AccessDenied _ -> "ACCESS_DENIED";
            case NotFound _ -> "NOT_FOUND";
            case Throttled _ -> "THROTTLED";
            case Unreachable _ -> "UNREACHABLE";
            case Conflict _ -> "CONFLICT";
            case Expired _ -> "CREDENTIALS_EXPIRED";
            case Unexpected _ -> "UNEXPECTED";
        };
    }

    /// Whether the same call may well succeed a little later.
    default boolean isTransient() {
        return switch (this) {
            case Throttled _, Unreachable _ -> true;
            case AccessDenied _, NotFound _, Conflict _, Expired _, Unexpected _ -> false;
        };
    }

    /// The same failure as an exception, for ports that return plain values.
    default FailureException asException(@Nullable Throwable cause) {
        return new FailureException(this, cause);
    }

    /// The credentials are good and do not permit the call.
    record AccessDenied(String message, @Nullable String requestId) implements Failure {}

    /// What was named does not exist, or not any more.
    record NotFound(String message, @Nullable String requestId) implements Failure {}

    /// Too many calls.
    ///
    /// @param retryAfter how long the service asked to wait, or null where it did not say
    record Throttled(
            String message,
            @Nullable String requestId,
            @Nullable Duration retryAfter) implements Failure {
        public Throttled(String message, @Nullable String requestId) {
            this(message, requestId, null);
        }
    }

    /// No answer: no network, a name that does not resolve, a time limit, a service that is down (5xx).
    record Unreachable(String message, @Nullable String requestId) implements Failure {}

    /// The state is another than the call assumed: a failed condition, an update in progress, a name taken.
    record Conflict(String message, @Nullable String requestId) implements Failure {}

    /// The credentials have expired or cannot be found; they must be renewed before anything else works.
    record Expired(String message, @Nullable String requestId) implements Failure {}

    /// Anything the product has no answer to.
    record Unexpected(String message, @Nullable String requestId) implements Failure {}
}
