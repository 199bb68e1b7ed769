package com.careervp.console.core.jobs;

import java.io.Serial;

/// The filter text cannot be understood; the message is for the operator.
public final class JobFilterException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    JobFilterException(String message, int position) {
        super(message);
        this.position = position;
    }

    /// Where in the text, from 0.
    public int position() {
        return position;
    }
}
