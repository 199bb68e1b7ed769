package com.careervp.pipeline.testing;

import com.careervp.pipeline.job.PipelineStore;
import java.time.Duration;
import java.time.Instant;

class InMemoryPipelineStoreTest extends PipelineStoreContract {
    private Instant now = START;
    private final InMemoryPipelineStore store = new InMemoryPipelineStore(() -> now);

    @Override
    protected PipelineStore store() {
        return store;
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
