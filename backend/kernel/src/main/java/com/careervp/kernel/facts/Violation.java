package com.careervp.kernel.facts;

/// Something a document says that its sources do not.
///
/// @param field where it stands, e.g. `evidence_matrix[2].evidence`
/// @param expected what would have been right, as far as it is known
/// @param actual what stands there
public record Violation(String field, String expected, String actual, Severity severity) {

    /// One readable line.
    @Override
    public String toString() {
        return severity + " " + field + ": found \"" + actual + "\", expected " + expected;
    }
}
