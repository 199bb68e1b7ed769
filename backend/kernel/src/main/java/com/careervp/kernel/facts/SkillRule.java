package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Hard skills and languages in prose must be named by the person's material. They are known by a list, and by the
/// look of a product's name: capitals inside a word, digits among letters.
final class SkillRule implements Rule {
    private static final Pattern PRODUCT =
            Pattern.compile("\\p{Lu}?\\p{Ll}+\\p{Lu}\\p{L}*|\\p{L}+\\d+\\p{L}*|\\d+\\p{Lu}{2,}");
    private static final Pattern SMALL_NOUN = Pattern.compile("\\p{Lu}?\\p{Ll}+");

    private record Skill(String name, List<String> words) {
        boolean isSingleWord() {
            return words.size() == 1;
        }
    }

    private static final List<Skill> SKILLS = WordList.read(SkillRule.class, "known-skills.txt").stream()
            .map(name -> new Skill(name, Tokens.folded(name)))
            .toList();
    private static final List<List<String>> LANGUAGES = WordList.read(SkillRule.class, "spoken-languages.txt").stream()
            .map(Tokens::folded)
            .toList();

    private static final Set<String> LANGUAGE_NAMES =
            LANGUAGES.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        for (Skill skill : SKILLS) {
            if (isNamed(skill, passage) && !passage.isSupported(skill.words())) {
                violations.accept(passage.critical("a skill that the CV or a gap response names", skill.name()));
            }
        }
        for (Token token : passage.tokens()) {
            checkProduct(passage, token, violations);
            checkLanguage(passage, token, violations);
        }
    }

    /// A single word counts in its own spelling only, so that `to excel` is not Excel, and not as a sentence's first
    /// word when that could be any word with a capital.
    private static boolean isNamed(Skill skill, Passage passage) {
        if (!passage.words().containsAll(skill.words())) {
            return false;
        }
        if (!skill.isSingleWord()) {
            return Tokens.indexOf(passage.tokens(), skill.words(), 0) >= 0;
        }
        boolean anyWord = SMALL_NOUN.matcher(skill.name()).matches();
        return passage.tokens().stream()
                .skip(anyWord ? 1 : 0)
                .anyMatch(token -> token.text().equals(skill.name()));
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
        if (!LANGUAGE_NAMES.contains(token.folded()) || (passage.language() != Language.FR && !token.isCapitalised())) {
            return;
        }
        for (List<String> names : LANGUAGES) {
            if (!names.contains(token.folded())
                    || names.stream().anyMatch(name -> passage.facts().person().hasWord(name))) {
                continue;
            }
            boolean asked =
                    names.stream().anyMatch(name -> passage.facts().posting().hasWord(name));
            String expected = "a language that the CV or a gap response names";
            if (!asked) {
                violations.accept(passage.critical(expected, token.text()));
            } else if (!passage.postingCounts()) {
                violations.accept(passage.warning(expected, token.text()));
            }
        }
    }
}
