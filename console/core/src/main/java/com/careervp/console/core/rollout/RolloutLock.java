package com.careervp.console.core.rollout;

import java.time.Duration;
import java.time.Instant;

/// Who is changing the rollout right now.
///
/// @param holder distinguishes two consoles of the same operator
public record RolloutLock(String owner, String holder, String purpose, Instant since) {
    public Duration age(Instant now) {
        return Duration.between(since, now);
    }
}
