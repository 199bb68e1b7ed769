package com.careervp.kernel.facts;

/// How much freedom a statement has.
public enum Tier {
    /// Contact details, companies, titles, dates, degrees, institutions, certifications: as in the source, up to white
    /// space, case, dashes and the form of a date.
    IMMUTABLE,
    /// Skills, figures, achievements: traceable to the CV or a gap response.
    VERIFIABLE,
    /// Summary and framing: free. Facts named in it keep their own tier.
    FLEXIBLE
}
