package com.careervp.console.core.gates;

import java.util.List;

/// A gate's limits. Where the target is above the alert limit more is better, else less is better.
///
/// @param target met by PASS
/// @param alert the limit whose crossing is BREACH
/// @param alertInclusive whether the limit itself is already a breach
public record GateRule(GateKind kind, double target, double alert, boolean alertInclusive) {

    public boolean moreIsBetter() {
        return target > alert;
    }

    /// The limits of the rollout plan: success >99 % / <98 %; p95 submit <3 s / >5 s; p95 generation <90 s / >120
    /// s;
    /// queue depth <10 / >50; dead letters 0 / ≥1; function errors <1 % / >5 %; cost <$0.01 / >$0.05.
    public static List<GateRule> standard() {
        return List.of(
                new GateRule(GateKind.SUCCESS_RATE, 0.99, 0.98, false),
                new GateRule(GateKind.SUBMIT_P95, 3_000, 5_000, false),
                new GateRule(GateKind.GENERATION_P95, 90_000, 120_000, false),
                new GateRule(GateKind.QUEUE_DEPTH, 10, 50, false),
                new GateRule(GateKind.DEAD_LETTERS, 0, 1, true),
                new GateRule(GateKind.FUNCTION_ERRORS, 0.01, 0.05, false),
                new GateRule(GateKind.COST_PER_VPR, 0.01, 0.05, false));
    }

    /// The target as the gate table shows it, e.g. `> 99 %`.
    public String targetText() {
        if (kind == GateKind.DEAD_LETTERS) {
            return Figures.of(target, kind.unit());
        }
        return (moreIsBetter() ? "> " : "< ") + Figures.of(target, kind.unit());
    }

    /// The alert limit as the gate table shows it, e.g. `< 98 %`.
    public String alertText() {
        String sign = alertInclusive ? "≥ " : moreIsBetter() ? "< " : "> ";
        return sign + Figures.of(alert, kind.unit());
    }
}
