package com.careervp.language;

import java.time.Duration;

/// An enum and no lambda, so that prompts without a deadline are equal to each other.
enum NoDeadline implements Deadline {
    INSTANCE;

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public Duration remaining() {
        return A_YEAR;
    }
}
