package com.careervp.sandbox.logs;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// Texts with `*` and regular expressions of filter patterns.
final class Wildcards {
    private static final Pattern STAR = Pattern.compile("\\*");

    private Wildcards() {}

    /// A pattern for the whole text in which each `*` stands for any characters.
    static Pattern whole(String text) {
        // -1 keeps the empty part after a star at the end
        String[] parts = STAR.split(text, -1);
        return Pattern.compile(
                Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }

    static Pattern regex(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new InvalidPatternException(
                    "Invalid filter pattern: the regular expression " + expression + " is not valid: "
                            + e.getDescription(),
                    e);
        }
    }
}
