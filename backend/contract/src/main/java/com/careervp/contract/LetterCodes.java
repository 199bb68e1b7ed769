package com.careervp.contract;

/// Codes of `POST /api/cover-letter` when a letter was written.
public final class LetterCodes {
    public static final String GENERATED = "COVER_LETTER_GENERATED_SUCCESS";
    /// The letter is good; something that was wished for could not be done, or a person should look.
    public static final String GENERATED_WITH_WARNINGS = "COVER_LETTER_GENERATED_WITH_WARNINGS";

    private LetterCodes() {}
}
