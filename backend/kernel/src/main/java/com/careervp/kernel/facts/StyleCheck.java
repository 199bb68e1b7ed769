package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Sentences;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Flags what makes a text look machine-made: give-away phrases, sentences all of one length, perfectly parallel
/// bullets. Style never rejects a document.
final class StyleCheck {
    private static final Pattern ENGLISH = phrases(Language.EN);
    private static final Pattern GERMAN = phrases(Language.DE);
    private static final Pattern FRENCH = phrases(Language.FR);
    private static final int ENOUGH_SENTENCES = 8;
    private static final double UNIFORM = 0.2;
    private static final int ENOUGH_BULLETS = 3;

    void check(Draft draft, Consumer<Violation> violations) {
        List<Claim> prose =
                draft.claims().stream().filter(claim -> claim.kind().isProse()).toList();
        prose.forEach(claim -> checkPhrases(claim, draft.language(), violations));
        checkSentenceLengths(prose, violations);
        checkBullets(prose, draft.language(), violations);
    }

    private static void checkPhrases(Claim claim, Language language, Consumer<Violation> violations) {
        Pattern phrases = switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
            case FR -> FRENCH;
        };
        Matcher matcher = phrases.matcher(claim.text());
        while (matcher.find()) {
            violations.accept(warning(claim.field(), "plain words", matcher.group()));
        }
    }

    private static void checkSentenceLengths(List<Claim> prose, Consumer<Violation> violations) {
        List<Integer> lengths = prose.stream()
                .flatMap(claim -> Sentences.of(claim.text()).stream())
                .map(sentence -> Tokens.of(sentence).size())
                .toList();
        if (lengths.size() < ENOUGH_SENTENCES) {
            return;
        }
        double mean = lengths.stream().mapToInt(Integer::intValue).average().orElse(0);
        double variance = lengths.stream()
                .mapToDouble(length -> (length - mean) * (length - mean))
                .average()
                .orElse(0);
        if (Math.sqrt(variance) < UNIFORM * mean) {
            violations.accept(warning(
                    "document",
                    "sentences of varied length",
                    "%d sentences of about %.0f words each".formatted(lengths.size(), mean)));
        }
    }

    /// Bullets are the items of one list field. Parallel: all begin with the same word, have the same length, or the
    /// same small words in the same order.
    private static void checkBullets(List<Claim> prose, Language language, Consumer<Violation> violations) {
        Map<String, List<List<String>>> lists = new LinkedHashMap<>();
        for (Claim claim : prose) {
            if (claim.field().endsWith("]")) {
                String list = claim.field().substring(0, claim.field().lastIndexOf('['));
                lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(Tokens.folded(claim.text()));
            }
        }
        lists.forEach((list, items) -> {
            long shapes = items.stream()
                    .map(item -> skeleton(item, language))
                    .distinct()
                    .count();
            long openings = items.stream()
                    .filter(item -> !item.isEmpty())
                    .map(List::getFirst)
                    .distinct()
                    .count();
            long lengths = items.stream().map(List::size).distinct().count();
            if (items.size() >= ENOUGH_BULLETS && (openings == 1 || lengths == 1 || shapes == 1)) {
                violations.accept(warning(
                        list, "bullets that differ in form", items.size() + likeness(openings == 1, lengths == 1)));
            }
        });
    }

    private static String likeness(boolean openings, boolean lengths) {
        if (openings) {
            return " that begin with the same word";
        }
        return lengths ? " of the same length" : " built alike";
    }

    /// The small words of a bullet and the gaps between them: `_ the _ by _ with _`.
    private static String skeleton(List<String> words, Language language) {
        StringBuilder skeleton = new StringBuilder();
        for (String word : words) {
            if (Stems.isStopWord(word, language)) {
                skeleton.append(word).append(' ');
            } else if (!skeleton.toString().endsWith("_ ")) {
                skeleton.append("_ ");
            }
        }
        // a bullet without any small word has no shape to compare
        return skeleton.toString().equals("_ ") ? String.join(" ", words) : skeleton.toString();
    }

    private static Pattern phrases(Language language) {
        return Pattern.compile(
                WordList.read(StyleCheck.class, "style-phrases." + language.tag() + ".txt").stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")\\p{L}*")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Violation warning(String field, String expected, String actual) {
        return new Violation(field, expected, actual, Severity.WARNING);
    }
}
