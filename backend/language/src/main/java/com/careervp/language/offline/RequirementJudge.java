package com.careervp.language.offline;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Judges one requirement after the other.
///
/// A requirement about languages is judged by [AskedLanguages]; any other by the evidence for its words: STRONG where
/// half of them are covered and a position, course or certificate shows them, PARTIAL where a quarter is covered or a
/// listed skill is named, else GAP. Years that the dates of the positions do not reach make a STRONG a PARTIAL.
final class RequirementJudge {
    private static final int MOST_SKILLS = 4;

    private final Cv cv;
    private final EvidenceMatcher matcher;
    private final PostingTime time;
    private final Pen pen;

    RequirementJudge(Cv cv, EvidenceMatcher matcher, PostingTime time, Pen pen) {
        this.cv = cv;
        this.matcher = matcher;
        this.time = time;
        this.pen = pen;
    }

    /// 1 for STRONG, a half for PARTIAL, 0 for GAP.
    static double worth(Alignment alignment) {
        return switch (alignment) {
            case STRONG -> 1;
            case PARTIAL -> 0.5;
            case GAP -> 0;
        };
    }

    boolean asksForLanguages(String requirement) {
        return Category.of(requirement) == Category.LANGUAGE && new AskedLanguages(requirement, cv).areNamed();
    }

    Alignment alignment(String requirement) {
        if (asksForLanguages(requirement)) {
            return new AskedLanguages(requirement, cv).alignment();
        }
        Alignment found = matcher.match(requirement).alignment();
        return found == Alignment.STRONG && !time.isReached(requirement) ? Alignment.PARTIAL : found;
    }

    /// @param row its place in the table
    RequirementMatch judge(String requirement, int row) {
        Alignment alignment = alignment(requirement);
        String evidence = asksForLanguages(requirement)
                ? languages(new AskedLanguages(requirement, cv), alignment, row)
                : evidence(matcher.match(requirement), alignment, row);
        return new RequirementMatch(requirement, alignment, evidence);
    }

    private String languages(AskedLanguages asked, Alignment alignment, int row) {
        if (alignment == Alignment.GAP) {
            return pen.row(row, "match.gap.language", Map.of());
        }
        List<String> listed =
                asked.listed().stream().map(pen.wording()::spoken).distinct().toList();
        return listed.isEmpty()
                ? pen.row(row, "match.written", Map.of())
                : pen.row(
                        row,
                        alignment == Alignment.STRONG ? "match.languages" : "match.languages.part",
                        Map.of("languages", pen.wording().list(listed)));
    }

    private String evidence(Match match, Alignment alignment, int row) {
        if (alignment == Alignment.GAP) {
            return match.missing().isEmpty()
                    ? pen.row(row, "match.gap", Map.of())
                    : pen.row(row, "match.missing", missing(match));
        }
        List<String> parts = new ArrayList<>();
        boolean formalFirst = match.category() == Category.EDUCATION;
        if (formalFirst) {
            formal(match, row, parts);
        }
        match.achievements().stream()
                .limit(parts.isEmpty() && alignment == Alignment.STRONG ? 2 : parts.isEmpty() ? 1 : 0)
                .forEach(item ->
                        parts.add(pen.row(row, "match.done", pen.wording().telling(item))));
        if (!formalFirst && parts.size() < 2) {
            formal(match, row, parts);
        }
        if (parts.isEmpty() || (parts.size() < 2 && alignment == Alignment.PARTIAL)) {
            skills(match, row, parts);
        }
        if (!time.isReached(match.requirement())) {
            parts.add(pen.row(row, "match.time", Map.of()));
        } else if (alignment == Alignment.PARTIAL && !match.missing().isEmpty()) {
            parts.add(pen.row(row, "match.missing", missing(match)));
        }
        return Prose.paragraph(parts);
    }

    private Map<String, String> missing(Match match) {
        return Map.of("missing", String.join(", ", match.missing()));
    }

    private void skills(Match match, int row, List<String> parts) {
        List<String> skills = match.skills().stream()
                .map(Evidence.Skill::name)
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
        if (!skills.isEmpty()) {
            parts.add(
                    pen.row(row, "match.skills", Map.of("skills", pen.wording().list(skills))));
        }
    }

    private void formal(Match match, int row, List<String> parts) {
        for (Evidence item : match.formal()) {
            String said = switch (item) {
                case Evidence.Course course -> course(course.education(), row);
                case Evidence.Certificate certificate ->
                    pen.row(
                            row,
                            "match.certificate",
                            Map.of("certificate", certificate.certification().name()));
                case Evidence.Spoken _, Evidence.Answer _, Evidence.Achievement _, Evidence.Skill _ -> "";
            };
            if (!said.isEmpty() && parts.size() < 2) {
                parts.add(said);
            }
        }
    }

    private String course(Education course, int row) {
        return pen.row(row, "match.course", pen.wording().course(course));
    }
}
