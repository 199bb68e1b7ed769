package com.careervp.console.core.fake;

import com.careervp.console.core.contract.LiveStageContract;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.LiveStage;

class InMemoryLiveStageTest extends LiveStageContract {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();

    @Override
    protected LiveStage stage() {
        return environment.stage();
    }

    @Override
    protected LiveProbe probe() {
        return environment.liveProbe();
    }
}
