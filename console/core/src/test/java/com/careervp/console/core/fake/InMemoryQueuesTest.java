package com.careervp.console.core.fake;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.contract.QueuesContract;
import com.careervp.console.core.queues.MessageStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class InMemoryQueuesTest extends QueuesContract {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Workspace workspace;
    private int queues;

    InMemoryQueuesTest(@TempDir Path folder) {
        workspace = environment.workspace(folder);
    }

    @Override
    protected Workspace workspace() {
        return workspace;
    }

    @Override
    protected MessageStore store() {
        return environment.messages;
    }

    @Override
    protected String newQueue(String deadLetterQueue, int maxReceives) {
        String name = "careervp-queue-" + ++queues + "-dev";
        environment.messages.create(name, deadLetterQueue, maxReceives);
        return name;
    }
}
