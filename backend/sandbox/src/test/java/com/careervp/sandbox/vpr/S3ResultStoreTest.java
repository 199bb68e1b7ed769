package com.careervp.sandbox.vpr;

import com.careervp.vpr.aws.S3ResultStore;
import com.careervp.vpr.report.ResultStore;
import com.careervp.vpr.testing.ResultStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class S3ResultStoreTest extends ResultStoreContract {
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
    protected ResultStore store() {
        return new S3ResultStore(engines.s3(), engines.s3Presigner(), Engines.BUCKET);
    }
}
