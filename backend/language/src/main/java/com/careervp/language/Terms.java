package com.careervp.language;

import org.jspecify.annotations.Nullable;

/// On what terms a prompt wants its answer.
///
/// @param schema the form of the answer; null where any text will do
/// @param maxOutputTokens where the model is stopped; an answer cut off there is unusable
/// @param deadline models give up in time for the caller to act on it
public record Terms(WorkKind work, @Nullable AnswerSchema schema, int maxOutputTokens, Deadline deadline) {
    /// Enough for the longest document, 2,000 words as JSON, in the most wordy language: German takes up to 4 tokens a
    /// word. Only what is written is charged.
    public static final int LONG_ANSWER_TOKENS = 16_000;

    public Terms {
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("maxOutputTokens is " + maxOutputTokens + ", expected 1 or more");
        }
    }

    /// Strategic work, free text, no deadline.
    public static Terms standard() {
        return new Terms(WorkKind.STRATEGIC, null, LONG_ANSWER_TOKENS, Deadline.none());
    }

    Terms within(Deadline other) {
        return new Terms(work, schema, maxOutputTokens, other);
    }
}
