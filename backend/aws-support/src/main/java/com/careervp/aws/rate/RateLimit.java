package com.careervp.aws.rate;

import java.time.Duration;

/// So many requests in any window of time.
///
/// @param name what is limited, e.g. `cv-tailoring`; limits of different names count apart, and the same name with
///     another number (another tier) goes on counting where the former left off
/// @param requests at most so many, 1 or more
/// @param window in any span of this length, wherever it begins; whole milliseconds
public record RateLimit(String name, int requests, Duration window) {
    /// The log of a subject is one item, which has to stay small.
    private static final int MOST_REQUESTS = 1_000;

    public RateLimit {
        if (requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException("requests is " + requests + ", expected 1 to " + MOST_REQUESTS);
        }
        if (window.toMillis() < 1) {
            throw new IllegalArgumentException("window is " + window + ", expected a millisecond or more");
        }
    }

    public static RateLimit perMinute(String name, int requests) {
        return new RateLimit(name, requests, Duration.ofMinutes(1));
    }
}
