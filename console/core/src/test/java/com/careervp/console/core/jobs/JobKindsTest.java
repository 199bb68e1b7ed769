package com.careervp.console.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.console.core.logs.LogLine;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sees and does of uploads and tailored CVs beside reports.
class JobKindsTest {
    private static final String ID = "7f3c2a10-1b2c-4d3e-8f90-a1b2c3d4e5f6";

    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Instant now = environment.time.now();
    private final PhysicalNames names = environment.identity().names();
    private final Jobs jobs;

    JobKindsTest(@TempDir Path folder) {
        jobs = environment.workspace(folder).jobs();
    }

    private List<String> found(String filter) {
        return jobs.search(filter, "", 50).jobs().stream().map(Job::jobId).toList();
    }

    private void tailored(String id) {
        environment.tailored.put(SampleJobs.of(JobKind.TAILORING, id, JobStatus.COMPLETED, now), "{}");
    }

    @Test
    void aFilterNamesTheKind() {
        environment.jobs.put(SampleJobs.job("report", JobStatus.PENDING, now), "{}");
        environment.uploads.put(SampleUploads.waiting("upload", now.minusSeconds(1)), "{}");
        tailored("tailored");
        assertThat(found("")).containsExactly("report", "upload");
        assertThat(found("kind:PIPELINE")).containsExactly("upload");
        assertThat(found("kind:vpr kind:pipeline")).containsExactly("report", "upload");
        assertThat(found("kind:tailoring")).isEmpty();
        assertThat(found("user:user-tailored kind:tailoring")).containsExactly("tailored");
        assertThat(found("user:user-tailored kind:vpr")).isEmpty();
    }

    @Test
    void theNoteSaysThatTailoredCvsAreFoundOnlyByUser() {
        String leftOut = "tailored CVs are found only with user: or by their full id";
        assertThat(jobs.search("", "", 5).note()).contains(leftOut);
        assertThat(jobs.search("kind:tailoring", "", 5).note()).contains(leftOut);
        assertThat(jobs.search("kind:vpr", "", 5).note()).doesNotContain(leftOut);
        assertThat(jobs.search("user:u", "", 5).note()).doesNotContain(leftOut);
    }

    @Test
    void aFullIdIsLookedUpInEveryKind() {
        tailored(ID);
        assertThat(jobs.search(ID, "", 5).jobs())
                .extracting(job -> job.key().kind())
                .containsExactly(JobKind.TAILORING);
    }

    @Test
    void aFailedStepOfACompleteUploadIsFoundAndGrouped() {
        environment.uploads.put(SampleUploads.completed("whole", now), "{}");
        for (int i = 0; i < 3; i++) {
            environment.uploads.put(
                    SampleUploads.completedWithout("part-" + i, now, PipelineStep.MATCH, "LLM_TIMEOUT"), "{}");
        }
        environment.uploads.put(SampleUploads.failed("failed", now, PipelineStep.EXTRACTION, "NO_CV_FOUND"), "{}");
        assertThat(found("error:llm_timeout")).hasSize(3).allMatch(id -> id.startsWith("part"));
        Job part = jobs.find("part-0").orElseThrow();
        assertThat(part.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(part.errorCode()).isEqualTo("LLM_TIMEOUT");
        assertThat(part.errorMessage()).isEqualTo("the step matching failed with LLM_TIMEOUT");
        FailureSummary summary = jobs.failures("day:today");
        assertThat(summary.examined()).isEqualTo(4);
        assertThat(summary.groups()).extracting(FailureGroup::code).containsExactly("LLM_TIMEOUT", "NO_CV_FOUND");
        assertThat(jobs.failures("status:failed").groups())
                .extracting(FailureGroup::code)
                .containsExactly("NO_CV_FOUND");
        assertThat(jobs.failures("kind:vpr").groups()).isEmpty();
    }

    @Test
    void theTallyIsOfAllKinds() {
        environment.jobs.put(SampleJobs.job("report", JobStatus.PENDING, now), "{}");
        environment.uploads.put(SampleUploads.waiting("upload", now), "{}");
        environment.uploads.put(SampleUploads.completed("done", now.minusSeconds(60)), "{}");
        JobTally tally = jobs.today();
        assertThat(tally.pending()).isEqualTo(2);
        assertThat(tally.completed()).isEqualTo(1);
    }

    @Test
    void anUploadsStoryHasEachStepAndTheLinesOfAllItsFunctions() {
        environment.uploads.put(
                SampleUploads.completedWithout(ID, now.minusSeconds(200), PipelineStep.MATCH, "LLM_TIMEOUT"),
                "{\"cvFileName\":\"cv.pdf\"}");
        String group = names.functionLogGroup(names.pipelineFunction("matcher"));
        environment.logs.add(new LogLine(
                now.minusSeconds(195),
                group,
                "s",
                "{\"level\":\"ERROR\",\"message\":\"matching failed for good\",\"job_id\":\"" + ID + "\"}"));
        JobDetail detail = jobs.detail(ID).orElseThrow();
        assertThat(detail.steps()).hasSize(6);
        assertThat(detail.steps().get(2).state()).isEqualTo(StepStatus.FAILED);
        assertThat(detail.outputs())
                .extracting(JobOutput::name)
                .doesNotContain("match_json")
                .hasSize(5);
        assertThat(detail.facts()).containsEntry("match score", "71");
        assertThat(detail.timeline()).extracting(TimelineEntry::at).isSorted();
        assertThat(detail.timeline())
                .extracting(TimelineEntry::text)
                .contains(
                        "upload accepted, job PENDING",
                        "pdf_extraction started, attempt 1",
                        "pdf_extraction done",
                        "matching failed with LLM_TIMEOUT",
                        "COMPLETED without 1 of its steps",
                        "careervp-matcher-lambda-dev ERROR: matching failed for good");
        assertThat(detail.input()).contains("cv.pdf");
        assertThat(detail.result()).isEmpty();
        assertThat(detail.notes()).isEmpty();
    }

    @Test
    void anOutputIsReadByItsNameOrSaidToBeGone() {
        environment.uploads.put(SampleUploads.completed(ID, now), "{}");
        environment.uploads.putObject(ID + "/cv_data.json", "{\"name\":\"Größe\"}");
        assertThat(jobs.output(ID, "cv_json")).asString().isEqualTo("{\"name\":\"Größe\"}");
        gone(ID, "dashboard_html", "has expired");
        gone(ID, "report", "it has [cv_json, cv_word");
        gone("nobody", "cv_json", "no job nobody");
    }

    private void gone(String jobId, String name, String why) {
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> jobs.output(jobId, name))
                .satisfies(e -> assertThat(e.failure()).isInstanceOf(ConsoleFailure.NotFound.class))
                .withMessageContaining(why);
    }

