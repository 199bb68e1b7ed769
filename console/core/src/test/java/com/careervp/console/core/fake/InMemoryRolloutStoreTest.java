package com.careervp.console.core.fake;

import com.careervp.console.core.contract.RolloutStoreContract;
import com.careervp.console.core.rollout.RolloutStore;

class InMemoryRolloutStoreTest extends RolloutStoreContract {
    private final InMemoryRolloutStore store = new InMemoryRolloutStore();

    @Override
    protected RolloutStore store() {
        return store;
    }
}
