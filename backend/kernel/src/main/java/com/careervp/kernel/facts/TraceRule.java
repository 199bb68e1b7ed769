package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Stems;
import java.util.Set;
import java.util.function.Consumer;

/// A sentence offered as evidence must have something to do with what the person wrote.
final class TraceRule implements Rule {
    private static final int TOO_SHORT_TO_TELL = 4;
    private static final double TRACEABLE = 0.25;

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        if (passage.claim().kind() != ClaimKind.EVIDENCE || passage.postingCounts()) {
            return;
        }
        Language cvLanguage = passage.facts().cvLanguage();
        Set<String> stems = Stems.content(passage.text(), cvLanguage);
        long known = stems.stream().filter(passage.facts().person()::hasStem).count();
        if (stems.size() >= TOO_SHORT_TO_TELL && known < TRACEABLE * stems.size()) {
            String expected = "something the CV or a gap response tells";
            // In another language than the CV's the words differ although the facts agree.
            boolean certain = known == 0 && passage.language() == cvLanguage;
            violations.accept(
                    certain ? passage.critical(expected, passage.text()) : passage.warning(expected, passage.text()));
        }
    }
}
