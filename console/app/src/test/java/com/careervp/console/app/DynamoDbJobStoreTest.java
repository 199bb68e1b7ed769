package com.careervp.console.app;

import com.careervp.console.core.contract.ReportStoreContract;
import com.careervp.console.core.jobs.JobStore;
import java.time.Instant;

@OnSandbox
class DynamoDbJobStoreTest extends ReportStoreContract {
    private final SharedSandbox sandbox;
    private final StoredJobs jobs;

    DynamoDbJobStoreTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.jobs = new StoredJobs(sandbox);
    }

    @Override
    protected JobStore store() {
        return sandbox.ports().jobs();
    }

    @Override
    protected Instant freshDay() {
        return jobs.freshDay();
    }

    @Override
    protected String pending(String user, String application, Instant at, String input) {
        return jobs.pending(user, application, at, input);
    }

    @Override
    protected String failed(String user, String application, Instant at, String code, String message) {
        return jobs.failed(user, application, at, code, message);
    }

    @Override
    protected String completed(String user, String application, Instant at, String result) {
        return jobs.completed(user, application, at, result);
    }
}
