package com.careervp.console.core.environment;

import java.time.Clock;
import java.util.function.LongSupplier;

/// Time as the use cases see it.
///
/// @param clock the environment's time: stored times, soaks and periods
/// @param nanos a monotonic stopwatch in real nanoseconds, for what an operator waits for
/// @param speed environment seconds per real second; 1 on AWS
public record Timing(Clock clock, LongSupplier nanos, Pause pause, double speed) {

    public static Timing real(Clock clock) {
        return new Timing(clock, System::nanoTime, Pause.sleeping(), 1);
    }
}
