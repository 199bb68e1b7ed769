package com.careervp.letter.handler;

import com.careervp.aws.rate.RateLimit;
import com.careervp.contract.Plan;

/// How many letters a minute each plan allows.
final class RateTiers {
    private static final String NAME = "cover-letter";

    private RateTiers() {}

    static RateLimit of(Plan plan) {
        return switch (plan) {
            case FREE -> RateLimit.perMinute(NAME, 5);
            case PREMIUM -> RateLimit.perMinute(NAME, 15);
            case ENTERPRISE -> RateLimit.perMinute(NAME, 50);
        };
    }
}
