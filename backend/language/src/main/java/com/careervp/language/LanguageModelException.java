package com.careervp.language;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// No usable answer from the model.
public final class LanguageModelException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Why; [#THROTTLED], [#TIMEOUT] and [#UNAVAILABLE] are worth another try, the others are not.
    public enum Reason {
        THROTTLED,
        TIMEOUT,
        UNAVAILABLE,
        REFUSED,
        UNUSABLE_ANSWER
    }

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    public LanguageModelException(
            Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /// How long the model asked to wait, where it said so.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean isTransient() {
        return switch (reason) {
            case THROTTLED, TIMEOUT, UNAVAILABLE -> true;
            case REFUSED, UNUSABLE_ANSWER -> false;
        };
    }
}
