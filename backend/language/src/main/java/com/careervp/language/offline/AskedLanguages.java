package com.careervp.language.offline;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.facts.SpokenLanguages;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The languages that one requirement asks for against those of a CV. A language counts in full where the CV lists it
/// at the level asked for or no level is asked for; half where the level is lower or missing, or where the CV is only
/// written in it. Of several levels in one requirement the lowest is asked for.
final class AskedLanguages {
    private static final double IN_PART = 0.5;
    private static final Pattern PIECE = Pattern.compile("(?iu)[,;/]|\\s(?:and|und|et|or|oder|ou)\\s");

    private final Set<List<String>> asked;
    private final int level;
    private final Cv cv;

    AskedLanguages(String requirement, Cv cv) {
        this.cv = cv;
        asked = SpokenLanguages.in(requirement);
        level = PIECE.splitAsStream(requirement)
                .mapToInt(SpokenLanguages::level)
                .filter(one -> one > 0)
                .min()
                .orElse(0);
    }

    /// Whether any language is asked for by its name.
    boolean areNamed() {
        return !asked.isEmpty();
    }

    /// The mean over the languages asked for, 0 to 1.
    double share() {
        return asked.stream().mapToDouble(this::share).average().orElse(0);
    }

    Alignment alignment() {
        double share = share();
        return share >= 1 ? Alignment.STRONG : share > 0 ? Alignment.PARTIAL : Alignment.GAP;
    }

    /// The CV's entries for what is asked.
    List<LanguageSkill> listed() {
        List<LanguageSkill> listed = new ArrayList<>(cv.languages());
        listed.removeIf(spoken -> asked.stream().noneMatch(names -> names(spoken, names)));
        return listed;
    }

    private double share(Collection<String> names) {
        double listed = cv.languages().stream()
                .filter(spoken -> names(spoken, names))
                .mapToDouble(spoken -> level == 0 || levelOf(spoken) >= level ? 1 : IN_PART)
                .max()
                .orElse(0);
        boolean written = names.contains(nameOf(Language.of(cv.language())));
        return Math.max(listed, written ? IN_PART : 0);
    }

    private static boolean names(LanguageSkill spoken, Collection<String> names) {
        return SpokenLanguages.in(spoken.name()).stream().anyMatch(known -> known.containsAll(names));
    }

    private static int levelOf(LanguageSkill spoken) {
        String level = spoken.level();
        return SpokenLanguages.level(level == null ? spoken.name() : level);
    }

    private static String nameOf(Language language) {
        return switch (language) {
            case EN -> "english";
            case DE -> "german";
            case FR -> "french";
        };
    }
}