    @Test
    void anUploadThatWasNotExtractedIsRetriedInItsOwnQueue() {
        environment.uploads.put(SampleUploads.failed(ID, now, PipelineStep.EXTRACTION, "LLM_TIMEOUT"), "{}");
        RetryOutcome.Done done = (RetryOutcome.Done) jobs.retry(ID, "the model is back");
        Job job = jobs.find(ID).orElseThrow();
        assertThat(job.status()).isEqualTo(JobStatus.PENDING);
        assertThat(job.work().step(PipelineStep.EXTRACTION).orElseThrow().state())
                .isEqualTo(StepStatus.WAITING);
        assertThat(job.run().previousErrors()).extracting(JobError::code).containsExactly("LLM_TIMEOUT");
        assertThat(job.run().messageId()).isEqualTo(done.messageId());
        assertThat(environment.messages.bodies(names.pipelineQueue())).containsExactly("{\"jobId\":\"" + ID + "\"}");
        assertThat(environment.messages.bodies(names.vprJobsQueue())).isEmpty();
        assertThat(environment.audit.newest().orElseThrow().fact().subject()).isEqualTo(ID);
    }

    @Test
    void whatCannotBeRetriedSaysWhy() {
        environment.uploads.put(SampleUploads.failed("late", now, PipelineStep.DASHBOARD, "INTERNAL_ERROR"), "{}");
        environment.uploads.put(SampleUploads.completedWithout("part", now, PipelineStep.MATCH, "LLM_TIMEOUT"), "{}");
        tailored("tailored");
        notRetried("late", "its CV was extracted and a later step failed");
        notRetried("part", "it is COMPLETED, expected FAILED");
        notRetried("tailored", "send the request again");
        assertThat(environment.messages.bodies(names.pipelineQueue())).isEmpty();
    }

    private void notRetried(String id, String why) {
        assertThat(jobs.retry(id, ""))
                .isInstanceOfSatisfying(
                        RetryOutcome.NotPossible.class,
                        refused -> assertThat(refused.why()).contains(why));
    }

    @Test
    void anUploadIsCancelledUntilItsExtractionBegins() {
        environment.uploads.put(SampleUploads.waiting("waiting", now), "{}");
        environment.uploads.put(SampleUploads.running("running", now), "{}");
        tailored("tailored");
        assertThat(jobs.cancel("waiting", "not wanted")).isInstanceOf(RetryOutcome.Done.class);
        assertThat(jobs.find("waiting").orElseThrow().errorCode()).isEqualTo("CANCELLED");
        assertThat(jobs.cancel("running", "not wanted")).isInstanceOf(RetryOutcome.NotPossible.class);
        assertThat(jobs.cancel("tailored", "not wanted")).isInstanceOf(RetryOutcome.NotPossible.class);
        assertThat(jobs.retry("waiting", "wanted after all")).isInstanceOf(RetryOutcome.Done.class);
    }

    @Test
    void anUploadsDeadLetterIsReopenedAndFollowed() {
        environment.uploads.put(SampleUploads.failed(ID, now, PipelineStep.EXTRACTION, "LLM_TIMEOUT"), "{}");
        JobsBehindMessages behind = new JobsBehindMessages(environment.jobs());
        assertThat(behind.reopen(ID, now.plusSeconds(70))).isEqualTo("LLM_TIMEOUT");
        assertThat(jobs.find(ID).orElseThrow().status()).isEqualTo(JobStatus.PENDING);
    }
}
