package com.careervp.console.core.gates;

/// The decision card's word.
public enum Health {
    HEALTHY("Healthy"),
    REGRESSED("Regressed"),
    NOT_ENOUGH_DATA("Not enough data");

    private final String word;

    Health(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
