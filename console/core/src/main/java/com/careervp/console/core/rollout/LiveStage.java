package com.careervp.console.core.rollout;

/// Port: the API's stage, past the stack. Only the rollback and the resolution of a drift write here.
public interface LiveStage {

    StageSnapshot read();

    /// Sets the canary's percentage with one call; a stage without a canary is left alone.
    void setCandidatePercent(int percent);
}
