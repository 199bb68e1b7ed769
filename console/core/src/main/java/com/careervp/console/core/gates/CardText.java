package com.careervp.console.core.gates;

import java.util.List;
import java.util.stream.Collectors;

/// The words of the decision card.
public final class CardText {
    private CardText() {}

    static DecisionCard card(
            GateEvidence evidence, VariantFigures baseline, VariantFigures candidate, List<GateResult> gates) {
        List<GateResult> breached = with(gates, Verdict.BREACH);
        List<GateResult> missing = with(gates, Verdict.NO_DATA);
        List<GateResult> watched = with(gates, Verdict.WATCH);
        Health health =
                !breached.isEmpty() ? Health.REGRESSED : missing.isEmpty() ? Health.HEALTHY : Health.NOT_ENOUGH_DATA;
        return new DecisionCard(
                evidence.window(),
                baseline,
                candidate,
                gates,
                health,
                sentence(health, breached, missing, watched),
                next(health, watched));
    }

    private static String sentence(
            Health health, List<GateResult> breached, List<GateResult> missing, List<GateResult> watched) {
        return switch (health) {
            case REGRESSED -> health.word() + ": " + reasons(breached) + ".";
            case NOT_ENOUGH_DATA -> health.word() + " for " + labels(missing) + ". " + reason(missing.getFirst()) + ".";
            case HEALTHY ->
                watched.isEmpty()
                        ? health.word() + ": every gate meets its target."
                        : health.word() + ", to be watched: " + reasons(watched) + ".";
        };
    }

    private static String next(Health health, List<GateResult> watched) {
        return switch (health) {
            case REGRESSED ->
                "The weight cannot go up. Roll back, or mend the cause; an armed guard rolls back by itself"
                        + " at the second breach in a row.";
            case NOT_ENOUGH_DATA -> "Wait for the missing samples.";
            case HEALTHY ->
                watched.isEmpty()
                        ? "Advance when the soak and the approvals are complete."
                        : "Advancing needs a reason as long as a gate is watched.";
        };
    }

    private static String reasons(List<GateResult> gates) {
        return gates.stream().map(CardText::reason).collect(Collectors.joining("; "));
    }

    private static String reason(GateResult gate) {
        return gate.rule().kind().label() + ": " + gate.why();
    }

    private static String labels(List<GateResult> gates) {
        return gates.stream().map(gate -> gate.rule().kind().label()).collect(Collectors.joining(", "));
    }

    private static List<GateResult> with(List<GateResult> gates, Verdict verdict) {
        return gates.stream().filter(gate -> gate.verdict() == verdict).toList();
    }

    /// The whole card as plain text, for incident notes and the clipboard.
    public static String plain(DecisionCard card) {
        String gates = card.gates().stream()
                .map(gate ->
                        gate.rule().kind().label() + " | target " + gate.rule().targetText() + " | alert "
                                + gate.rule().alertText() + " | baseline " + gate.baselineText() + " | candidate "
                                + gate.candidateText() + " | " + gate.verdict().word() + " | " + gate.why())
                .collect(Collectors.joining("\n"));
        return card.sentence() + "\n" + card.nextStep() + "\nobserved "
                + card.window().from() + " to "
                + card.window().to() + ", blind at the end: "
                + Figures.of(card.window().blind()) + "\n" + gates;
    }
}
