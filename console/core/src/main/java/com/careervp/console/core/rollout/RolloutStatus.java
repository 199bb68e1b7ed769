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
/// @param lock null when nobody is changing the rollout
public record RolloutStatus(
        Instant at,
        StageSnapshot stage,
        StackSnapshot stack,
        RolloutState state,
        @Nullable Soak soak,
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

    /// Whether stage, parameter and record disagree and nobody is changing or reconciling them.
    public boolean drifted() {
        boolean agree = weight() == state.weight() && weight() == parameterWeight();
        return !agree && lock == null && !state.reconcilePending() && !stack.inProgress();
    }

    /// Whether the rollback is ready: a weight above 0, and a canary that one call can set to 0.
    public boolean armed() {
        return weight() > 0 && stage.hasCanary();
    }

    public Optional<Soak> soaking() {
        return Optional.ofNullable(soak);
    }

    public Optional<RolloutLock> lockHeld() {
        return Optional.ofNullable(lock);
    }
}
