package com.careervp.console.core.rollout;

import java.time.Duration;

/// How far a phase has come in time.
public record Soak(Duration elapsed, Duration required) {
    public Duration remaining() {
        Duration left = required.minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean complete() {
        return remaining().isZero();
    }

    /// From 0 to 1.
    public double fraction() {
        return required.isZero() ? 1 : Math.min(1, (double) elapsed.toMillis() / required.toMillis());
    }
}
