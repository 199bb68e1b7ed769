package com.careervp.sandbox.vpr;

import com.careervp.vpr.aws.DynamoDbCvStore;
import com.careervp.vpr.report.CvStore;
import com.careervp.vpr.testing.CvStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DynamoDbCvStoreTest extends CvStoreContract {
    private static Engines engines;

    @BeforeAll
    static void start() {
        engines = new Engines();
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Override
    protected CvStore store() {
        return new DynamoDbCvStore(
                engines.dynamoDb(), Engines.CVS, engines.time().clock());
    }
}
