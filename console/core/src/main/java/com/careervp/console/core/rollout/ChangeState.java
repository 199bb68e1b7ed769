package com.careervp.console.core.rollout;

/// The states of a weight change, in their order.
public enum ChangeState {
    CHECKING,
    LOCKING,
    APPLYING,
    FOLLOWING,
    VERIFYING,
    RECORDING,
    /// End: the new weight is in force and recorded.
    DONE,
    /// End: a check failed and nothing was changed.
    REFUSED,
    /// End: something failed after the change had begun.
    FAILED;

    public boolean ended() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
