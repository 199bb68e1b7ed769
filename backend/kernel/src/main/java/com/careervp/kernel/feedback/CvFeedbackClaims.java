package com.careervp.kernel.feedback;

import com.careervp.kernel.facts.ClaimKind;
import com.careervp.kernel.facts.ClaimList;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.text.Language;
import java.util.List;

/// What feedback claims, in the form fact verification takes. A suggestion may name what the person does not have; it
/// must not say that the person has it.
public final class CvFeedbackClaims {
    private CvFeedbackClaims() {}

    public static Draft of(CvFeedback feedback) {
        ClaimList claims = new ClaimList();
        claims.add("summary", ClaimKind.FRAMING, feedback.summary());
        claims.addAll("strengths", ClaimKind.FRAMING, feedback.strengths());
        List<Improvement> improvements = feedback.improvements();
        for (int index = 0; index < improvements.size(); index++) {
            String path = "improvements[" + index + "]";
            claims.addIfPresent(
                    path + ".finding", ClaimKind.ADVICE, improvements.get(index).finding());
            claims.addIfPresent(
                    path + ".suggestion",
                    ClaimKind.ADVICE,
                    improvements.get(index).suggestion());
        }
        return claims.draft(Language.of(feedback.language()));
    }
}
