package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.List;

/// One sentence of a claim with what the rules need to know about it.
///
/// @param mentioned the entries of the CV whose company or institution the sentence names
/// @param postingCounts whether the sentence speaks of what the posting asks, so that the posting is a source too
record Passage(
        Claim claim,
        String text,
        List<Token> tokens,
        Language language,
        SourceFacts facts,
        List<SourceFacts.Entry> mentioned,
        boolean postingCounts) {

    static Passage of(Claim claim, String sentence, Language language, SourceFacts facts) {
        List<Token> tokens = Tokens.of(sentence);
        boolean postingCounts = claim.kind() == ClaimKind.OUTLOOK || AskingCues.areIn(sentence);
        return new Passage(claim, sentence, tokens, language, facts, facts.entriesNamedIn(tokens), postingCounts);
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
