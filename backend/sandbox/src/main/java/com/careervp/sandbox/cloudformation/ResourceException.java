package com.careervp.sandbox.cloudformation;

import java.io.Serial;

/// A provider refused; the message becomes the reason of the stack event.
public final class ResourceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ResourceException(String message) {
        super(message);
    }

    public ResourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
