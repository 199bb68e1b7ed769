package com.careervp.console.aws.failure;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Calls one service and translates what goes wrong.
///
/// @param service the service's name in messages
/// @param profile the AWS profile in use; empty for the default credentials
public record AwsCalls(String service, String profile) {
    /// Whole words: "No address associated with hostname" has `sso` in it.
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(credentials?|sso|tokens?)\\b");

    public <T> T call(String operation, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new ConsoleException(failure(operation, e), e);
        }
    }

    public void run(String operation, Runnable call) {
        try {
            call.run();
        } catch (SdkException e) {
            throw new ConsoleException(failure(operation, e), e);
        }
    }

    ConsoleFailure failure(String operation, SdkException e) {
        return e instanceof AwsServiceException answered ? answered(operation, answered) : unanswered(operation, e);
    }

    private ConsoleFailure answered(String operation, AwsServiceException e) {
        @Nullable AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
        String message = details == null ? "" : Objects.requireNonNullElse(details.errorMessage(), "");
        String said = message.isEmpty() ? Objects.requireNonNullElse(e.getMessage(), code) : message;
        FailureOrigin origin =
                new FailureOrigin(service, operation, said, Objects.requireNonNullElse(e.requestId(), ""));
        String key = code.isEmpty() ? e.getClass().getSimpleName() : code;
        return classified(key, said, e.statusCode(), origin);
    }

    private ConsoleFailure classified(String code, String said, int status, FailureOrigin origin) {
        if (code.contains("Expired") || code.contains("UnrecognizedClient") || code.equals("InvalidClientTokenId")) {
            return new ConsoleFailure.Expired(origin, profile);
        }
        if (code.contains("AccessDenied") || code.contains("Unauthorized") || code.contains("NotAuthorized")) {
            return new ConsoleFailure.AccessDenied(origin);
        }
        if (code.contains("Throttl")
                || code.contains("TooManyRequests")
                || code.contains("ThroughputExceeded")
                || code.equals("RequestLimitExceeded")
                || code.equals("SlowDown")
                || status == 429) {
            return new ConsoleFailure.Throttled(origin);
        }
        if (missing(code, said) || status == 404) {
            return new ConsoleFailure.NotFound(origin);
        }
        if (conflicting(code, said) || status == 409) {
            return new ConsoleFailure.Conflict(origin);
        }
        if (status == 403) {
            return new ConsoleFailure.AccessDenied(origin);
        }
        return status >= 500 ? new ConsoleFailure.Unreachable(origin) : new ConsoleFailure.Unexpected(origin);
    }

    /// CloudFormation answers `ValidationError` for a stack that does not exist, SQS by two names.
    private static boolean missing(String code, String said) {
        return code.contains("NotFound")
                || code.contains("NoSuch")
                || code.contains("NonExistent")
                || code.contains("DoesNotExist")
                || (code.startsWith("Validation") && said.contains("does not exist"));
    }

    private static boolean conflicting(String code, String said) {
        return code.contains("Conflict")
                || code.contains("ConditionalCheckFailed")
                || code.contains("InUse")
                || code.contains("AlreadyExists")
                || code.contains("InProgress")
                || (code.startsWith("Validation") && said.contains("state and can not be updated"));
    }

    private ConsoleFailure unanswered(String operation, SdkException e) {
        String said = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        FailureOrigin origin = FailureOrigin.local(service, operation, said);
        boolean credentials = !withoutAnswer(e) && CREDENTIALS.matcher(said).find();
        return credentials ? new ConsoleFailure.Expired(origin, profile) : new ConsoleFailure.Unreachable(origin);
    }

    /// A network that does not answer says so by an exception of java.net below the SDK's own.
    private static boolean withoutAnswer(SdkException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}
