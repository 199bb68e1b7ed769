package com.careervp.console.core.rollout;

import java.time.Instant;

/// What the operations table remembers of a rollout.
///
/// @param weight the recorded weight
/// @param since when this weight was reached; the soak counts from here
/// @param guardArmed whether two breaches in a row roll back by themselves
/// @param breachesInARow how many evaluations in a row were breached
/// @param reconcilePending the stage is at 0 and the stack parameter is still to follow
/// @param version counts writes; a write with an old one is refused
public record RolloutState(
        int weight,
        Instant since,
        String changedBy,
        boolean guardArmed,
        int breachesInARow,
        boolean reconcilePending,
        long version) {

    public static RolloutState initial(Instant now) {
        return new RolloutState(0, now, "", true, 0, false, 0);
    }

    RolloutState moved(int to, Instant at, String by) {
        return new RolloutState(to, at, by, true, 0, false, version);
    }

    RolloutState zeroed(Instant at, String by) {
        return new RolloutState(0, at, by, guardArmed, 0, true, version);
    }

    RolloutState reconciled() {
        return new RolloutState(weight, since, changedBy, guardArmed, breachesInARow, false, version);
    }

    RolloutState withBreaches(int count) {
        return new RolloutState(weight, since, changedBy, guardArmed, count, reconcilePending, version);
    }

    RolloutState withGuard(boolean armed) {
        return new RolloutState(weight, since, changedBy, armed, 0, reconcilePending, version);
    }
}
