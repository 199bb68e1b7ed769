package com.careervp.console.core.gates;

/// The two sides of a rollout.
public enum Variant {
    BASELINE,
    CANDIDATE
}
