package com.careervp.language.around;

import java.time.Duration;

/// Waits on the calling thread; in tests, moves a clock instead.
@FunctionalInterface
public interface Pause {

    /// @throws InterruptedException when the wait is cut short
    void lasting(Duration duration) throws InterruptedException;

    /// Real waiting.
    static Pause sleeping() {
        return Thread::sleep;
    }
}
