package com.careervp.pipeline.work;

import java.io.Serial;

/// A step could not be done.
final class StepFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean worthAnotherTry;

    /// @param code one of `com.careervp.contract.ErrorCodes`, or a code of `PdfReading`
    /// @param message says nothing of the content
    StepFailure(String code, String message, boolean worthAnotherTry) {
        super(message);
        this.code = code;
        this.worthAnotherTry = worthAnotherTry;
    }

    String code() {
        return code;
    }

    boolean worthAnotherTry() {
        return worthAnotherTry;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
