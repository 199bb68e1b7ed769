package com.careervp.console.ui.fx;

import com.careervp.console.core.failure.ConsoleFailure;

/// How background work ended. It always ends in exactly one of these.
///
/// @param <T> what the work was to find
public sealed interface Outcome<T> {

    /// It found something.
    record Done<T>(T value) implements Outcome<T> {}

    /// It could not.
    record Failed<T>(ConsoleFailure failure) implements Outcome<T> {}

    /// It was told to stop, and whatever it found is dropped.
    record Cancelled<T>() implements Outcome<T> {}
}
