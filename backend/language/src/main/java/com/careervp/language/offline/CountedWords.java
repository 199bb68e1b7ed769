package com.careervp.language.offline;

import java.util.regex.Pattern;

/// Counts words as documents do: one starts with a letter or digit; `C++`, `24/7` and `l'équipe` are one.
final class CountedWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,+#/&-]*");

    private CountedWords() {}

    static int in(String text) {
        return Math.toIntExact(WORD.matcher(text).results().count());
    }
}
