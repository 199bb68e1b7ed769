package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Hard skills and languages in prose must be named by the person's material. They are known by a list, and by the
/// look of a product's name: capitals inside a word, digits among letters.
final class SkillRule implements Rule {
    private static final Pattern PRODUCT =
            Pattern.compile("\\p{Lu}?\\p{Ll}+\\p{Lu}\\p{L}*|\\p{L}+\\d+\\p{L}*|\\d+\\p{Lu}{2,}");

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        KnownSkills.places(passage.tokens()).forEach((skill, place) -> {
            if (!passage.isSupported(skill.words(), place)) {
                violations.accept(passage.critical("a skill that the CV or a gap response names", skill.name()));
            }
        });
        for (Token token : passage.tokens()) {
            checkProduct(passage, token, violations);
            checkLanguage(passage, token, violations);
        }
    }

    private static void checkProduct(Passage passage, Token token, Consumer<Violation> violations) {
        boolean known = passage.facts().person().hasWord(token.folded())
                || passage.facts().posting().hasWord(token.folded());
        if (!known && PRODUCT.matcher(token.text()).matches() && token.text().length() > 2) {
            String expected = "a product or standard that the sources name";
            violations.accept(
                    passage.claim().kind() == ClaimKind.EVIDENCE
                            ? passage.critical(expected, token.text())
                            : passage.warning(expected, token.text()));
        }
    }

    private static void checkLanguage(Passage passage, Token token, Consumer<Violation> violations) {
        if (!SpokenLanguages.isName(token.folded()) || (passage.language() != Language.FR && !token.isCapitalised())) {
            return;
        }
        for (List<String> names : SpokenLanguages.NAMES) {
            if (!names.contains(token.folded())
                    || names.stream().anyMatch(name -> passage.facts().person().hasWord(name))) {
                continue;
            }
            boolean asked =
                    names.stream().anyMatch(name -> passage.facts().posting().hasWord(name));
            if (!asked || !passage.postingCountsAt(token.start())) {
                violations.accept(passage.critical("a language that the CV or a gap response names", token.text()));
            }
        }
    }
}
