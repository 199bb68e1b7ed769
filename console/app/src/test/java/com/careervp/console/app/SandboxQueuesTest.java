package com.careervp.console.app;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.contract.QueuesContract;
import com.careervp.console.core.queues.MessageStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@OnSandbox
class SandboxQueuesTest extends QueuesContract {
    private final SharedSandbox sandbox;
    private final Workspace workspace;

    SandboxQueuesTest(SharedSandbox sandbox, @TempDir Path folder) {
        this.sandbox = sandbox;
        this.workspace = sandbox.workspace(folder);
    }

    @Override
    protected Workspace workspace() {
        return workspace;
    }

    @Override
    protected MessageStore store() {
        return sandbox.ports().messages();
    }

    @Override
    protected String newQueue(String deadLetterQueue, int maxReceives) {
        return sandbox.newQueue(deadLetterQueue, maxReceives);
    }
}
