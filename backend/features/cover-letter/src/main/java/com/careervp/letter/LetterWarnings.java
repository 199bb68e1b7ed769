package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the person should know about a letter that is good all the same.
final class LetterWarnings {
    private static final BigDecimal LOW = new BigDecimal("0.50");
    private static final Set<String> SALARY = Set.of(
            "salary", "pay", "gehalt", "gehaltsvorstellung", "vergütung", "salaire", "rémunération", "prétentions");

    private LetterWarnings() {}

    static List<String> of(
            CoverLetter letter,
            LetterPreferences preferences,
            CareerMaterial material,
            LetterScores scores,
            List<Violation> findings) {
        List<String> warnings = new ArrayList<>();
        int words = letter.wordCount();
        if (words * 10 < preferences.words() * 9 || words * 10 > preferences.words() * 11) {
            warnings.add("word_count: the letter has " + words + " words, " + preferences.words() + " were asked for");
        }
        for (int index = 0; index < preferences.emphasisAreas().size(); index++) {
            if (!isInMaterial(preferences.emphasisAreas().get(index), material)) {
                warnings.add("preferences.emphasis_areas[" + index
                        + "]: nothing in the CV or the answers speaks of it, so the letter does not either");
            }
        }
        if (preferences.salaryExpectations() && !salaryIsAnswered(material)) {
            warnings.add("preferences.include_salary_expectations: no answer states them, so the letter does not");
        }
        if (scores.relevance().signum() == 0) {
            warnings.add("relevance_score: the CV supports none of the posting's keywords that the letter could name");
        }
        if (scores.quality().compareTo(LOW) < 0) {
            warnings.add("quality_score: " + scores.quality() + " is low; a CV with more detail gives a better letter");
        }
        findings.forEach(finding ->
                warnings.add(finding.field() + ": \"" + finding.actual() + "\", better " + finding.expected()));
        return warnings;
    }

    private static boolean isInMaterial(String area, CareerMaterial material) {
        Language language = Language.of(material.posting().language());
        Set<String> asked = Concepts.in(area, language).keySet();
        Set<String> known = MaterialConcepts.of(material);
        return asked.isEmpty() || asked.stream().anyMatch(concept -> Concepts.presence(concept, known) > 0);
    }

    private static boolean salaryIsAnswered(CareerMaterial material) {
        return material.gapResponses().stream()
                .anyMatch(response -> Tokens.folded(response.question() + " " + response.answer()).stream()
                        .anyMatch(SALARY::contains));
    }
}
