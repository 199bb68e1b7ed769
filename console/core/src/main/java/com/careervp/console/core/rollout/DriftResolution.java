package com.careervp.console.core.rollout;

/// Which weight wins where live stage, stack parameter and record disagree.
public enum DriftResolution {
    /// What is in force becomes the truth.
    ADOPT_LIVE,
    /// What was recorded becomes the truth again.
    RESTORE_RECORDED;

    /// The weight that all three have afterwards.
    public int weight(RolloutStatus status) {
        return switch (this) {
            case ADOPT_LIVE -> status.weight();
            case RESTORE_RECORDED -> status.state().weight();
        };
    }
}
