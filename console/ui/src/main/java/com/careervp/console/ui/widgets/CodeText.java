package com.careervp.console.ui.widgets;

/// Codes such as `LLM_UNUSABLE_ANSWER` in narrow places.
public final class CodeText {
    /// Narrower than anybody sees. The text engine breaks lines at spaces, but not at those without any width.
    private static final char HAIR_SPACE = '\u200a';

    private CodeText() {}

    /// The code as it may be broken into lines, behind each of its underscores.
    public static String breakable(String code) {
        return code.replace("_", "_" + HAIR_SPACE);
    }
}
