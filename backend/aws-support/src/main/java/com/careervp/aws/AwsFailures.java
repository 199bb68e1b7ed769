package com.careervp.aws;

import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.failure.FailureException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// Translates the SDK's exceptions into the product's failures. Codes after the services' API references ("Common
/// errors" and the errors of each action).
public final class AwsFailures {
    private static final Set<String> EXPIRED = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "TokenRefreshRequired");
    private static final Set<String> THROTTLED = Set.of(
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "RequestThrottled",
            "SlowDown",
            "Throttling",
            "ThrottlingException",
            "ThrottledException");
    private static final Set<String> CONFLICT = Set.of(
            "ConditionalCheckFailedException",
            "TransactionCanceledException",
            "TransactionConflictException",
            "TransactionInProgressException",
            "ConflictException",
            "PreconditionFailed",
            "AlreadyExistsException");

    private AwsFailures() {}

    /// Runs a call and translates what it throws.
    ///
    /// @param attempted what the call does, in words that can stand before a colon: `reading job 4711`
    /// @throws FailureException with the SDK's exception as its cause
    public static <T> T translating(String attempted, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw of(attempted, e).asException(e);
        }
    }

    /// The failure that the exception stands for.
    public static Failure of(String attempted, SdkException exception) {
        if (exception instanceof AwsServiceException answered) {
            return ofAnswer(attempted, answered);
        }
        String message = attempted + ": " + reason(exception);
        if (mentionsCredentials(exception)) {
            return new Failure.Expired(message, null);
        }
        if (exception instanceof ApiCallTimeoutException
                || exception instanceof ApiCallAttemptTimeoutException
                || exception.retryable()
                || causedByInputOutput(exception)) {
            return new Failure.Unreachable(message, null);
        }
        return new Failure.Unexpected(message, null);
    }

    private static Failure ofAnswer(String attempted, AwsServiceException answered) {
        @Nullable AwsErrorDetails details = answered.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String detail = details == null || details.errorMessage() == null ? "" : ", " + details.errorMessage();
        String message = attempted + ": " + (code.isEmpty() ? "no error code" : code) + " (HTTP "
                + answered.statusCode() + ")" + detail;
        @Nullable String requestId = answered.requestId();
        int status = answered.statusCode();
        if (EXPIRED.contains(code)) {
            return new Failure.Expired(message, requestId);
        }
        if (answered.isThrottlingException() || THROTTLED.contains(code) || status == 429) {
            return new Failure.Throttled(message, requestId);
        }
        if (CONFLICT.contains(code) || status == 409 || status == 412) {
            return new Failure.Conflict(message, requestId);
        }
        if (code.startsWith("AccessDenied") || code.equals("NotAuthorized") || status == 401 || status == 403) {
            return new Failure.AccessDenied(message, requestId);
        }
        if (isMissing(code) || status == 404) {
            return new Failure.NotFound(message, requestId);
        }
        if (status >= 500) {
            return new Failure.Unreachable(message, requestId);
        }
        return new Failure.Unexpected(message, requestId);
    }

    private static boolean isMissing(String code) {
        return code.startsWith("NoSuch")
                || code.endsWith("NotFound")
                || code.endsWith("NotFoundException")
                || code.endsWith("DoesNotExist")
                || code.equals("AWS.SimpleQueueService.NonExistentQueue");
    }

    private static boolean mentionsCredentials(SdkException exception) {
        @Nullable String message = exception.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("credentials");
    }

    private static boolean causedByInputOutput(Throwable exception) {
        @Nullable Throwable cause = exception.getCause();
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static String reason(SdkException exception) {
        @Nullable String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
