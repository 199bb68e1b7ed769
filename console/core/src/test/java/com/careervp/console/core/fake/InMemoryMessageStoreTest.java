package com.careervp.console.core.fake;

import com.careervp.console.core.contract.MessageStoreContract;
import com.careervp.console.core.queues.MessageStore;
import java.time.Duration;
import java.time.Instant;

class InMemoryMessageStoreTest extends MessageStoreContract {
    private final ManualTime time = new ManualTime(Instant.parse("2026-11-22T12:00:00Z"));
    private final InMemoryMessageStore store = new InMemoryMessageStore(time);
    private int queues;

    @Override
    protected MessageStore store() {
        return store;
    }

    @Override
    protected String newQueue(String deadLetterQueue, int maxReceives) {
        String name = "careervp-queue-" + ++queues + "-dev";
        store.create(name, deadLetterQueue, maxReceives);
        return name;
    }

    @Override
    protected void pass(Duration length) {
        time.advance(length);
    }
}
