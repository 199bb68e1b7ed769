package com.careervp.console.core.rollout;

import com.careervp.console.core.gates.DecisionCard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Use cases of the rollout from the synchronous to the asynchronous path. Everything blocks; call it off the user
/// interface's thread.
public interface Rollout {

    RolloutPlan plan();

    RolloutStatus status();

    /// Collects the evidence since the weight was reached and judges it.
    DecisionCard decisionCard();

    /// Requests by path, in slices of `slice` over the last `length`, oldest first, empty slices included.
    List<TrafficBucket> traffic(Duration length, Duration slice);

    WeightPreview preview(int target);

    /// Changes the weight through the stack.
    ///
    /// @param progress called on this thread
    ChangeOutcome change(WeightRequest request, Consumer<ChangeProgress> progress);

    /// Sets the live stage to 0 at once, reads it back, and writes it down. Tries again while the stage cannot be
    /// reached. The stack parameter follows by [#reconcile].
    ///
    /// @param clickNanos the stopwatch at the click, as `Timing.nanos()` gives it
    /// @param stop asked between attempts
    RollBackOutcome rollBack(String reason, long clickNanos, Consumer<RollBackProgress> progress, BooleanSupplier stop);

    /// Sets the stack parameter to the live weight 0, again and again until the stack accepts it.
    ///
    /// @return false when it was told to stop first
    boolean reconcile(Consumer<RollBackProgress> progress, BooleanSupplier stop);

    /// Takes over what the environment's own guard did while no console was looking: its weight 0 becomes the recorded
    /// weight, and approvals end. Does nothing where there is nothing to take over.
    ///
    /// @return the guard's entry, when it was taken over by this call
    Optional<RolloutEvent> followGuard();

    /// Brings live stage, stack parameter and record together after something moved one of them behind the console's
    /// back.
    ///
    /// @param progress called on this thread
    /// @throws IllegalArgumentException when the reason is blank
    ChangeOutcome resolveDrift(DriftResolution how, String reason, Consumer<ChangeProgress> progress);

    /// One look of the automatic guard; to be called every 60 seconds.
    GuardVerdict guard();

    void armGuard(boolean armed, String reason);

    /// @throws IllegalArgumentException when the plan asks for no approval at this weight, or the reason is blank
    Approval approve(int weight, String by, String reason);

    /// Newest first.
    List<RolloutEvent> history(int limit);

    /// Newest first.
    List<Incident> incidents(int limit);

    /// The stopwatch that [#rollBack] counts on, in nanoseconds.
    long stopwatch();
}
