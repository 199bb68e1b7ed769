package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.keywords.Coverage;
import com.careervp.kernel.keywords.KeywordCoverage;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.text.Language;

/// Whether a letter says what the posting looks for.
///
/// The rule: of the posting's keywords that the person's material supports, how many the letter shows, in any form or
/// synonym. A letter is short, so that [#ENOUGH] of them are enough for the whole score; where the material supports
/// fewer, all of these. Where it supports none there is nothing relevant to say, and the score is 0.
final class Relevance {
    static final int ENOUGH = 8;

    private Relevance() {}

    static double score(CoverLetter letter, CareerMaterial material) {
        KeywordCoverage keywords = KeywordCoverage.of(material);
        Coverage shown = keywords.in(String.join("\n", letter.paragraphs()), Language.of(letter.language()));
        int supported = keywords.supported().size();
        return supported == 0 ? 0 : Math.min(1.0, (double) shown.found().size() / Math.min(ENOUGH, supported));
    }
}
