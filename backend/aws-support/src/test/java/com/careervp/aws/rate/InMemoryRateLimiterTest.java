package com.careervp.aws.rate;

import java.time.InstantSource;

class InMemoryRateLimiterTest extends RateLimiterContract {
    @Override
    protected RateLimiter limiter(InstantSource time) {
        return new InMemoryRateLimiter(time);
    }
}
