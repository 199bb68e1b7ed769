package com.careervp.aws.career;

import com.careervp.kernel.career.CvStore;

class InMemoryCvStoreTest extends CvStoreContract {
    private final InMemoryCvStore store = new InMemoryCvStore();

    @Override
    protected CvStore store() {
        return store;
    }
}
