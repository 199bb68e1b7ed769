package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One sentence of a claim with what the rules need to know about it.
///
/// @param words of the sentence, folded
/// @param mentioned the entries of the CV whose company or institution the sentence names
/// @param postingCounts whether the sentence speaks of what the posting asks, so that the posting is a source too
record Passage(
        Claim claim,
        String text,
        List<Token> tokens,
        Set<String> words,
        Language language,
        SourceFacts facts,
        List<SourceFacts.Entry> mentioned,
        boolean postingCounts) {
    private static final Pattern QUOTED = Pattern.compile("[“„«\"]\\s?([^“”„«»\"]+?)\\s?[”“»\"]");

    static Passage of(Claim claim, String sentence, Language language, SourceFacts facts) {
        String text = withoutQuotedPosting(sentence, facts);
        List<Token> tokens = Tokens.of(text);
        boolean postingCounts = claim.kind() == ClaimKind.OUTLOOK || AskingCues.areIn(sentence);
        Set<String> words = tokens.stream().map(Token::folded).collect(Collectors.toUnmodifiableSet());
        return new Passage(claim, text, tokens, words, language, facts, facts.entriesNamedIn(tokens), postingCounts);
    }

    /// The posting's own words in quotation marks say nothing of the person: they are blanked, when they are a whole
    /// item of the posting.
    private static String withoutQuotedPosting(String sentence, SourceFacts facts) {
        return QUOTED.matcher(sentence).replaceAll(quoted -> {
            List<String> words = Tokens.folded(quoted.group(1));
            boolean isItem = facts.asked().stream().map(Tokens::folded).anyMatch(words::equals);
            return Matcher.quoteReplacement(isItem ? "“…”" : quoted.group());
        });
    }

    Violation critical(String expected, String actual) {
        return new Violation(claim.field(), expected, actual, Severity.CRITICAL);
    }

    Violation warning(String expected, String actual) {
        return new Violation(claim.field(), expected, actual, Severity.WARNING);
    }

    /// Whether these words stand somewhere a sentence of this kind may take them from.
    boolean isSupported(List<String> words) {
        return facts.person().says(words) || (postingCounts && facts.posting().says(words));
    }
}
