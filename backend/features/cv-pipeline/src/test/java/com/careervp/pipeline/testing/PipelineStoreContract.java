package com.careervp.pipeline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepEnd;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store of pipeline jobs does. Subclasses give a store and move its clock.
public abstract class PipelineStoreContract {
    protected static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(100);

    protected abstract PipelineStore store();

    /// Moves the clock of the store on.
    protected abstract void pass(Duration time);

    private String created() {
        String id = UUID.randomUUID().toString();
        store().create(new Upload(id, "user-1", "cv.pdf", "de", null, "abc", START));
        return id;
    }

    private String extracted() {
        String id = created();
        store().begin(id, PipelineStep.EXTRACTION, LEASE);
        assertThat(store().extracted(id, "cv-1", 3)).isEqualTo(StepEnd.OTHERS_OPEN);
        return id;
    }

    private PipelineJob job(String id) {
        return store().find(id).orElseThrow();
    }

    @Test
    public void aNewJobWaitsWithEveryStep() {
        PipelineJob job = job(created());

        assertThat(job.status()).isEqualTo(PipelineStatus.PENDING);
        assertThat(job.step()).isEqualTo("uploaded");
        assertThat(job.progress()).isEqualTo(5);
        assertThat(job.branchesUntouched()).isTrue();
        assertThat(job.upload().fileName()).isEqualTo("cv.pdf");
    }

    @Test
    public void creatingAgainKeepsWhatIsThere() {
        String id = extracted();
        store().create(new Upload(id, "user-2", "other.pdf", "en", null, "def", START));

        assertThat(job(id).upload().userId()).isEqualTo("user-1");
        assertThat(job(id).cvId()).isEqualTo("cv-1");
        assertThat(job(id).cvVersion()).isEqualTo(3);
    }

    @Test
    public void aStepIsClaimedOnceUntilItsLeaseIsOver() {
        String id = created();

        assertThat(store().begin(id, PipelineStep.EXTRACTION, LEASE)).isPresent();
        assertThat(store().begin(id, PipelineStep.EXTRACTION, LEASE)).isEmpty();
        pass(LEASE);
        assertThat(store().begin(id, PipelineStep.EXTRACTION, LEASE)).isPresent();
        assertThat(job(id).state(PipelineStep.EXTRACTION).attempts()).isEqualTo(2);
    }

    @Test
    public void aStepThatWasGivenBackIsClaimedAgainAtOnce() {
        String id = created();
        store().begin(id, PipelineStep.EXTRACTION, LEASE);
        store().release(id, PipelineStep.EXTRACTION, "LLM_TIMEOUT");

        assertThat(job(id).state(PipelineStep.EXTRACTION).errorCode()).isEqualTo("LLM_TIMEOUT");
        assertThat(store().begin(id, PipelineStep.EXTRACTION, LEASE)).isPresent();
    }

    @Test
    public void whoEndsTheLastOpenStepIsToldSoAndNobodyElse() {
        String id = extracted();
        List<StepEnd> ends = new ArrayList<>();
        for (PipelineStep branch : PipelineStep.branches()) {
            store().begin(id, branch, LEASE);
            ends.add(store().end(id, branch, StepResult.skipped()));
        }

        assertThat(ends).containsExactly(StepEnd.OTHERS_OPEN, StepEnd.OTHERS_OPEN, StepEnd.OTHERS_OPEN, StepEnd.LAST);
        assertThat(store().end(id, PipelineStep.OFFER, StepResult.skipped())).isEqualTo(StepEnd.TOO_LATE);
        assertThat(job(id).progress()).isEqualTo(88);
    }

