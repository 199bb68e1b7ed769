package com.careervp.console.app;

import com.careervp.console.aws.dynamodb.DynamoDbRolloutStore;
import com.careervp.console.core.contract.RolloutStoreContract;
import com.careervp.console.core.rollout.RolloutStore;

@OnSandbox
class DynamoDbRolloutStoreTest extends RolloutStoreContract {
    private final SharedSandbox sandbox;
    private final String table;

    DynamoDbRolloutStoreTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.table = sandbox.newOperationsTable();
    }

    @Override
    protected RolloutStore store() {
        return new DynamoDbRolloutStore(sandbox.clients().dynamoDb(), table, "");
    }
}
