package com.careervp.kernel.match;

import com.careervp.kernel.facts.ClaimKind;
import com.careervp.kernel.facts.ClaimList;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import java.util.List;

/// What a match report claims, in the form fact verification takes. Its scores and counts are results of our own
/// calculation, which the CV need not state.
public final class MatchReportClaims {
    private static final int PERCENT = 100;

    private MatchReportClaims() {}

    public static Draft of(MatchReport report) {
        ClaimList claims = new ClaimList();
        claims.add("summary", ClaimKind.FRAMING, report.summary());
        List<MatchDimension> dimensions = report.dimensions();
        for (int index = 0; index < dimensions.size(); index++) {
            claims.addIfPresent(
                    "dimensions[" + index + "].reason",
                    ClaimKind.FRAMING,
                    dimensions.get(index).reason());
            claims.computed(dimensions.get(index).score());
            claims.computed(Math.toIntExact(Math.round(dimensions.get(index).weight() * PERCENT)));
        }
        List<RequirementMatch> requirements = report.requirements();
        for (int index = 0; index < requirements.size(); index++) {
            RequirementMatch match = requirements.get(index);
            String path = "requirements[" + index + "]";
            boolean gap = match.alignment() == Alignment.GAP;
            claims.add(path + ".requirement", ClaimKind.REQUIREMENT, match.requirement());
            claims.addIfPresent(path + ".evidence", gap ? ClaimKind.OUTLOOK : ClaimKind.EVIDENCE, match.evidence());
        }
        claims.addAll("keywords_matched", ClaimKind.SKILL, report.keywordsMatched());
        claims.addAll("keywords_missing", ClaimKind.REQUIREMENT, report.keywordsMissing());
        addCounts(claims, report);
        return claims.draft(Language.of(report.language()));
    }

    private static void addCounts(ClaimList claims, MatchReport report) {
        claims.computed(report.score());
        claims.computed(PERCENT);
        claims.computed(report.requirements().size());
        for (Alignment alignment : Alignment.values()) {
            claims.computed(Math.toIntExact(report.requirements().stream()
                    .filter(match -> match.alignment() == alignment)
                    .count()));
        }
        claims.computed(Math.toIntExact(report.requirements().stream()
                .filter(match -> match.alignment() != Alignment.GAP)
                .count()));
        int matched = report.keywordsMatched().size();
        int all = matched + report.keywordsMissing().size();
        claims.computed(matched);
        claims.computed(all - matched);
        claims.computed(all);
        if (all > 0) {
            claims.computed(Math.round((float) PERCENT * matched / all));
        }
    }
}
