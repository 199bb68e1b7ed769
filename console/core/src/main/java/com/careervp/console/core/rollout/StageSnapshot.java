package com.careervp.console.core.rollout;

import java.time.Instant;

/// The live stage of the REST API.
///
/// @param candidatePercent the weight that is in force, 0 to 100
/// @param baselineFunction the function behind the route
/// @param candidateFunction the function behind the canary; empty when the stage has no canary
public record StageSnapshot(
        double candidatePercent, String baselineFunction, String candidateFunction, Instant updatedAt) {

    public boolean hasCanary() {
        return !candidateFunction.isEmpty();
    }

    /// The weight as a whole percentage.
    public int weight() {
        return (int) Math.round(candidatePercent);
    }
}
