package com.careervp.vpr.report;

import com.careervp.vpr.testing.InMemoryResultStore;
import com.careervp.vpr.testing.ResultStoreContract;

class InMemoryResultStoreTest extends ResultStoreContract {
    private final InMemoryResultStore store = new InMemoryResultStore();

    @Override
    protected ResultStore store() {
        return store;
    }
}
