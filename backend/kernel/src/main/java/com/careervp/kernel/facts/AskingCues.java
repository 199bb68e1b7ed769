package com.careervp.kernel.facts;

import com.careervp.kernel.text.WordList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a sentence about what the posting asks, or what is missing, from one about what the person has.
final class AskingCues {
    private static final Pattern CUES = Pattern.compile(
            WordList.read(AskingCues.class, "asking-cues.txt").stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AskingCues() {}

    static boolean areIn(String sentence) {
        return CUES.matcher(sentence).find();
    }
}
