package com.careervp.console.app;

import com.careervp.console.aws.dynamodb.DynamoDbAuditStore;
import com.careervp.console.core.audit.AuditStore;
import com.careervp.console.core.contract.AuditStoreContract;

@OnSandbox
class DynamoDbAuditStoreTest extends AuditStoreContract {
    private final SharedSandbox sandbox;
    private final String table;

    DynamoDbAuditStoreTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.table = sandbox.newOperationsTable();
    }

    @Override
    protected AuditStore store() {
        return new DynamoDbAuditStore(sandbox.clients().dynamoDb(), table, "");
    }
}
