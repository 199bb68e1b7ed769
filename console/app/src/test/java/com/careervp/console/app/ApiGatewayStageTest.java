package com.careervp.console.app;

import com.careervp.console.core.contract.LiveStageContract;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.LiveStage;

@OnSandbox
class ApiGatewayStageTest extends LiveStageContract {
    private final SharedSandbox sandbox;

    ApiGatewayStageTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected LiveStage stage() {
        return sandbox.ports().stage();
    }

    @Override
    protected LiveProbe probe() {
        return sandbox.ports().liveProbe();
    }
}
