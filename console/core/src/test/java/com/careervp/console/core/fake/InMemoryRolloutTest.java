package com.careervp.console.core.fake;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.contract.RolloutContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class InMemoryRolloutTest extends RolloutContract {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Workspace workspace;

    InMemoryRolloutTest(@TempDir Path folder) {
        workspace = environment.workspace(folder);
    }

    @Override
    protected Workspace workspace() {
        return workspace;
    }

    @Override
    protected EnvironmentPorts ports() {
        return environment;
    }
}
