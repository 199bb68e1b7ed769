package com.careervp.console.core.gates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of the gate table.
///
/// @param why one sentence: what decided the verdict, or what is missing and when it will be there
/// @param comparison null where baseline and candidate are not compared value by value
public record GateResult(
        GateRule rule,
        Verdict verdict,
        Reading baseline,
        Reading candidate,
        String why,
        @Nullable LatencyShift comparison) {

    public Optional<LatencyShift> shift() {
        return Optional.ofNullable(comparison);
    }

    public String baselineText() {
        return baseline.text(rule.kind().unit());
    }

    public String candidateText() {
        return candidate.text(rule.kind().unit());
    }
}
