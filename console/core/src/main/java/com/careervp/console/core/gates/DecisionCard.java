package com.careervp.console.core.gates;

import java.util.List;
import java.util.Optional;

/// Baseline and candidate side by side, the gates, and what they mean.
///
/// @param sentence the verdict in one sentence with its reason
/// @param nextStep what happens next
public record DecisionCard(
        EvidenceWindow window,
        VariantFigures baseline,
        VariantFigures candidate,
        List<GateResult> gates,
        Health health,
        String sentence,
        String nextStep) {
    public DecisionCard {
        gates = List.copyOf(gates);
    }

    public Optional<GateResult> gate(GateKind kind) {
        return gates.stream().filter(gate -> gate.rule().kind() == kind).findFirst();
    }

    public List<GateResult> with(Verdict verdict) {
        return gates.stream().filter(gate -> gate.verdict() == verdict).toList();
    }

    public boolean breached() {
        return !with(Verdict.BREACH).isEmpty();
    }
}
