package com.careervp.kernel.facts;

import org.jspecify.annotations.Nullable;

/// One thing a document says.
///
/// @param field where it says it, e.g. `evidence_matrix[2].evidence`
/// @param about the employer or school under whose heading it stands, null where it stands under none
public record Claim(
        String field, ClaimKind kind, String text, @Nullable String about) {

    public Claim(String field, ClaimKind kind, String text) {
        this(field, kind, text, null);
    }

    public Tier tier() {
        return kind.tier();
    }
}
