package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Traces a single skill or keyword to the person's material: in the same words, in another spelling, or word by word
/// in other forms, compounds or synonyms. A hard skill whose name is known must be there as such.
final class SkillComparison {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final int SHORTEST_PART = 5;

    void check(Claim claim, Language language, SourceFacts facts, Consumer<Violation> violations) {
        String bare = BRACKETS.matcher(claim.text()).replaceAll(" ");
        boolean whole = isTraced(claim.text(), language, facts);
        // what stands in brackets is another name for the same: it has to be traced by itself
        boolean parts = !bare.isBlank()
                && isTraced(bare, language, facts)
                && BRACKETS.matcher(claim.text())
                        .results()
                        .allMatch(inner -> isTraced(inner.group(1), language, facts));
        if (!whole && !parts) {
            violations.accept(new Violation(
                    claim.field(), "a skill that the CV or a gap response names", claim.text(), Severity.CRITICAL));
        }
    }

    private static boolean isTraced(String skill, Language language, SourceFacts facts) {
        List<Token> words = Aliases.tokens(skill);
        List<String> folded = words.stream().map(Token::folded).toList();
        if (folded.isEmpty()) {
            return false;
        }
        if (facts.person().says(folded)) {
            return true;
        }
        boolean figuresHold = Figures.in(skill).stream().allMatch(facts.person()::states);
        boolean known =
                KnownSkills.in(words).stream().allMatch(name -> facts.person().says(name.words()));
        return figuresHold
                && known
                && words.stream()
                        .filter(word -> !Stems.isStopWord(word.folded(), language))
                        .allMatch(word -> isTraced(word, language, facts));
    }

    private static boolean isTraced(Token word, Language language, SourceFacts facts) {
        SourceText person = facts.person();
        String folded = word.folded();
        if (person.hasWord(folded)
                || person.hasStem(Stems.of(folded, facts.cvLanguage()))
                || person.hasStem(Stems.of(folded, language))) {
            return true;
        }
        // a name is itself and nothing like itself
        boolean name = !word.text().substring(1).equals(word.text().substring(1).toLowerCase(Locale.ROOT));
        Set<String> concepts = Concepts.in(word.text(), language).keySet();
        return !name
                && (concepts.stream().anyMatch(facts.concepts()::contains)
                        || person.hasCompound(Stems.of(folded, language), SHORTEST_PART));
    }
}
