package com.careervp.language.around;

import java.time.Duration;

/// When a circuit breaker opens and for how long.
///
/// @param window calls older than this no longer count
/// @param leastCalls with fewer calls in the window it stays closed: two failures out of two prove nothing
/// @param failurePercent it opens when at least this share of the calls in the window failed, 1 to 100
/// @param open how long nothing is let through
public record BreakerPolicy(Duration window, int leastCalls, int failurePercent, Duration open) {
    public BreakerPolicy {
        if (!window.isPositive() || !open.isPositive()) {
            throw new IllegalArgumentException(
                    "window is " + window + " and open is " + open + ", expected both above 0");
        }
        if (leastCalls < 1) {
            throw new IllegalArgumentException("leastCalls is " + leastCalls + ", expected 1 or more");
        }
        if (failurePercent < 1 || failurePercent > 100) {
            throw new IllegalArgumentException("failurePercent is " + failurePercent + ", expected 1 to 100");
        }
    }

    /// Opens for 20 s when half of at least 5 calls within two minutes failed.
    public static BreakerPolicy standard() {
        return new BreakerPolicy(Duration.ofMinutes(2), 5, 50, Duration.ofSeconds(20));
    }

    boolean opensAt(int calls, int failures) {
        return calls >= leastCalls && failures * 100 >= failurePercent * calls;
    }
}
