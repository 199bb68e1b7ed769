package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The hard skills that are known by name.
final class KnownSkills {
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+");
    private static final Map<String, List<Skill>> BY_FIRST_WORD =
            WordList.read(KnownSkills.class, "known-skills.txt").stream()
                    .map(name -> new Skill(name, Aliases.folded(name)))
                    .collect(Collectors.groupingBy(skill -> skill.words().getFirst()));

    /// @param words as they are compared, see [Aliases]
    record Skill(String name, List<String> words) {

        /// A name that could be any word at the beginning of a sentence: `Excel`, `Lean`.
        private boolean isPlainWord() {
            return words.size() == 1 && PLAIN_WORD.matcher(name).matches() && Character.isUpperCase(name.charAt(0));
        }
    }

    private KnownSkills() {}

    /// The skills a text names, each with the place of its first mention. A single word counts in its own spelling
    /// only, so that `to excel` is not Excel, and not as the first word when that could be any word with a capital.
    static Map<Skill, Integer> places(List<Token> tokens) {
        Map<Skill, Integer> found = new HashMap<>();
        for (int index = 0; index < tokens.size(); index++) {
            for (Skill skill : BY_FIRST_WORD.getOrDefault(tokens.get(index).folded(), List.of())) {
                if (Tokens.indexOf(
                                        tokens.subList(
                                                index,
                                                Math.min(
                                                        tokens.size(),
                                                        index + skill.words().size())),
                                        skill.words(),
                                        0)
                                == 0
                        && isWritten(skill, tokens, index)) {
                    found.putIfAbsent(skill, tokens.get(index).start());
                }
            }
        }
        return found;
    }

    static List<Skill> in(List<Token> tokens) {
        return List.copyOf(places(tokens).keySet());
    }

    private static boolean isWritten(Skill skill, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean otherSpelling = !Tokens.fold(token.text()).equals(token.folded());
        if (skill.words().size() > 1 || otherSpelling) {
            return true;
        }
        boolean first = index == 0 && tokens.size() > 1 && skill.isPlainWord();
        return !first && (token.text().equals(skill.name()) || isAllSmall(skill.name()));
    }

    /// Trades such as welding are written small in English and French and with a capital in German.
    private static boolean isAllSmall(String name) {
        return Character.isLowerCase(name.charAt(0)) && PLAIN_WORD.matcher(name).matches();
    }
}
