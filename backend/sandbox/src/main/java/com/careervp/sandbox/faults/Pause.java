package com.careervp.sandbox.faults;

import com.careervp.language.LanguageModelException;
import java.time.Duration;

/// Waiting for a model that takes its time.
final class Pause {
    private Pause() {}

    /// @param duration real time
    /// @throws LanguageModelException when the wait is cut short, as it is at a function's timeout
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LanguageModelException(
                    LanguageModelException.Reason.TIMEOUT, "the wait for the model was cut short", null, e);
        }
    }
}
