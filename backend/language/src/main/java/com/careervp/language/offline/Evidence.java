package com.careervp.language.offline;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import java.util.Set;

/// One thing the person can show.
sealed interface Evidence {

    /// The concepts it speaks of.
    Set<String> concepts();

    record Achievement(
            Position position, String text, Category category, boolean hasFigure, int order, Set<String> concepts)
            implements Evidence {}

    record Skill(String name, Set<String> concepts) implements Evidence {}

    record Certificate(Certification certification, Set<String> concepts) implements Evidence {}

    record Course(Education education, Set<String> concepts) implements Evidence {}

    record Spoken(LanguageSkill language, Set<String> concepts) implements Evidence {}

    record Answer(String text, Set<String> concepts) implements Evidence {}
}
