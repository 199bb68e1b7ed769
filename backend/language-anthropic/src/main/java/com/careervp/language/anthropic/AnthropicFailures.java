package com.careervp.language.anthropic;

import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.errors.AnthropicServiceException;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.provider.ProviderFailures;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Translates the client's exceptions. Only types, statuses and request ids are taken over: messages may quote the
/// request. The client's exception is left out as a cause for the same reason.
final class AnthropicFailures {
    private AnthropicFailures() {}

    static LanguageModelException of(AnthropicException failure, String modelId, InstantSource clock) {
        if (failure instanceof AnthropicServiceException answered) {
            return ofAnswer(answered, modelId, clock);
        }
        @Nullable Throwable cause = failure.getCause();
        String kind = (cause == null ? failure : cause).getClass().getSimpleName();
        if (failure instanceof AnthropicIoException && isTimeout(cause)) {
            return failed(Reason.TIMEOUT, modelId + " did not answer in time (" + kind + ")");
        }
        return failed(Reason.UNAVAILABLE, modelId + " could not be reached or its answer was broken (" + kind + ")");
    }

    private static LanguageModelException ofAnswer(
            AnthropicServiceException answered, String modelId, InstantSource clock) {
        @Nullable
        String retryAfter =
                answered.headers().values("retry-after").stream().findFirst().orElse(null);
        return new LanguageModelException(
                ProviderFailures.reasonOf(answered.statusCode()),
                "The Claude API answered for " + modelId + ": "
                        + answered.type().map(type -> type.asString()).orElse("no type") + " (HTTP "
                        + answered.statusCode() + ", request "
                        + answered.requestId().orElse("without an id") + ")",
                ProviderFailures.retryAfter(retryAfter, clock).orElse(null),
                null);
    }

    /// Socket timeouts and the limit of a whole call are both interruptions to the HTTP client.
    private static boolean isTimeout(@Nullable Throwable cause) {
        return cause instanceof InterruptedIOException;
    }

    private static LanguageModelException failed(Reason reason, String message) {
        return new LanguageModelException(reason, message, null, null);
    }
}
