package com.careervp.kernel.text;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Light stemming: endings are cut until forms of one word agree, no more. Good enough to find a requirement in a CV;
/// the stems themselves are not meant to be read.
public final class Stems {
    private static final int SHORTEST_STEM = 4;
    private static final Map<Language, List<String>> ENDINGS = Map.of(
            Language.EN,
            List.of(
                    "isations",
                    "izations",
                    "isation",
                    "ization",
                    "ations",
                    "ation",
                    "ments",
                    "ment",
                    "ings",
                    "ing",
                    "ities",
                    "ity",
                    "ied",
                    "ies",
                    "ers",
                    "ors",
                    "ion",
                    "ed",
                    "er",
                    "or",
                    "es",
                    "al",
                    "ly",
                    "y",
                    "s",
                    "e"),
            Language.DE,
            List.of(
                    "ierungen",
                    "ierung",
                    "ierten",
                    "ierte",
                    "ieren",
                    "ungen",
                    "ung",
                    "innen",
                    "in",
                    "isches",
                    "ische",
                    "isch",
                    "ernden",
                    "ende",
                    "enden",
                    "ten",
                    "tes",
                    "ern",
                    "em",
                    "en",
                    "er",
                    "es",
                    "te",
                    "et",
                    "e",
                    "n",
                    "s",
                    "t"),
            Language.FR,
            List.of(
                    "ements", "ement", "ations", "ation", "ateurs", "ateur", "atrice", "euses", "euse", "eurs", "eur",
                    "ives", "ive", "ifs", "if", "ités", "ité", "ions", "ion", "ées", "ée", "és", "aient", "ait", "ant",
                    "ents", "ent", "er", "ez", "ir", "re", "aux", "al", "ales", "ale", "es", "é", "e", "s", "t"));
    private static final Map<Language, Set<String>> STOP_WORDS = stopWords();

    private Stems() {}

    /// The stem of one folded word.
    public static String of(String folded, Language language) {
        if (folded.length() <= SHORTEST_STEM || Character.isDigit(folded.charAt(0))) {
            return folded;
        }
        for (String ending : ENDINGS.getOrDefault(language, List.of())) {
            if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_STEM) {
                return folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }

    /// The stems of the words of a text that carry meaning, in order and each once.
    public static Set<String> content(String text, Language language) {
        return Tokens.of(text).stream()
                .map(Token::folded)
                .filter(word -> !isStopWord(word, language))
                .map(word -> of(word, language))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether a folded word only holds a sentence together.
    public static boolean isStopWord(String folded, Language language) {
        return STOP_WORDS.getOrDefault(language, Set.of()).contains(folded);
    }

    private static Map<Language, Set<String>> stopWords() {
        Map<Language, Set<String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(
                    language,
                    WordList.read(Stems.class, "stop-words." + language.tag() + ".txt").stream()
                            .flatMap(line -> Tokens.folded(line).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return Map.copyOf(all);
    }
}
