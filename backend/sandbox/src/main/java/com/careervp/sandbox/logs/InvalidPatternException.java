package com.careervp.sandbox.logs;

import java.io.Serial;

/// A filter pattern that cannot be understood.
final class InvalidPatternException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    InvalidPatternException(String message) {
        super(message);
    }

    InvalidPatternException(String message, Throwable cause) {
        super(message, cause);
    }
}
