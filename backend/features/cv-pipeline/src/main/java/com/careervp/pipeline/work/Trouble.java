package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.failure.FailureException;
import com.careervp.language.LanguageModelException;

/// What went wrong in a step, and whether another try can help.
///
/// @param message for the person who uploaded; says nothing of the content
record Trouble(String code, String message, boolean worthAnotherTry) {

    /// The function was begun as often as it may be and never came back: what it works on kills it, by its memory or
    /// its time.
    static Trouble diedTooOften() {
        return new Trouble(ErrorCodes.INTERNAL_ERROR, "The work was begun several times and never ended", false);
    }

    static Trouble of(RuntimeException e) {
        return switch (e) {
            case StepFailure failure -> new Trouble(failure.code(), failure.text(), failure.worthAnotherTry());
            case LanguageModelException model -> ofModel(model);
            case FailureException failure ->
                new Trouble(ErrorCodes.STORAGE_UNAVAILABLE, "A store or a queue did not answer", true);
            // A defect of ours may be one of the moment: a message that came back has been seen to pass.
            default -> new Trouble(ErrorCodes.INTERNAL_ERROR, "Something went wrong on our side", true);
        };
    }

    private static Trouble ofModel(LanguageModelException e) {
        String code = switch (e.reason()) {
            case THROTTLED -> ErrorCodes.LLM_RATE_LIMITED;
            case TIMEOUT -> ErrorCodes.LLM_TIMEOUT;
            case UNAVAILABLE, DENIED -> ErrorCodes.LLM_UNAVAILABLE;
            case REFUSED -> ErrorCodes.LLM_REFUSED;
            case UNUSABLE_ANSWER -> ErrorCodes.LLM_UNUSABLE_ANSWER;
        };
        return new Trouble(code, "The language model gave no usable answer", e.isTransient());
    }
}
