package com.careervp.vpr.report;

import com.careervp.vpr.testing.CvStoreContract;
import com.careervp.vpr.testing.InMemoryCvStore;

class InMemoryCvStoreTest extends CvStoreContract {
    private final InMemoryCvStore store = new InMemoryCvStore();

    @Override
    protected CvStore store() {
        return store;
    }
}
