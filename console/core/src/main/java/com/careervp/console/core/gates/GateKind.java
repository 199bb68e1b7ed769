package com.careervp.console.core.gates;

/// The gates of a rollout.
public enum GateKind {
    SUCCESS_RATE("success rate", Unit.SHARE),
    SUBMIT_P95("p95 submit", Unit.MILLIS),
    GENERATION_P95("p95 generation", Unit.MILLIS),
    QUEUE_DEPTH("queue depth", Unit.COUNT),
    DEAD_LETTERS("dead letters", Unit.COUNT),
    FUNCTION_ERRORS("function errors", Unit.SHARE),
    COST_PER_VPR("cost per VPR", Unit.USD);

    private final String label;
    private final Unit unit;

    GateKind(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /// What a gate's numbers are.
    public enum Unit {
        /// From 0 to 1; shown in percent.
        SHARE,
        MILLIS,
        COUNT,
        USD
    }
}
