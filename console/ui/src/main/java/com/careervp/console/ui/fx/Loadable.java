package com.careervp.console.ui.fx;

import com.careervp.console.core.failure.ConsoleFailure;
import java.time.Instant;
import java.util.Optional;

/// What a screen knows about its data.
///
/// @param <T> the data
public sealed interface Loadable<T> {

    /// Nothing was read yet.
    record Loading<T>() implements Loadable<T> {}

    /// It was read, and there is nothing.
    record Empty<T>(Instant at) implements Loadable<T> {}

    /// It was read.
    ///
    /// @param at when, by the environment's clock
    record Ready<T>(T value, Instant at) implements Loadable<T> {}

    /// The newest attempt failed; this is what an older one found.
    record Stale<T>(T value, Instant at, ConsoleFailure why) implements Loadable<T> {}

    /// It could not be read, and there is nothing older to show.
    record Failed<T>(ConsoleFailure why) implements Loadable<T> {}

    /// The data, fresh or stale.
    default Optional<T> data() {
        return switch (this) {
            case Ready<T> ready -> Optional.of(ready.value());
            case Stale<T> stale -> Optional.of(stale.value());
            case Loading<T> ignored -> Optional.empty();
            case Empty<T> ignored -> Optional.empty();
            case Failed<T> ignored -> Optional.empty();
        };
    }

    /// When the data shown was read.
    default Optional<Instant> readAt() {
        return switch (this) {
            case Ready<T> ready -> Optional.of(ready.at());
            case Stale<T> stale -> Optional.of(stale.at());
            case Empty<T> empty -> Optional.of(empty.at());
            case Loading<T> ignored -> Optional.empty();
            case Failed<T> ignored -> Optional.empty();
        };
    }

    /// What this becomes when the newest attempt to read failed: old data stays, marked as stale.
    default Loadable<T> after(ConsoleFailure failure) {
        return switch (this) {
            case Ready<T> ready -> new Stale<>(ready.value(), ready.at(), failure);
            case Stale<T> stale -> new Stale<>(stale.value(), stale.at(), failure);
            case Loading<T> ignored -> new Failed<>(failure);
            case Empty<T> ignored -> new Failed<>(failure);
            case Failed<T> ignored -> new Failed<>(failure);
        };
    }
}
