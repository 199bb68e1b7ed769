package com.careervp.kernel.letter;

import com.careervp.kernel.facts.ClaimKind;
import com.careervp.kernel.facts.ClaimList;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.text.Language;

/// What a cover letter claims, in the form fact verification takes.
public final class CoverLetterClaims {
    private CoverLetterClaims() {}

    public static Draft of(CoverLetter letter) {
        ClaimList claims = new ClaimList();
        claims.add("company_name", ClaimKind.EMPLOYER_APPLIED_TO, letter.companyName());
        claims.add("job_title", ClaimKind.ROLE_APPLIED_FOR, letter.jobTitle());
        claims.addIfPresent("subject", ClaimKind.OUTLOOK, letter.subject());
        claims.add("salutation", ClaimKind.SALUTATION, letter.salutation());
        claims.addAll("paragraphs", ClaimKind.FRAMING, letter.paragraphs());
        claims.add("closing", ClaimKind.SALUTATION, letter.closing());
        claims.add("signature", ClaimKind.CONTACT, letter.signature());
        return claims.draft(Language.of(letter.language()));
    }
}
