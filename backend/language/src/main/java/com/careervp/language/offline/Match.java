package com.careervp.language.offline;

import com.careervp.kernel.vpr.Alignment;
import java.util.List;

/// One requirement and the evidence found for it, best first within each kind.
///
/// @param missing words of the requirement that no evidence covers and that can stand alone in a sentence
record Match(
        String requirement,
        Category category,
        Alignment alignment,
        List<Evidence.Achievement> achievements,
        List<Evidence.Skill> skills,
        List<Evidence> formal,
        List<String> missing) {

    /// The same requirement with what little was found left aside.
    Match asGap() {
        return new Match(requirement, category, Alignment.GAP, List.of(), List.of(), List.of(), missing);
    }

    boolean isGap() {
        return alignment == Alignment.GAP;
    }
}
