package com.careervp.console.core.fake;

import com.careervp.console.core.rollout.LiveStage;
import com.careervp.console.core.rollout.StageSnapshot;
import java.time.Instant;

/// A stage that holds a percentage.
public final class InMemoryLiveStage implements LiveStage {
    public final Trouble trouble = new Trouble();
    private int percent;
    private boolean canary = true;

    @Override
    public synchronized StageSnapshot read() {
        trouble.check();
        return new StageSnapshot(
                canary ? percent : 0,
                "careervp-vpr-sync-lambda-dev",
                canary ? "careervp-vpr-submit-lambda-dev" : "",
                Instant.EPOCH);
    }

    @Override
    public synchronized void setCandidatePercent(int wanted) {
        trouble.check();
        percent = wanted;
    }

    public synchronized void removeCanary() {
        canary = false;
    }
}
