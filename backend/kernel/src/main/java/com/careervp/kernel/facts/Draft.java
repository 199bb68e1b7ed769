package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// A document before it is let out, reduced to what it claims. Every kind of document is verified in this form.
///
/// @param language the document is written in
/// @param entries positions and courses of study whose parts must be right together
/// @param computed figures that the program itself has calculated (scores, counts) and that no source need state
public record Draft(Language language, List<Claim> claims, List<ClaimedEntry> entries, Set<BigDecimal> computed) {
    public Draft {
        claims = List.copyOf(claims);
        entries = List.copyOf(entries);
        computed = Set.copyOf(computed);
    }

    public Draft(Language language, List<Claim> claims) {
        this(language, claims, List.of(), Set.of());
    }
}
