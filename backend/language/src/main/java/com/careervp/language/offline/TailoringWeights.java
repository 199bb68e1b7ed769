package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.keywords.Keyword;
import com.careervp.kernel.keywords.KeywordCoverage;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much a text of the CV matters to the posting: the keywords it shows count, those of requirements double, and a
/// subject the person wants emphasised more than any of them. A figure tips the scales between equals.
final class TailoringWeights {
    private static final double EMPHASISED = 5;
    private static final double REQUIRED = 2;
    private static final double ASKED = 1;
    private static final double MEASURED = 0.5;
    private static final double RELATED = 0.7;

    private final KeywordCoverage coverage;
    private final Language language;
    private final List<Set<String>> emphasis;
    private final Set<String> required = new HashSet<>();
    private final Map<String, Set<String>> keywords = new HashMap<>();

    TailoringWeights(CareerMaterial material, List<String> emphasis) {
        coverage = KeywordCoverage.of(material.posting(), material.cv());
        language = Language.of(material.cv().language());
        this.emphasis = emphasis.stream()
                .map(text -> Concepts.in(text, language).keySet())
                .filter(concepts -> !concepts.isEmpty())
                .toList();
        coverage.supported().stream()
                .filter(Keyword::required)
                .map(Keyword::text)
                .forEach(required::add);
    }

    /// The supported keywords that the text shows.
    Set<String> keywords(String text) {
        return keywords.computeIfAbsent(
                text, key -> Set.copyOf(coverage.in(key, language).found()));
    }

    /// All keywords that the CV supports, as the posting spells them.
    List<String> supported() {
        return coverage.supported().stream().map(Keyword::text).toList();
    }

    double of(String text) {
        double weight = keywords(text).stream()
                .mapToDouble(keyword -> required.contains(keyword) ? REQUIRED : ASKED)
                .sum();
        Set<String> said = Concepts.in(text, language).keySet();
        long emphasised = emphasis.stream()
                .filter(concepts -> concepts.stream().allMatch(one -> Concepts.presence(one, said) >= RELATED))
                .count();
        boolean measured = !Figures.in(text).isEmpty();
        return weight + emphasised * EMPHASISED + (measured ? MEASURED : 0);
    }

    /// The texts by weight, equals as they stood.
    List<String> sorted(List<String> texts) {
        Map<String, Double> weights = new HashMap<>();
        texts.forEach(text -> weights.put(text, -of(text)));
        return texts.stream()
                .sorted(java.util.Comparator.comparingDouble(text -> weights.getOrDefault(text, 0.0)))
                .toList();
    }
}
