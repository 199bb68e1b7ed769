package com.careervp.aws.career;

import com.careervp.kernel.career.PostingStore;

class InMemoryPostingStoreTest extends PostingStoreContract {
    private final InMemoryPostingStore store = new InMemoryPostingStore();

    @Override
    protected PostingStore store() {
        return store;
    }
}
