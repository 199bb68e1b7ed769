package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.letter.CoverLetter;
import java.util.List;

/// Whether a letter is about this person and this employer, and could not be sent by anybody to anybody.
///
/// The rule: a paragraph gets 0.6 when it names something of the person's own (an employer, a title, a school, a
/// degree, a certificate, a language, a skill, or a whole line of the CV or of an answer), and 0.4 when it names the
/// employer applied to, the role, or a whole point of the posting. The score is the mean over the paragraphs.
final class Personalization {
    private static final double OWN = 0.6;
    private static final double TARGET = 0.4;

    private Personalization() {}

    static double score(CoverLetter letter, CareerMaterial material) {
        OwnFacts facts = OwnFacts.of(material);
        List<String> paragraphs = letter.paragraphs();
        return paragraphs.stream()
                .mapToDouble(text -> (facts.areIn(text) ? OWN : 0) + (facts.targetIsIn(text) ? TARGET : 0))
                .average()
                .orElse(0);
    }
}
