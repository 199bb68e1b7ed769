package com.careervp.language.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
public final class ManualClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void forward(Duration duration) {
        now = now.plus(duration);
    }
}
