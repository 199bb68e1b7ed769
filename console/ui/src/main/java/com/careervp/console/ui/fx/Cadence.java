package com.careervp.console.ui.fx;

import java.time.Duration;

/// Repeats things on the FX thread. Tests pass one that ticks by hand.
@FunctionalInterface
public interface Cadence {

    /// Starts repeating; the first tick comes after one interval.
    ///
    /// @param interval in real time
    /// @return stops it when closed
    Repeating every(Duration interval, Runnable tick);

    /// Something that repeats until it is stopped.
    @FunctionalInterface
    interface Repeating {
        void stop();
    }
}
