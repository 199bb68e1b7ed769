package com.careervp.console.core.audit;

/// A fact in its place in the chain.
///
/// @param sequence counts from 1 without gaps
/// @param previousHash SHA-256 of the entry before as 64 hex digits; 64 zeros for the first
/// @param hash SHA-256 over the sequence number, the previous hash and the fact
public record AuditEntry(long sequence, AuditFact fact, String previousHash, String hash) {

    /// The predecessor of the first entry.
    public static final String GENESIS = "0".repeat(64);

    /// Puts a fact behind its predecessor.
    public static AuditEntry sealed(long sequence, AuditFact fact, String previousHash) {
        return new AuditEntry(sequence, fact, previousHash, CanonicalJson.hash(sequence, fact, previousHash));
    }

    /// What the hash should be for what the entry says.
    public String expectedHash() {
        return CanonicalJson.hash(sequence, fact, previousHash);
    }
}
