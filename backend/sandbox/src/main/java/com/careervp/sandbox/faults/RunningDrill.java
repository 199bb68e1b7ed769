package com.careervp.sandbox.faults;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A drill that was started, as it stands now.
///
/// @param hits how many calls it has hit so far
public record RunningDrill(
        DrillOrder order, Instant started, @Nullable Instant endsOrNull, long hits) {

    /// When it stops by itself; empty when it runs until it is stopped.
    public Optional<Instant> ends() {
        return Optional.ofNullable(endsOrNull);
    }
}
