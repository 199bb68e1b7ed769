package com.careervp.console.core.gates;

import java.time.Duration;
import java.time.Instant;

/// What the figures were taken from.
///
/// @param from start of the observation
/// @param to the moment of the evaluation
/// @param blind how much of the end the metrics do not show yet
/// @param note which samples were left out, if any
public record EvidenceWindow(Instant from, Instant to, Duration blind, String note) {
    public Duration length() {
        return Duration.between(from, to);
    }
}
