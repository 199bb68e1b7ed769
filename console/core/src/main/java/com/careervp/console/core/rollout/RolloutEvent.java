package com.careervp.console.core.rollout;

import java.time.Instant;

/// One line of a rollout's history.
///
/// @param detail what else is worth knowing, e.g. seconds or the failure
public record RolloutEvent(Instant at, Kind kind, int from, int to, String by, String reason, String detail) {

    /// What kind of thing happened.
    public enum Kind {
        ADVANCED,
        OVERRIDDEN,
        LOWERED,
        ROLLED_BACK,
        ROLLED_BACK_BY_GUARD,
        RECONCILED,
        FAILED,
        APPROVED,
        LOCK_TAKEN_OVER,
        DRIFT_RESOLVED;

        /// Whether the weight was decided by it.
        public boolean setsWeight() {
            return switch (this) {
                case ADVANCED, OVERRIDDEN, LOWERED, ROLLED_BACK, ROLLED_BACK_BY_GUARD, DRIFT_RESOLVED -> true;
                case RECONCILED, FAILED, APPROVED, LOCK_TAKEN_OVER -> false;
            };
        }
    }
}
