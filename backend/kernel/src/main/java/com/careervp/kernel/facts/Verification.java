package com.careervp.kernel.facts;

import java.util.List;

/// The outcome of verifying one document.
public record Verification(List<Violation> violations) {
    public Verification {
        violations = List.copyOf(violations);
    }

    /// Whether the document may go out: nothing CRITICAL was found.
    public boolean passed() {
        return critical().isEmpty();
    }

    public List<Violation> critical() {
        return only(Severity.CRITICAL);
    }

    public List<Violation> warnings() {
        return only(Severity.WARNING);
    }

    private List<Violation> only(Severity severity) {
        return violations.stream()
                .filter(violation -> violation.severity() == severity)
                .toList();
    }
}
