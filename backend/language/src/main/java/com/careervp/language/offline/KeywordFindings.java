package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.keywords.Keyword;
import com.careervp.kernel.keywords.KeywordCoverage;
import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which keywords of the posting the CV shows. A word may be there in another form or as a synonym; a name (`SAP`,
/// `PostgreSQL`) and a degree have to be there themselves.
///
/// @param matched as the posting spells them, requirements first
/// @param missing the others
record KeywordFindings(List<String> matched, List<String> missing) {
    private static final int MOST = 200;
    private static final int LONGEST = 255;
    private static final int SHORTEST_ENDING = 3;
    private static final Set<String> DEGREES = Set.of(
            "bachelor",
            "master",
            "mba",
            "diplom",
            "magister",
            "staatsexamen",
            "phd",
            "doctorate",
            "doctorat",
            "doktor",
            "promotion",
            "licence",
            "habilitation");

    /// Words that a reader takes for a person's title or degree wherever they stand.
    private static final Set<String> TITLES = Stream.of("rank-words.txt", "role-nouns.txt")
            .flatMap(list -> WordList.read(FactVerification.class, list).stream())
            .collect(Collectors.toUnmodifiableSet());

    KeywordFindings {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
    }

    static KeywordFindings of(CareerMaterial material) {
        KeywordCoverage coverage = KeywordCoverage.of(material.posting(), material.cv());
        Set<String> words = words(material.cv());
        List<String> matched = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        coverage.keywords().stream()
                .filter(keyword -> keyword.text().length() <= LONGEST)
                .limit(MOST)
                .forEach(keyword -> {
                    boolean shown = coverage.supported().contains(keyword) && hasNames(keyword, words);
                    List<String> list = shown ? matched : missing;
                    if (!list.contains(keyword.text())) {
                        list.add(keyword.text());
                    }
                });
        return new KeywordFindings(matched, missing);
    }

    int all() {
        return matched.size() + missing.size();
    }

    /// Whether a keyword is the name of a thing rather than a word.
    static boolean isName(String keyword) {
        return Aliases.tokens(keyword).stream().anyMatch(KeywordFindings::isName);
    }

    /// Whether a keyword can be named in a sentence without claiming a title or degree.
    static boolean isNameable(String keyword) {
        return Tokens.folded(keyword).stream()
                .noneMatch(word -> DEGREES.contains(word)
                        || TITLES.stream()
                                .anyMatch(title -> word.equals(title)
                                        || (title.length() > SHORTEST_ENDING && word.endsWith(title))));
    }

    private static boolean hasNames(Keyword keyword, Set<String> words) {
        return Aliases.tokens(keyword.text()).stream()
                .filter(KeywordFindings::isName)
                .allMatch(token -> words.contains(token.folded()));
    }

    private static boolean isName(Token token) {
        return DEGREES.contains(token.folded())
                || token.text().chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static Set<String> words(Cv cv) {
        Set<String> words = new HashSet<>();
        List<String> texts = new ArrayList<>(cv.skills());
        texts.add(cv.summary());
        cv.positions().forEach(position -> {
            texts.add(position.title());
            texts.addAll(position.achievements());
        });
        cv.education().forEach(course -> texts.add(course.degree()));
        cv.certifications().forEach(certificate -> texts.add(certificate.name()));
        cv.languages().forEach(spoken -> texts.add(spoken.name()));
        for (String text : texts) {
            words.addAll(Tokens.folded(text));
            words.addAll(Aliases.folded(text));
        }
        return words;
    }
}
