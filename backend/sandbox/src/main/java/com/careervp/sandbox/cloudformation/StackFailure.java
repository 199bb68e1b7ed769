package com.careervp.sandbox.cloudformation;

import java.io.Serial;

/// An operation on a stack cannot go on; the message is the stack's status reason.
final class StackFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StackFailure(String reason) {
        super(reason);
    }

    StackFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
