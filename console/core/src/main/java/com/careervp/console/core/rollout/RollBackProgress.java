package com.careervp.console.core.rollout;

/// What a rollback reports while it runs, on the thread that runs it.
///
/// @param sinceClickMillis milliseconds since the click
public record RollBackProgress(Step step, String detail, long sinceClickMillis) {

    /// The steps in their order.
    public enum Step {
        STOPPING_TRAFFIC,
        VERIFYING,
        AT_ZERO,
        RECORDING,
        RECONCILING,
        RECONCILED,
        /// A call did not get through and is tried again.
        RETRYING
    }
}
