package com.careervp.console.app;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.contract.RolloutContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@OnSandbox
class SandboxRolloutTest extends RolloutContract {
    private final SharedSandbox sandbox;
    private final Workspace workspace;

    SandboxRolloutTest(SharedSandbox sandbox, @TempDir Path folder) {
        this.sandbox = sandbox;
        this.workspace = sandbox.workspace(folder);
    }

    @Override
    protected Workspace workspace() {
        return workspace;
    }

    @Override
    protected EnvironmentPorts ports() {
        return sandbox.ports();
    }
}
