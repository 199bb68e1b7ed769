package com.careervp.console.core.fake;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.contract.FunctionsContract;

class InMemoryFunctionsTest extends FunctionsContract {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();

    @Override
    protected EnvironmentPorts ports() {
        return environment;
    }
}
