package com.careervp.operations.guard;

import java.time.Instant;
import java.util.Optional;

/// The rollout's history in the operations table. Methods block and throw
/// [com.careervp.kernel.failure.FailureException].
public interface RolloutHistory {

    /// One thing the guard did.
    ///
    /// @param at when the alarm fired; identifies the entry, so that a repeated event does not make a second one
    /// @param from the live weight before, percent
    /// @param reason which alarm, and CloudWatch's reason
    record Entry(Instant at, int from, String reason, String detail) {}

    Optional<Entry> find(Instant at);

    /// Writes the entry, in place of one of the same time.
    void put(Entry entry);
}
