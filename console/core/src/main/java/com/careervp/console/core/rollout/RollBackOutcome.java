package com.careervp.console.core.rollout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the fast path of a rollback ended.
public sealed interface RollBackOutcome {

    /// Traffic is on the baseline, seen by reading the stage back.
    ///
    /// @param millisToZero from the click to the verified 0
    /// @param note the incident note; null when it could not be stored
    /// @param reconcile whether the stack parameter is still to follow
    /// @param unrecorded what could not be written down, and why
    record AtZero(
            int fromWeight, long millisToZero, @Nullable Incident note, boolean reconcile, List<String> unrecorded)
            implements RollBackOutcome {
        public AtZero {
            unrecorded = List.copyOf(unrecorded);
        }

        public Optional<Incident> incident() {
            return Optional.ofNullable(note);
        }
    }

    /// It was told to stop before 0 was reached.
    ///
    /// @param notReached what did not answer, and why
    record NotReached(int attempts, List<String> notReached) implements RollBackOutcome {
        public NotReached {
            notReached = List.copyOf(notReached);
        }
    }
}
