package com.careervp.console.app;

import com.careervp.console.core.contract.MessageStoreContract;
import com.careervp.console.core.queues.MessageStore;
import java.time.Duration;

@OnSandbox
class SqsMessageStoreTest extends MessageStoreContract {
    private final SharedSandbox sandbox;

    SqsMessageStoreTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected MessageStore store() {
        return sandbox.ports().messages();
    }

    @Override
    protected String newQueue(String deadLetterQueue, int maxReceives) {
        return sandbox.newQueue(deadLetterQueue, maxReceives);
    }

    @Override
    protected void pass(Duration time) {
        sandbox.pass(time);
    }
}
