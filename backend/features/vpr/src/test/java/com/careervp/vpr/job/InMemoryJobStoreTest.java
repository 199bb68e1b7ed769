package com.careervp.vpr.job;

import com.careervp.vpr.testing.InMemoryJobStore;
import com.careervp.vpr.testing.JobStoreContract;

class InMemoryJobStoreTest extends JobStoreContract {
    private final InMemoryJobStore store = new InMemoryJobStore();

    @Override
    protected JobStore store() {
        return store;
    }
}
