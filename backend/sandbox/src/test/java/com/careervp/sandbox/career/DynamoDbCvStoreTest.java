package com.careervp.sandbox.career;

import com.careervp.aws.career.CvStoreContract;
import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.CvStore;
import org.junit.jupiter.api.AfterEach;

class DynamoDbCvStoreTest extends CvStoreContract {
    private final CareerTables tables = new CareerTables();

    @AfterEach
    void close() {
        tables.close();
    }

    @Override
    protected CvStore store() {
        return new DynamoDbCvStore(
                tables.dynamoDb(), CareerTables.CVS, tables.time().clock(), IdSource.random());
    }
}
