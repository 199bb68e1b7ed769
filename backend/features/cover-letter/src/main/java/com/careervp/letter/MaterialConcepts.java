package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the person's material speaks of.
final class MaterialConcepts {
    private MaterialConcepts() {}

    static Set<String> of(CareerMaterial material) {
        Cv cv = material.cv();
        Language language = Language.of(cv.language());
        Set<String> concepts = new HashSet<>();
        Stream.of(
                        Stream.of(cv.summary()),
                        cv.positions().stream().map(Position::title),
                        cv.positions().stream().map(Position::achievements).flatMap(List::stream),
                        cv.education().stream().map(Education::degree),
                        cv.certifications().stream().map(Certification::name),
                        cv.skills().stream(),
                        material.gapResponses().stream().map(GapResponse::answer))
                .flatMap(texts -> texts)
                .forEach(text -> concepts.addAll(Concepts.in(text, language).keySet()));
        return concepts;
    }
}
