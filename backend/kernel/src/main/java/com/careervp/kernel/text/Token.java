package com.careervp.kernel.text;

/// One word of a text: a run of letters and digits, with a trailing `+` or `#` (`C++`, `C#`). Everything else (spaces,
/// dashes of any kind, slashes, apostrophes) separates, so that such variants do not matter to a comparison.
///
/// @param text as it stands there
/// @param folded in lower case and compatibility form, for comparing
/// @param start index of its first character in the text
/// @param end index after its last character
public record Token(String text, String folded, int start, int end) {

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }
}
