package com.careervp.language;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// No usable answer from the model. The message never holds text of a prompt or an answer, and may be logged.
public final class LanguageModelException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Why; [#THROTTLED], [#TIMEOUT] and [#UNAVAILABLE] are worth another try at once, the others are not.
    public enum Reason {
        THROTTLED,
        TIMEOUT,
        UNAVAILABLE,
        /// The provider does not accept our key, role or model id. Nothing is wrong with the request: it may be sent
        /// again once an operator has put that right.
        DENIED,
        /// The model, or a guardrail before it, will not write this.
        REFUSED,
        UNUSABLE_ANSWER
    }

    private final Reason reason;
    private final @Nullable Duration retryAfter;
    // records are only transient here because this class promises no serial form
    private final transient @Nullable TokensSpent spent;

    public LanguageModelException(
            Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(reason, message, retryAfter, cause, null);
    }

    private LanguageModelException(
            Reason reason,
            String message,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause,
            @Nullable TokensSpent spent) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.spent = spent;
    }

    /// An answer that came, is of no use and will be charged all the same.
    public static LanguageModelException charged(Reason reason, String message, TokensSpent spent) {
        return new LanguageModelException(reason, message, null, null, spent);
    }

    public Reason reason() {
        return reason;
    }

    /// How long the model asked to wait, where it said so.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /// What the answer cost although it is of no use; empty where none came.
    public Optional<TokensSpent> spent() {
        return Optional.ofNullable(spent);
    }

    public boolean isTransient() {
        return switch (reason) {
            case THROTTLED, TIMEOUT, UNAVAILABLE -> true;
            case DENIED, REFUSED, UNUSABLE_ANSWER -> false;
        };
    }
}
