package com.careervp.console.core.services;

import java.io.Serial;

/// The API did not do what was asked, and said why. The message is for people.
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public RefusedException(int status, String code, String message) {
        super(message.isEmpty() ? code : code + ": " + message);
        this.status = status;
        this.code = code;
    }

    /// Of HTTP.
    public int status() {
        return status;
    }

    /// One of `com.careervp.contract.ErrorCodes`, or `HTTP_502` and the like where something before the product
    /// answered.
    public String code() {
        return code;
    }

    /// Whether the same request may well be accepted a little later.
    public boolean passing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