    @Test
    public void ofManyThatEndTheStepsAtOnceExactlyOneIsLast() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 100; round++) {
            String id = extracted();
            List<Callable<StepEnd>> calls = new ArrayList<>();
            for (int twice = 0; twice < 2; twice++) {
                for (PipelineStep branch : PipelineStep.branches()) {
                    calls.add(() -> store().end(id, branch, StepResult.skipped()));
                }
            }
            List<StepEnd> ends = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<StepEnd> end : threads.invokeAll(calls)) {
                    ends.add(end.get());
                }
            }

            assertThat(ends).filteredOn(end -> end == StepEnd.LAST).hasSize(1);
            assertThat(ends).filteredOn(end -> end == StepEnd.TOO_LATE).hasSize(4);
        }
    }

    @Test
    public void aFailedStepLeavesTheOthersAlone() {
        String id = extracted();
        store().begin(id, PipelineStep.MATCH, LEASE);
        store().end(id, PipelineStep.MATCH, StepResult.failed("LLM_REFUSED"));

        assertThat(job(id).status()).isEqualTo(PipelineStatus.PROCESSING);
        assertThat(job(id).state(PipelineStep.MATCH).status()).isEqualTo(StepStatus.FAILED);
        assertThat(job(id).state(PipelineStep.MATCH).errorCode()).isEqualTo("LLM_REFUSED");
        assertThat(store().begin(id, PipelineStep.WORD, LEASE)).isPresent();
    }

    @Test
    public void aCompletedJobHasItsOutputsScoreAndProgress() {
        String id = extracted();
        store().end(id, PipelineStep.WORD, StepResult.done(PipelineOutput.CV_WORD));
        store().end(id, PipelineStep.MATCH, StepResult.matched(73));
        store().end(id, PipelineStep.FEEDBACK, StepResult.done(PipelineOutput.FEEDBACK_JSON));
        store().end(id, PipelineStep.OFFER, StepResult.done(PipelineOutput.OFFER_WORD));
        store().begin(id, PipelineStep.DASHBOARD, LEASE);

        assertThat(store().complete(id, StepResult.done(PipelineOutput.DASHBOARD_HTML)))
                .isTrue();
        assertThat(store().complete(id, StepResult.done(PipelineOutput.DASHBOARD_HTML)))
                .isFalse();
        PipelineJob job = job(id);
        assertThat(job.status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(job.step()).isEqualTo("completed");
        assertThat(job.progress()).isEqualTo(100);
        assertThat(job.matchScore()).contains(73);
        assertThat(job.outputs()).containsOnlyKeys(PipelineOutput.values());
    }

    @Test
    public void whatHasEndedStaysAsItIs() {
        String id = extracted();

        assertThat(store().fail(id, new PipelineJob.JobFailure("INVALID_PDF", "no")))
                .isTrue();
        assertThat(store().fail(id, new PipelineJob.JobFailure("OTHER", "no"))).isFalse();
        assertThat(store().begin(id, PipelineStep.WORD, LEASE)).isEmpty();
        assertThat(store().end(id, PipelineStep.WORD, StepResult.skipped())).isEqualTo(StepEnd.TOO_LATE);
        assertThat(store().complete(id, StepResult.done(PipelineOutput.DASHBOARD_HTML)))
                .isFalse();
        assertThat(job(id).failure()).contains(new PipelineJob.JobFailure("INVALID_PDF", "no"));
    }

    @Test
    public void onlyUnfinishedJobsThatNobodyTouchedAreFound() {
        String lying = created();
        String ended = created();
        store().fail(ended, new PipelineJob.JobFailure("INVALID_PDF", "no"));
        pass(Duration.ofMinutes(10));
        String touched = created();
        store().begin(touched, PipelineStep.EXTRACTION, LEASE);

        assertThat(store().untouchedSince(START.plus(Duration.ofMinutes(4)), 100_000))
                .extracting(PipelineJob::id)
                .contains(lying)
                .doesNotContain(ended, touched);
    }

    @Test
    public void anUnknownJobIsNowhere() {
        assertThat(store().find("nothing")).isEmpty();
        assertThat(store().begin("nothing", PipelineStep.WORD, LEASE)).isEmpty();
        assertThat(store().fail("nothing", new PipelineJob.JobFailure("A", "b")))
                .isFalse();
    }
}
