package com.careervp.contract;

/// Codes in the body of answers that bring a document. Stable, like [ErrorCodes].
public final class ResultCodes {
    public static final String CV_TAILORED = "CV_TAILORED";

    private ResultCodes() {}
}
