package com.careervp.contract;

/// Codes in the body of answers that bring a document. Stable, like [ErrorCodes].
public final class ResultCodes {
    public static final String CV_TAILORED = "CV_TAILORED";

    public static final String COVER_LETTER_GENERATED = "COVER_LETTER_GENERATED_SUCCESS";
    /// The letter is good; something that was wished for could not be done, or a person should look.
    public static final String COVER_LETTER_GENERATED_WITH_WARNINGS = "COVER_LETTER_GENERATED_WITH_WARNINGS";

    private ResultCodes() {}
}
