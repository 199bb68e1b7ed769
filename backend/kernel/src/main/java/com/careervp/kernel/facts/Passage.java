package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One sentence of a claim with what the rules need to know about it.
///
/// @param tokens with known spellings read as one, see [Aliases]
/// @param mentioned the entries of the CV whose company or institution the sentence names, or under whose heading it
///        stands
/// @param standing where the posting is a source too
/// @param computed figures that no source need state
record Passage(
        Claim claim,
        String text,
        List<Token> tokens,
        Language language,
        SourceFacts facts,
        List<SourceFacts.Entry> mentioned,
        Standing standing,
        Set<BigDecimal> computed) {
    private static final Pattern QUOTED = Pattern.compile("[“„«\"]\\s?([^“”„«»\"]+?)\\s?[”“»\"]");

    static Passage of(Claim claim, String sentence, Draft draft, SourceFacts facts) {
        Language language = draft.language();
        String text = withoutQuotedPosting(sentence, facts);
        List<Token> tokens = Aliases.tokens(text);
        boolean open = claim.kind() == ClaimKind.OUTLOOK || claim.kind() == ClaimKind.ADVICE;
        List<SourceFacts.Entry> mentioned = new ArrayList<>(facts.entriesNamedIn(tokens));
        String about = claim.about();
        if (about != null && mentioned.isEmpty()) {
            mentioned.addAll(facts.entriesAt(about));
        }
        Standing standing = new Standing(text, language, open);
        return new Passage(claim, text, tokens, language, facts, List.copyOf(mentioned), standing, draft.computed());
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

    /// Whether the posting is a source for what stands at this place.
    boolean postingCountsAt(int place) {
        return standing.postingCountsAt(place);
    }

    /// Whether these words stand somewhere that a sentence may take them from at this place.
    boolean isSupported(List<String> words, int place) {
        return facts.person().says(words)
                || (postingCountsAt(place) && facts.posting().says(words));
    }

    /// The text between two neighbouring tokens.
    String between(int left, int right) {
        return text.substring(tokens.get(left).end(), tokens.get(right).start());
    }
}
