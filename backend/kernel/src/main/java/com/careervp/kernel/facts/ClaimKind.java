package com.careervp.kernel.facts;

/// What a claim is about.
public enum ClaimKind {
    CONTACT(Tier.IMMUTABLE),
    /// Where the person lives or has worked.
    PLACE(Tier.IMMUTABLE),
    COMPANY(Tier.IMMUTABLE),
    TITLE(Tier.IMMUTABLE),
    DATE(Tier.IMMUTABLE),
    DEGREE(Tier.IMMUTABLE),
    INSTITUTION(Tier.IMMUTABLE),
    CERTIFICATION(Tier.IMMUTABLE),
    /// Who issued a certificate.
    ISSUER(Tier.IMMUTABLE),
    /// The company of the posting.
    EMPLOYER_APPLIED_TO(Tier.IMMUTABLE),
    /// The role of the posting.
    ROLE_APPLIED_FOR(Tier.IMMUTABLE),
    /// A language with its level, where given: `German (B2)`.
    LANGUAGE(Tier.IMMUTABLE),
    /// A single skill or keyword.
    SKILL(Tier.VERIFIABLE),
    /// Something the posting is said to ask for.
    REQUIREMENT(Tier.VERIFIABLE),
    /// Prose about what the person did.
    EVIDENCE(Tier.VERIFIABLE),
    /// Prose about what is missing and how it will be made good: the posting counts as a source.
    OUTLOOK(Tier.FLEXIBLE),
    /// Prose about what the person could do: it may name anything, as long as it does not say that the person has it.
    ADVICE(Tier.FLEXIBLE),
    /// How a letter begins and ends.
    SALUTATION(Tier.FLEXIBLE),
    /// Any other prose.
    FRAMING(Tier.FLEXIBLE);

    private final Tier tier;

    ClaimKind(Tier tier) {
        this.tier = tier;
    }

    public Tier tier() {
        return tier;
    }

    /// Whether this is running text rather than a single fact.
    public boolean isProse() {
        return switch (this) {
            case EVIDENCE, OUTLOOK, ADVICE, SALUTATION, FRAMING -> true;
            case CONTACT,
                    PLACE,
                    COMPANY,
                    TITLE,
                    DATE,
                    DEGREE,
                    INSTITUTION,
                    CERTIFICATION,
                    ISSUER,
                    EMPLOYER_APPLIED_TO,
                    ROLE_APPLIED_FOR,
                    LANGUAGE,
                    SKILL,
                    REQUIREMENT -> false;
        };
    }
}
