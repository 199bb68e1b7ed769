package com.careervp.language.bedrock;

import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.provider.ProviderFailures;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// Translates the SDK's exceptions. Only codes and request ids are taken over: messages may quote the request. The
/// SDK's exception is left out as a cause for the same reason.
final class BedrockFailures {
    private BedrockFailures() {}

    static LanguageModelException of(SdkException failure, String modelId, InstantSource clock) {
        if (failure instanceof AwsServiceException answered) {
            return ofAnswer(answered, modelId, clock);
        }
        String kind = failure.getClass().getSimpleName();
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return failed(Reason.TIMEOUT, modelId + " did not answer in time (" + kind + ")");
        }
        if (failure instanceof AbortedException) {
            return failed(Reason.TIMEOUT, "The wait for " + modelId + " was cut short (" + kind + ")");
        }
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("credentials")) {
            return failed(Reason.DENIED, "There are no credentials to ask " + modelId + " with (" + kind + ")");
        }
        @Nullable Throwable cause = failure.getCause();
        return failed(
                Reason.UNAVAILABLE,
                modelId + " could not be reached or its answer was broken (" + kind
                        + (cause == null ? "" : " by " + cause.getClass().getSimpleName()) + ")");
    }

    private static LanguageModelException ofAnswer(AwsServiceException answered, String modelId, InstantSource clock) {
        @Nullable AwsErrorDetails details = answered.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "no code" : details.errorCode();
        @Nullable
        String retryAfter = details == null || details.sdkHttpResponse() == null
                ? null
                : details.sdkHttpResponse().firstMatchingHeader("Retry-After").orElse(null);
        return new LanguageModelException(
                ProviderFailures.reasonOf(answered.statusCode()),
                "Bedrock answered for " + modelId + ": " + code + " (HTTP " + answered.statusCode() + ", request "
                        + answered.requestId() + ")",
                ProviderFailures.retryAfter(retryAfter, clock).orElse(null),
                null);
    }

    private static LanguageModelException failed(Reason reason, String message) {
        return new LanguageModelException(reason, message, null, null);
    }
}
