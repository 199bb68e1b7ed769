package com.careervp.kernel.facts;

/// One thing a document says.
///
/// @param field where it says it, e.g. `evidence_matrix[2].evidence`
public record Claim(String field, ClaimKind kind, String text) {

    public Tier tier() {
        return kind.tier();
    }
}
