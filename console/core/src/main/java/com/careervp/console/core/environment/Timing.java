package com.careervp.console.core.environment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Time as the use cases see it.
///
/// @param clock the environment's time: stored times, soaks and periods
/// @param nanos a monotonic stopwatch in real nanoseconds, for what an operator waits for
/// @param speed environment seconds per real second; 1 on AWS
public record Timing(Clock clock, LongSupplier nanos, Pause pause, double speed) {

    /// Waits on a real watch.
    ///
    /// @return false when the thread was interrupted, which it then still is
    public boolean waited(Duration real) {
        try {
            pause.of(real);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public static Timing real(Clock clock) {
        return new Timing(clock, System::nanoTime, Pause.sleeping(), 1);
    }
}
