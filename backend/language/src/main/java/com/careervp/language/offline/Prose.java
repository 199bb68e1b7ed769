package com.careervp.language.offline;

import com.careervp.kernel.text.Sentences;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the sentences of one document and remembers them: no sentence is written twice, and the ways of saying a
/// thing are gone through before one comes again. Not for use by several threads.
final class Prose {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /// French elides before a vowel: `poste d'infirmier`, `d'avril 2020`. The other languages have no "de".
    private static final Pattern ELIDED = Pattern.compile("(?:\\b([Dd])e )?\\{(\\w+)}");
    private static final Pattern VOWEL_FIRST = Pattern.compile("(?iu)[aàâäeéèêëiîïoôöuûü].*", Pattern.DOTALL);

    /// Purposes whose sentences build on each other.
    private static final Set<String> IN_ORDER = Set.of("talk.result", "talk.result.quote", "diff.thin", "talk.thin");

    private static final Pattern DOUBLE_STOP = Pattern.compile("\\.\\.(?=[\\s”“»]|$)");

    private final Phrasebook phrases;
    private final int start;
    private final Map<String, Integer> turns = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /// @param start which of the ways of saying a thing comes first; differs from document to document
    Prose(Phrasebook phrases, int start) {
        this.phrases = phrases;
        this.start = start;
    }

    /// A sentence for the purpose, or nothing when every way of saying it is used up or lacks a value.
    String say(String purpose, Map<String, String> values) {
        List<String> variants = phrases.variants(purpose);
        for (int attempt = 0; attempt < variants.size(); attempt++) {
            int turn = turns.merge(purpose, 1, Integer::sum) - 1;
            int first = IN_ORDER.contains(purpose) ? 0 : start;
            String variant = variants.get(Math.floorMod(first + turn, variants.size()));
            if (hasAllValues(variant, values)) {
                String text = fill(variant, values);
                List<String> sentences = Sentences.of(text);
                if (sentences.stream().noneMatch(written::contains)) {
                    written.addAll(sentences);
                    return text;
                }
            }
        }
        return "";
    }

    /// The non-empty parts as one paragraph.
    static String paragraph(List<String> parts) {
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static boolean hasAllValues(String variant, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(variant)
                .results()
                .map(match -> match.group(1))
                .allMatch(values::containsKey);
    }

    private static String fill(String variant, Map<String, String> values) {
        String filled = ELIDED.matcher(variant).replaceAll((MatchResult match) -> {
            String value = values.getOrDefault(match.group(2), "");
            String of = match.group(1);
            if (of == null) {
                return Matcher.quoteReplacement(value);
            }
            boolean elided = VOWEL_FIRST.matcher(value).matches();
            return Matcher.quoteReplacement(of + (elided ? "'" : "e ") + value);
        });
        return DOUBLE_STOP.matcher(filled).replaceAll(".");
    }
}
