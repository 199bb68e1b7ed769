package com.careervp.sandbox.career;

import com.careervp.aws.career.DynamoDbPostingStore;
import com.careervp.aws.career.PostingStoreContract;
import com.careervp.kernel.career.PostingStore;
import org.junit.jupiter.api.AfterEach;

class DynamoDbPostingStoreTest extends PostingStoreContract {
    private final CareerTables tables = new CareerTables();

    @AfterEach
    void close() {
        tables.close();
    }

    @Override
    protected PostingStore store() {
        return new DynamoDbPostingStore(
                tables.dynamoDb(), CareerTables.POSTINGS, tables.time().clock());
    }
}
