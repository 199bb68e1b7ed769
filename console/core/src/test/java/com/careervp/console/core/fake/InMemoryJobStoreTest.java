package com.careervp.console.core.fake;

import com.careervp.console.core.contract.ReportStoreContract;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStore;
import java.time.Instant;

class InMemoryJobStoreTest extends ReportStoreContract {
    private final InMemoryJobStore store = new InMemoryJobStore(JobKind.VPR);
    private final SeededJobs jobs = new SeededJobs(store);

    @Override
    protected JobStore store() {
        return store;
    }

    @Override
    protected Instant freshDay() {
        return jobs.freshDay();
    }

    @Override
    protected String pending(String user, String application, Instant at, String input) {
        return jobs.pending(user, application, at, input, "");
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
