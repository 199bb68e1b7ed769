package com.careervp.console.core.gates;

/// How a gate stands.
public enum Verdict {
    /// Meets its target.
    PASS,
    /// Between target and alert limit.
    WATCH,
    /// Past the alert limit.
    BREACH,
    /// Too few samples, or nothing measured.
    NO_DATA;

    /// The word on the screen.
    public String word() {
        return switch (this) {
            case PASS -> "pass";
            case WATCH -> "watch";
            case BREACH -> "breach";
            case NO_DATA -> "no data";
        };
    }
}
