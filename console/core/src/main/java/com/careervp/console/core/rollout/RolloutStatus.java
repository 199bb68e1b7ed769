package com.careervp.console.core.rollout;

import com.careervp.console.core.stacks.StackSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything the title bar and the rollout screen show beside the decision card.
///
/// @param at when it was read
/// @param stage the live stage: the weight in force
/// @param soak null while the weight is 0
/// @param guardStop the environment's own guard's entry that explains a live weight 0; null when there is none
/// @param lock null when nobody is changing the rollout
public record RolloutStatus(
        Instant at,
        StageSnapshot stage,
        StackSnapshot stack,
        RolloutState state,
        @Nullable Soak soak,
        @Nullable RolloutEvent guardStop,
        @Nullable RolloutLock lock,
        List<Approval> approvals) {
    public RolloutStatus {
        approvals = List.copyOf(approvals);
    }

    /// The weight in force.
    public int weight() {
        return stage.weight();
    }

    /// The stack parameter; -1 when the stack has none.
    public int parameterWeight() {
        return Weights.parameterOf(stack);
    }

    /// Whether stage, parameter and record disagree, nobody is changing or reconciling them, and no guard's entry
    /// explains it.
    public boolean drifted() {
        boolean agree = weight() == state.weight() && weight() == parameterWeight();
        return !agree && guardStop == null && lock == null && !state.reconcilePending() && !stack.inProgress();
    }

    /// Whether the rollback is ready: a weight above 0, and a canary that one call can set to 0.
    public boolean armed() {
        return weight() > 0 && stage.hasCanary();
    }

    public Optional<Soak> soaking() {
        return Optional.ofNullable(soak);
    }

    /// What the environment's own guard did, while its weight 0 is in force.
    public Optional<RolloutEvent> guardStopped() {
        return Optional.ofNullable(guardStop);
    }

    /// Whether the guard's weight 0 is still to be taken into the record.
    public boolean guardToFollow() {
        return guardStop != null && state.weight() > 0 && lock == null;
    }

    public Optional<RolloutLock> lockHeld() {
        return Optional.ofNullable(lock);
    }
}
