package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobStep;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a store of uploads must do. A failed upload of [JobStoreContract] is one whose extraction failed for good.
public abstract class UploadStoreContract extends JobStoreContract {

    /// An upload whose extraction is under way since a second after it came.
    protected abstract String running(String user, Instant at);

    /// An upload that failed in its dashboard, everything before it done.
    protected abstract String failedLate(String user, Instant at);

    /// An upload that is complete but for its matching, which failed so.
    protected abstract String withoutMatch(String user, Instant at, String code);

    @Override
    protected final JobKind kind() {
        return JobKind.PIPELINE;
    }

    private Job job(String id) {
        return store().find(id).orElseThrow();
    }

    private static JobStep step(Job job, PipelineStep step) {
        return job.work().step(step).orElseThrow();
    }

    @Test
    void aWaitingUploadHasAllStepsInTheirOrder() {
        Job job = job(pending(user(), "", freshDay(), ""));
        assertThat(job.status()).isEqualTo(JobStatus.PENDING);
        assertThat(job.key().applicationId()).isEmpty();
        assertThat(job.work().steps()).extracting(JobStep::step).containsExactly(PipelineStep.values());
        assertThat(job.work().steps()).allMatch(step -> step.state() == StepStatus.WAITING && step.attempts() == 0);
        assertThat(job.work().outputs()).isEmpty();
        assertThat(job.run().lastError()).isEmpty();
    }

    @Test
    void theStepThatWasUnderWayFailedWithItsJob() {
        Instant at = freshDay();
        Job job = job(failed(user(), "", at, "LLM_TIMEOUT", "no answer"));
        JobStep extraction = step(job, PipelineStep.EXTRACTION);
        assertThat(extraction.state()).isEqualTo(StepStatus.FAILED);
        assertThat(extraction.errorCode()).isEqualTo("LLM_TIMEOUT");
        assertThat(extraction.took()).contains(Duration.ofSeconds(59));
        assertThat(step(job, PipelineStep.MATCH).state()).isEqualTo(StepStatus.WAITING);
    }

    @Test
    void aCompleteUploadHasItsOutputs() {
        Job job = job(completed(user(), "", freshDay(), "{\"name\":\"Größe\"}"));
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.work().failedSteps()).isEmpty();
        assertThat(job.errorCode()).isEmpty();
        assertThat(job.work().outputs())
                .extracting(JobOutput::name)
                .containsExactly("cv_json", "cv_word", "match_json", "feedback_json", "offer_word", "dashboard_html");
        JobOutput cv = job.work().output("cv_json").orElseThrow();
        assertThat(cv.fileName()).isEqualTo("cv_data.json");
        assertThat(cv.contentType()).startsWith("application/json");
        assertThat(store().content(job.key(), cv.key()))
                .hasValueSatisfying(content -> assertThat(content).asString().isEqualTo("{\"name\":\"Größe\"}"));
        assertThat(store().content(job.key(), job.jobId() + "/nothing.json")).isEmpty();
        assertThat(job.work().facts()).containsEntry("match score", "71").containsKey("file");
    }

    @Test
    void aFailedStepOfACompleteUploadIsSeen() {
        Job job = job(withoutMatch(user(), freshDay(), "LLM_REFUSED"));
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.run().lastError()).isEmpty();
        assertThat(job.errorCode()).isEqualTo("LLM_REFUSED");
        assertThat(job.work().failedSteps()).extracting(JobStep::step).containsExactly(PipelineStep.MATCH);
        assertThat(job.work().outputs())
                .extracting(JobOutput::name)
                .doesNotContain("match_json")
                .hasSize(5);
    }

    @Test
    void theInputSaysWhatWasUploadedAndNothingOfTheText() {
        assertThat(store().input(key(pending(user(), "", freshDay(), ""))))
                .hasValueSatisfying(input -> assertThat(input).contains("\"cvFileName\":\"", "\"language\":\""));
    }

    @Test
    void aReopenedUploadWaitsForItsExtractionAgain() {
        Instant at = freshDay();
        String id = failed(user(), "", at, "LLM_TIMEOUT", "no answer");
        assertThat(store().reopen(key(id), at.plusSeconds(90))).isTrue();
        JobStep extraction = step(job(id), PipelineStep.EXTRACTION);
        assertThat(extraction.state()).isEqualTo(StepStatus.WAITING);
        assertThat(extraction.errorCode()).isEmpty();
        assertThat(extraction.attempts()).isEqualTo(1);
        assertThat(job(id).run().lastError()).map(JobError::code).contains("LLM_TIMEOUT");
    }

    @Test
    void anUploadWhoseCvIsThereIsNotReopened() {
        Instant at = freshDay();
        String id = failedLate(user(), at);
        assertThat(job(id).status()).isEqualTo(JobStatus.FAILED);
        assertThat(step(job(id), PipelineStep.DASHBOARD).state()).isEqualTo(StepStatus.FAILED);
        assertThat(store().reopen(key(id), at.plusSeconds(900))).isFalse();
        assertThat(job(id).status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void anUploadThatIsBeingExtractedIsNotCancelled() {
        Instant at = freshDay();
        String id = running(user(), at);
        assertThat(job(id).status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(store().cancel(key(id), "not wanted", at.plusSeconds(2))).isFalse();
        assertThat(job(id).status()).isEqualTo(JobStatus.PROCESSING);
    }

    @Test
    void theNewestFiveErrorsAreKept() {
        Instant at = freshDay();
        String id = failed(user(), "", at, "LLM_TIMEOUT", "no answer");
        List<String> expected = new ArrayList<>(List.of("no answer"));
        for (int i = 0; i < 6; i++) {
            Instant later = at.plusSeconds(100L + i * 10L);
            assertThat(store().reopen(key(id), later)).isTrue();
            assertThat(store().cancel(key(id), "cancelled " + i, later.plusSeconds(1)))
                    .isTrue();
            expected.add("cancelled " + i);
        }
        assertThat(store().reopen(key(id), at.plusSeconds(300))).isTrue();
        assertThat(job(id).run().previousErrors())
                .extracting(JobError::message)
                .containsExactlyElementsOf(expected.subList(expected.size() - 5, expected.size()));
    }
}
