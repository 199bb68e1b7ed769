package com.careervp.console.ui.screens;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.ui.theme.Tone;

/// A short message that comes by itself and goes by itself.
///
/// @param actionLabel what a click offers; empty when there is nothing to offer
public record Notice(Tone tone, String title, String text, String actionLabel, Runnable action) {

    public static Notice of(Tone tone, String title, String text) {
        return new Notice(tone, title, text, "", () -> {});
    }

    /// A failed operation: what failed and why, what to do, and the code.
    ///
    /// @param operation what was attempted, e.g. `Weight not changed`
    public static Notice failure(String operation, ConsoleFailure failure) {
        return of(Tone.BREACH, operation, failure.sentence() + " " + failure.whatToDo() + " (" + failure.code() + ")");
    }
}
