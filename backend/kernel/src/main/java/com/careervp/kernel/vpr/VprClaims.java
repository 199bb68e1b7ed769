package com.careervp.kernel.vpr;

import com.careervp.kernel.facts.Claim;
import com.careervp.kernel.facts.ClaimKind;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.text.Language;
import java.util.ArrayList;
import java.util.List;

/// What a report claims, in the form fact verification takes.
public final class VprClaims {
    private VprClaims() {}

    public static Draft of(VprReport report) {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim("executive_summary", ClaimKind.FRAMING, report.executiveSummary()));
        for (int index = 0; index < report.evidenceMatrix().size(); index++) {
            EvidenceRow row = report.evidenceMatrix().get(index);
            String path = "evidence_matrix[" + index + "]";
            boolean gap = row.alignment() == Alignment.GAP;
            claims.add(new Claim(path + ".requirement", ClaimKind.REQUIREMENT, row.requirement()));
            claims.add(new Claim(path + ".evidence", gap ? ClaimKind.OUTLOOK : ClaimKind.EVIDENCE, row.evidence()));
            claims.add(new Claim(path + ".impact", gap ? ClaimKind.OUTLOOK : ClaimKind.FRAMING, row.impact()));
        }
        addAll(claims, "differentiators", ClaimKind.FRAMING, report.differentiators());
        addAll(claims, "gap_strategies", ClaimKind.OUTLOOK, report.gapStrategies());
        claims.add(new Claim("cultural_fit", ClaimKind.FRAMING, report.culturalFit()));
        addAll(claims, "talking_points", ClaimKind.FRAMING, report.talkingPoints());
        addAll(claims, "keywords", ClaimKind.SKILL, report.keywords());
        return new Draft(Language.of(report.language()), claims);
    }

    private static void addAll(List<Claim> claims, String list, ClaimKind kind, List<String> texts) {
        for (int index = 0; index < texts.size(); index++) {
            claims.add(new Claim(list + "[" + index + "]", kind, texts.get(index)));
        }
    }
}
