package com.careervp.kernel.facts;

/// What a claim is about.
public enum ClaimKind {
    CONTACT(Tier.IMMUTABLE),
    COMPANY(Tier.IMMUTABLE),
    TITLE(Tier.IMMUTABLE),
    DATE(Tier.IMMUTABLE),
    DEGREE(Tier.IMMUTABLE),
    INSTITUTION(Tier.IMMUTABLE),
    CERTIFICATION(Tier.IMMUTABLE),
    /// A single skill or keyword.
    SKILL(Tier.VERIFIABLE),
    /// Something the posting is said to ask for.
    REQUIREMENT(Tier.VERIFIABLE),
    /// Prose about what the person did.
    EVIDENCE(Tier.VERIFIABLE),
    /// Prose about what is missing and how it will be made good: the posting counts as a source.
    OUTLOOK(Tier.FLEXIBLE),
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
            case EVIDENCE, OUTLOOK, FRAMING -> true;
            case CONTACT, COMPANY, TITLE, DATE, DEGREE, INSTITUTION, CERTIFICATION, SKILL, REQUIREMENT -> false;
        };
    }
}
