package com.careervp.sandbox.faults;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a drill is run.
///
/// @param share of calls that are hit, above 0 up to 1
/// @param durationOrNull sandbox time; null runs until it is stopped
/// @param functionOrNull the function that is hit; null takes the one the kind is about (the worker for a kill), or all
/// @param killPointOrNull where [DrillKind#WORKER_KILLED] strikes; null draws one of the first three writes each time
/// @param delay how much longer a slow model takes, in real time
public record DrillOrder(
        DrillKind kind,
        double share,
        @Nullable Duration durationOrNull,
        @Nullable String functionOrNull,
        @Nullable KillPoint killPointOrNull,
        Duration delay) {

    private static final Duration STANDARD_DELAY = Duration.ofSeconds(5);

    public DrillOrder {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", expected above 0 and up to 1");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", expected zero or more");
        }
    }

    /// Hits every call until it is stopped.
    public static DrillOrder of(DrillKind kind) {
        return new DrillOrder(kind, 1, null, null, null, STANDARD_DELAY);
    }

    public DrillOrder withShare(double other) {
        return new DrillOrder(kind, other, durationOrNull, functionOrNull, killPointOrNull, delay);
    }

    public DrillOrder lasting(Duration duration) {
        return new DrillOrder(kind, share, duration, functionOrNull, killPointOrNull, delay);
    }

    public DrillOrder on(String function) {
        return new DrillOrder(kind, share, durationOrNull, function, killPointOrNull, delay);
    }

    public DrillOrder at(KillPoint point) {
        return new DrillOrder(kind, share, durationOrNull, functionOrNull, point, delay);
    }

    public DrillOrder withDelay(Duration other) {
        return new DrillOrder(kind, share, durationOrNull, functionOrNull, killPointOrNull, other);
    }

    public Optional<Duration> duration() {
        return Optional.ofNullable(durationOrNull);
    }

    public Optional<String> function() {
        return Optional.ofNullable(functionOrNull);
    }

    public Optional<KillPoint> killPoint() {
        return Optional.ofNullable(killPointOrNull);
    }
}
