package com.careervp.console.core.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Carries a [ConsoleFailure] from a port to whoever handles it. The message is for people.
public final class ConsoleException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ConsoleFailure failure;

    public ConsoleException(ConsoleFailure failure, @Nullable Throwable cause) {
        super(failure.code() + ": " + failure.sentence(), cause);
        this.failure = failure;
    }

    public ConsoleException(ConsoleFailure failure) {
        this(failure, null);
    }

    /// Code and sentence.
    @Override
    public String getMessage() {
        return failure.code() + ": " + failure.sentence();
    }

    public ConsoleFailure failure() {
        return failure;
    }
}
