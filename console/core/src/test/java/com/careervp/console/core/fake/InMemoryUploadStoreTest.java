package com.careervp.console.core.fake;

import com.careervp.console.core.contract.UploadStoreContract;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.console.core.jobs.SampleUploads;
import com.careervp.contract.PipelineStep;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class InMemoryUploadStoreTest extends UploadStoreContract {
    private final InMemoryJobStore store = new InMemoryJobStore(JobKind.PIPELINE);
    private Instant day = Instant.parse("2030-01-01T12:00:00Z");

    private String put(String user, Job job, String message) {
        store.put(SampleUploads.of(user, job, message), "{\"cvFileName\":\"cv.pdf\",\"language\":\"de\"}");
        return job.jobId();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    protected JobStore store() {
        return store;
    }

    @Override
    protected Instant freshDay() {
        day = day.plus(Duration.ofDays(3));
        return day;
    }

    @Override
    protected String pending(String user, String application, Instant at, String input) {
        return put(user, SampleUploads.waiting(id(), at), "");
    }

    @Override
    protected String failed(String user, String application, Instant at, String code, String message) {
        return put(user, SampleUploads.failed(id(), at, PipelineStep.EXTRACTION, code), message);
    }

    @Override
    protected String completed(String user, String application, Instant at, String result) {
        String id = put(user, SampleUploads.completed(id(), at), "");
        store.putObject(id + "/cv_data.json", result);
        return id;
    }

    @Override
    protected String running(String user, Instant at) {
        return put(user, SampleUploads.running(id(), at), "");
    }

    @Override
    protected String failedLate(String user, Instant at) {
        return put(user, SampleUploads.failed(id(), at, PipelineStep.DASHBOARD, "INTERNAL_ERROR"), "no page");
    }

    @Override
    protected String withoutMatch(String user, Instant at, String code) {
        return put(user, SampleUploads.completedWithout(id(), at, PipelineStep.MATCH, code), "");
    }
}
