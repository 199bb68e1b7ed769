package com.careervp.kernel.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What words mean when a posting is matched with a CV: forms of one word are one concept, and so are synonyms,
/// across the languages.
public final class Concepts {
    private static final Map<String, String> SYNONYMS = synonyms();
    private static final int SHORTEST_COMMON_PART = 5;
    private static final double RELATED = 0.7;

    private Concepts() {}

    /// The concepts of a text with the word each was read from, in order.
    public static Map<String, Token> in(String text, Language language) {
        Map<String, Token> concepts = new LinkedHashMap<>();
        for (Token token : Tokens.of(text)) {
            String word = token.folded();
            boolean meaningless = Stems.isStopWord(word, language) || (word.length() == 1 && !token.isCapitalised());
            if (!meaningless && !token.isNumber()) {
                String synonym = SYNONYMS.get(word);
                concepts.putIfAbsent(synonym == null ? Stems.of(word, language) : synonym, token);
            }
        }
        return concepts;
    }

    /// How far a concept is found among others: 1 for itself, less for a related word (`Lager`, `Lagerbestand`), 0.
    public static double presence(String concept, Set<String> among) {
        if (among.contains(concept)) {
            return 1;
        }
        boolean related = concept.length() >= SHORTEST_COMMON_PART
                && among.stream()
                        .filter(other -> other.length() >= SHORTEST_COMMON_PART)
                        .anyMatch(other -> isPartOf(concept, other) || isPartOf(other, concept));
        return related ? RELATED : 0;
    }

    /// At the beginning or the end, where compounds have their parts.
    private static boolean isPartOf(String part, String whole) {
        return whole.startsWith(part) || whole.endsWith(part);
    }

    /// A group's name begins with a sign no word has, so that it is never taken for a part of one.
    private static Map<String, String> synonyms() {
        Map<String, String> groups = new HashMap<>();
        List<String> lines = WordList.read(Concepts.class, "synonyms.txt");
        for (int group = 0; group < lines.size(); group++) {
            for (String word : Tokens.folded(lines.get(group))) {
                groups.putIfAbsent(word, "=" + group);
            }
        }
        return Map.copyOf(groups);
    }
}
