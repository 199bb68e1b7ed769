package com.careervp.kernel.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Carries a [Failure] out of a port whose methods return plain values.
public final class FailureException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure, @Nullable Throwable cause) {
        super(failure.code() + ": " + failure.message(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
