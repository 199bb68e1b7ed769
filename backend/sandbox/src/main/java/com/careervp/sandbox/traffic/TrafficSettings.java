package com.careervp.sandbox.traffic;

import java.time.Duration;

/// How much is sent and of what. Shares are relative to each other.
///
/// @param submissionsPerSecond requests to `POST /api/vpr`, good and bad, in real time; 0 sends none
/// @param newShare of submissions that were not sent before
/// @param repeatShare of submissions that repeat an earlier one
/// @param malformedShare of submissions that must be refused
/// @param pollInterval how often the status of a job that is not done is asked for, in real time
public record TrafficSettings(
        double submissionsPerSecond,
        double newShare,
        double repeatShare,
        double malformedShare,
        Duration pollInterval) {

    private static final double MAXIMUM_RATE = 1_000;

    public TrafficSettings {
        if (!(submissionsPerSecond >= 0 && submissionsPerSecond <= MAXIMUM_RATE)) {
            throw new IllegalArgumentException(
                    "submissionsPerSecond is " + submissionsPerSecond + ", expected 0 to " + MAXIMUM_RATE);
        }
        if (!(newShare >= 0 && repeatShare >= 0 && malformedShare >= 0)
                || newShare + repeatShare + malformedShare <= 0) {
            throw new IllegalArgumentException("shares are " + newShare + ", " + repeatShare + ", " + malformedShare
                    + ", expected none below 0 and their sum above 0");
        }
        if (pollInterval.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException("pollInterval is " + pollInterval + ", expected 10 ms or more");
        }
    }

    /// Mostly new applications, some repeats, a few mistakes; status every 500 ms.
    public static TrafficSettings standard(double submissionsPerSecond) {
        return new TrafficSettings(submissionsPerSecond, 90, 8, 2, Duration.ofMillis(500));
    }

    public TrafficSettings withSubmissionsPerSecond(double rate) {
        return new TrafficSettings(rate, newShare, repeatShare, malformedShare, pollInterval);
    }

    public TrafficSettings withShares(double fresh, double repeats, double malformed) {
        return new TrafficSettings(submissionsPerSecond, fresh, repeats, malformed, pollInterval);
    }

    public TrafficSettings withPollInterval(Duration interval) {
        return new TrafficSettings(submissionsPerSecond, newShare, repeatShare, malformedShare, interval);
    }
}
