package com.careervp.kernel.facts;

import com.careervp.kernel.text.Spellings;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of spoken languages and the words for how well one is spoken.
public final class SpokenLanguages {
    /// One language a line, its names in the three languages.
    static final List<List<String>> NAMES = WordList.read(SpokenLanguages.class, "spoken-languages.txt").stream()
            .map(Tokens::folded)
            .toList();
    private static final Set<String> ALL = NAMES.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    private static final Pattern CODE = Pattern.compile("(?i)(?<!\\p{L})([ABC][12])(?!\\p{L}|\\d)");
    private static final int NATIVE = 7;
    private static final int SHORTEST_BEGINNING = 6;
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("native", NATIVE),
            Map.entry("muttersprach", NATIVE),
            Map.entry("maternelle", NATIVE),
            Map.entry("bilingu", NATIVE),
            Map.entry("zweisprachig", NATIVE),
            Map.entry("proficien", 6),
            Map.entry("verhandlungssicher", 5),
            Map.entry("fluent", 5),
            Map.entry("fließend", 5),
            Map.entry("couran", 5),
            Map.entry("advanced", 5),
            Map.entry("professional", 5),
            Map.entry("professionnel", 5),
            Map.entry("good", 4),
            Map.entry("gut", 4),
            Map.entry("bon", 4),
            Map.entry("intermediate", 4),
            Map.entry("intermédiaire", 4),
            Map.entry("basic", 2),
            Map.entry("grundkenntnis", 2),
            Map.entry("notions", 2),
            Map.entry("scolaire", 3));
    private static final List<String> CODES = List.of("A1", "A2", "B1", "B2", "C1", "C2");

    private SpokenLanguages() {}

    /// The languages a text names, each by its names in the three languages; compounds such as `Englischkenntnisse`
    /// count.
    public static Set<List<String>> in(String text) {
        List<String> words = Tokens.folded(text);
        return NAMES.stream()
                .filter(names -> words.stream().anyMatch(word -> names.stream().anyMatch(name -> begins(word, name))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean begins(String word, String name) {
        return word.equals(name) || (name.length() >= SHORTEST_BEGINNING && word.startsWith(name));
    }

    static boolean isName(String folded) {
        return ALL.contains(folded);
    }

    /// The names of the language a text begins with, in all three languages; its own first word where it is none known.
    static List<String> namesOf(String text) {
        for (Token token : Tokens.of(text)) {
            for (List<String> names : NAMES) {
                if (names.stream().anyMatch(name -> Spellings.same(name, token.folded()))) {
                    return names;
                }
            }
        }
        return Tokens.folded(text).stream().limit(1).toList();
    }

    /// Whether the claim names the language of the source, at no higher level than the source does. A level by its code
    /// (`B2`) must be the source's own.
    static boolean same(String claim, String source) {
        if (namesOf(claim).isEmpty() || !namesOf(claim).equals(namesOf(source))) {
            return false;
        }
        Optional<String> code = code(claim);
        Optional<String> known = code(source);
        if (code.isPresent() && known.isPresent()) {
            return code.equals(known);
        }
        int said = level(claim);
        return said == 0 || said <= level(source);
    }

    private static Optional<String> code(String text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.find() ? Optional.of(Tokens.fold(matcher.group(1))) : Optional.empty();
    }

    /// 1 (A1) to 6 (C2), 7 native; 0 where nothing is said.
    public static int level(String text) {
        Optional<String> code = code(text);
        int byWord = Tokens.folded(text).stream()
                .mapToInt(word -> WORDS.entrySet().stream()
                        .filter(entry -> word.startsWith(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
        return code.map(found -> 1 + CODES.stream().map(Tokens::fold).toList().indexOf(found))
                .orElse(byWord);
    }
}
