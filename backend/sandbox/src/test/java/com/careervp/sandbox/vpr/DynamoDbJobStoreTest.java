package com.careervp.sandbox.vpr;

import com.careervp.vpr.aws.DynamoDbJobStore;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.testing.JobStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DynamoDbJobStoreTest extends JobStoreContract {
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
    protected JobStore store() {
        return new DynamoDbJobStore(engines.dynamoDb(), Engines.JOBS);
    }
}
