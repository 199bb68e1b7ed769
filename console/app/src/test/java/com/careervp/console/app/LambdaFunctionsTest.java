package com.careervp.console.app;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.contract.FunctionsContract;

@OnSandbox
class LambdaFunctionsTest extends FunctionsContract {
    private final SharedSandbox sandbox;

    LambdaFunctionsTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected EnvironmentPorts ports() {
        return sandbox.ports();
    }
}
