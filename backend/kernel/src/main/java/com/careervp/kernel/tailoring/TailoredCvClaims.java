package com.careervp.kernel.tailoring;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.facts.ClaimKind;
import com.careervp.kernel.facts.ClaimList;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.text.Language;

/// What a tailored CV claims, in the form fact verification takes.
public final class TailoredCvClaims {
    private TailoredCvClaims() {}

    public static Draft of(TailoredCv tailored) {
        ClaimList claims = new ClaimList();
        claims.addContact("contact_info", tailored.contactInfo());
        claims.add("executive_summary", ClaimKind.FRAMING, tailored.executiveSummary());
        claims.addPositions("work_experience", tailored.workExperience());
        claims.addAll("skills", ClaimKind.SKILL, tailored.skills());
        claims.addEducation("education", tailored.education());
        claims.addCertifications("certifications", tailored.certifications());
        claims.addLanguages("languages", tailored.languages());
        return claims.draft(Language.of(tailored.language()));
    }

    /// The claims of a CV as such, e.g. one that a form or another program changed.
    public static Draft of(Cv cv) {
        return of(new TailoredCv(
                cv.contact(),
                cv.summary(),
                cv.positions(),
                cv.skills(),
                cv.education(),
                cv.certifications(),
                cv.languages(),
                cv.language()));
    }
}
