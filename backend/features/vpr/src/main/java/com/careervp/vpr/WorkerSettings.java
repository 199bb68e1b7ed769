package com.careervp.vpr;

import java.time.Duration;

/// How the worker deals with what fails.
///
/// @param maxReceives how often the queue delivers a message before it moves it to the dead-letter queue
/// @param retryDelay how long a transiently failed message waits before it comes again; doubles with every delivery
public record WorkerSettings(int maxReceives, Duration retryDelay) {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /// How long a message that failed on its n-th delivery waits. Without this it would wait for the rest of the
    /// queue's visibility timeout (11 minutes). After the last delivery there is nothing to wait for: the
    /// queue moves the message to the dead-letter queue when it would be delivered next.
    public Duration delayAfter(int receiveCount) {
        if (isLast(receiveCount)) {
            return Duration.ZERO;
        }
        Duration doubled = retryDelay.multipliedBy(1L << Math.clamp(receiveCount - 1L, 0, 16));
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    public boolean isLast(int receiveCount) {
        return receiveCount >= maxReceives;
    }
}
