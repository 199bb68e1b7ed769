package com.careervp.console.core.environment;

import java.time.Duration;

/// Waits between two looks at something that changes by itself. Tests pass one that only notes the wait.
@FunctionalInterface
public interface Pause {

    /// @param real a duration on a real watch, not in the sandbox's faster time
    void of(Duration real) throws InterruptedException;

    static Pause sleeping() {
        return Thread::sleep;
    }
}
