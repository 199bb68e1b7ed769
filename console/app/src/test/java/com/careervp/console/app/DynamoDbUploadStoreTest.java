package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.contract.UploadStoreContract;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.pipeline.job.PipelineJob;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnSandbox
class DynamoDbUploadStoreTest extends UploadStoreContract {
    private final SharedSandbox sandbox;
    private final StoredUploads uploads;

    DynamoDbUploadStoreTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.uploads = new StoredUploads(sandbox);
    }

    @Override
    protected JobStore store() {
        return sandbox.ports().jobs();
    }

    @Override
    protected Instant freshDay() {
        return uploads.freshDay();
    }

    @Override
    protected String pending(String user, String application, Instant at, String input) {
        return uploads.waiting(user, at);
    }

    @Override
    protected String failed(String user, String application, Instant at, String code, String message) {
        return uploads.failed(user, at, code, message);
    }

    @Override
    protected String completed(String user, String application, Instant at, String result) {
        return uploads.completed(user, at, result);
    }

    @Override
    protected String running(String user, Instant at) {
        return uploads.running(user, at);
    }

    @Override
    protected String failedLate(String user, Instant at) {
        return uploads.failedLate(user, at);
    }

    @Override
    protected String withoutMatch(String user, Instant at, String code) {
        return uploads.withoutMatch(user, at, code);
    }

    @Test
    void thePipelineTakesAReopenedUploadLikeANewOne() {
        Instant at = freshDay();
        String id = failed("user-1", "", at, "LLM_TIMEOUT", "no answer");
        Instant later = at.plus(Duration.ofHours(20));
        JobKey key = new JobKey(id, JobKind.PIPELINE, "user-1", "");
        assertThat(store().reopen(key, later)).isTrue();
        store().noteMessage(key, "message-1", later);

        PipelineJob job = uploads.at(later).find(id).orElseThrow();
        assertThat(job.status()).isEqualTo(PipelineStatus.PENDING);
        assertThat(job.failure()).isEmpty();
        assertThat(job.messageId()).isEqualTo("message-1");
        assertThat(job.age().begunAt()).isEqualTo(later);
        assertThat(uploads.at(later).untouchedSince(later, 1_000))
                .extracting(PipelineJob::id)
                .contains(id);
        assertThat(uploads.at(later.plusSeconds(1)).begin(id, PipelineStep.EXTRACTION, Duration.ofMinutes(2)))
                .isPresent();
        assertThat(store().reopen(key, later.plusSeconds(2))).isFalse();
    }

    @Test
    void aCancelledUploadIsNobodysAnyMore() {
        Instant at = freshDay();
        String id = uploads.waiting("user-1", at);
        JobKey key = new JobKey(id, JobKind.PIPELINE, "user-1", "");
        assertThat(store().cancel(key, "not wanted", at.plusSeconds(5))).isTrue();
        assertThat(uploads.at(at.plusSeconds(6)).begin(id, PipelineStep.EXTRACTION, Duration.ofMinutes(2)))
                .isEmpty();
        assertThat(uploads.at(at).untouchedSince(at.plus(Duration.ofDays(1)), 1_000))
                .extracting(PipelineJob::id)
                .doesNotContain(id);
    }
}
