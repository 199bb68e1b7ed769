package com.careervp.kernel.facts;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Tokens;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A text offered as evidence must have something to do with what the person wrote. Looked at as a whole: a sentence of
/// it may well be framing.
final class TraceRule implements Rule {
    private static final int TOO_SHORT_TO_TELL = 4;

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        Language cvLanguage = passage.facts().cvLanguage();
        Set<String> stems = Stems.content(passage.text(), cvLanguage);
        long known = stems.stream().filter(passage.facts().person()::hasStem).count();
        if (stems.size() < TOO_SHORT_TO_TELL || known > 1 || namesAnEntry(passage)) {
            return;
        }
        String expected = "something the CV or a gap response tells";
        // In another language than the CV's the words differ although the facts agree.
        boolean certain = known == 0 && passage.language() == cvLanguage;
        violations.accept(
                certain ? passage.critical(expected, passage.text()) : passage.warning(expected, passage.text()));
    }

    /// A skill, certificate, language or employer may be a single word.
    private static boolean namesAnEntry(Passage passage) {
        Cv cv = passage.facts().material().cv();
        return !passage.mentioned().isEmpty()
                || Stream.of(
                                cv.skills().stream(),
                                cv.certifications().stream().map(Certification::name),
                                cv.languages().stream().map(LanguageSkill::name))
                        .flatMap(names -> names)
                        .anyMatch(name -> Tokens.indexOf(passage.tokens(), Aliases.folded(name), 0) >= 0);
    }
}
