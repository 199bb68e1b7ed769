package com.careervp.language.around;

import java.time.Duration;

/// How often and how far apart to try.
///
/// @param attempts tries in all, the first one included
/// @param first upper bound of the wait before the second try; it doubles before every further one
/// @param longest the bound grows no further than this
/// @param leastForATry a try is not begun with less time than this left before the deadline
public record RetryPolicy(int attempts, Duration first, Duration longest, Duration leastForATry) {
    private static final int MOST_DOUBLINGS = 30;

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + ", expected 1 or more");
        }
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("first is " + first + " and longest is " + longest
                    + ", expected zero or more, and the longer last");
        }
        if (leastForATry.isNegative()) {
            throw new IllegalArgumentException("leastForATry is " + leastForATry + ", expected zero or more");
        }
    }

    /// Three tries with up to 1 and 2 s between them.
    public static RetryPolicy standard() {
        return new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(2));
    }

    /// The upper bound of the wait after this many failed tries.
    Duration boundAfter(int failed) {
        Duration bound = first.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        return bound.compareTo(longest) < 0 ? bound : longest;
    }
}
