package com.careervp.kernel.offer;

import com.careervp.kernel.facts.ClaimKind;
import com.careervp.kernel.facts.ClaimList;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.text.Language;

/// What an offer letter claims, in the form fact verification takes.
public final class OfferLetterClaims {
    private OfferLetterClaims() {}

    public static Draft of(OfferLetter letter) {
        ClaimList claims = new ClaimList();
        claims.addContact("sender", letter.sender());
        claims.addIfPresent("recipient", ClaimKind.EMPLOYER_APPLIED_TO, letter.recipient());
        claims.addIfPresent("role", ClaimKind.ROLE_APPLIED_FOR, letter.role());
        claims.addIfPresent("subject", ClaimKind.OUTLOOK, letter.subject());
        claims.add("salutation", ClaimKind.SALUTATION, letter.salutation());
        claims.addAll("introduction", ClaimKind.FRAMING, letter.introduction());
        claims.addAll("offers", ClaimKind.EVIDENCE, letter.offers());
        claims.addAll("conclusion", ClaimKind.FRAMING, letter.conclusion());
        claims.add("closing", ClaimKind.SALUTATION, letter.closing());
        claims.add("signature", ClaimKind.CONTACT, letter.signature());
        return claims.draft(Language.of(letter.language()));
    }
}
