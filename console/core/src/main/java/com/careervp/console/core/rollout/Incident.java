package com.careervp.console.core.rollout;

import java.time.Instant;

/// The note a rollback leaves.
///
/// @param millisToZero from the click to the verified weight 0
/// @param card the decision card of that moment, as text
public record Incident(
        String id, Instant at, String by, int fromWeight, long millisToZero, String reason, String card) {}
