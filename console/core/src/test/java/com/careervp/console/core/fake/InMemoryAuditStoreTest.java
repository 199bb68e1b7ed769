package com.careervp.console.core.fake;

import com.careervp.console.core.audit.AuditStore;
import com.careervp.console.core.contract.AuditStoreContract;

class InMemoryAuditStoreTest extends AuditStoreContract {
    private final InMemoryAuditStore store = new InMemoryAuditStore();

    @Override
    protected AuditStore store() {
        return store;
    }
}
