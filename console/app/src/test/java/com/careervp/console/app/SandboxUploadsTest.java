package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.RetryOutcome;
import com.careervp.console.core.jobs.TimelineEntry;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.metrics.ServiceCost;
import com.careervp.console.core.services.TryPipeline;
import com.careervp.contract.JobStatus;
import com.careervp.contract.StepStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads that really went through the pipeline, as an operator sees them.
@OnSandbox
class SandboxUploadsTest {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

    private final SharedSandbox sandbox;
    private final Workspace workspace;
    private final Jobs jobs;
    private final Person person;

    SandboxUploadsTest(SharedSandbox sandbox, @TempDir Path folder) {
        this.sandbox = sandbox;
        this.workspace = sandbox.workspace(folder);
        this.jobs = workspace.jobs();
        this.person = new Person(sandbox, "user-" + UUID.randomUUID());
    }

    private Job awaited(String jobId, Predicate<Job> wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Job job = jobs.find(jobId).orElseThrow();
        while (!wanted.test(job) && System.nanoTime() < end && sandbox.timing().waited(LOOK)) {
            job = jobs.find(jobId).orElseThrow();
        }
        assertThat(wanted.test(job)).as("what became of %s", job).isTrue();
        return job;
    }

    @Test
    void anUploadIsSeenWholeWithItsStepsOutputsAndLogLines() {
        TryPipeline.Started started = person.upload();
        Job job = awaited(started.jobId(), one -> one.status().ended());
        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);

        JobDetail detail = jobs.detail(started.jobId()).orElseThrow();
        assertThat(detail.steps()).hasSize(6).allMatch(step -> step.state() == StepStatus.DONE && step.attempts() >= 1);
        assertThat(detail.facts()).containsKeys("match score", "cv", "file", "posting");
        assertThat(detail.input()).contains("cv.pdf", started.postingId().orElseThrow());
        assertThat(detail.notes()).isEmpty();
        assertThat(detail.timeline()).extracting(TimelineEntry::at).isSorted();
        assertThat(detail.timeline())
                .extracting(TimelineEntry::text)
                .contains("pdf_extraction done", "dashboard_generation done", "COMPLETED");
        assertThat(detail.logs()).extracting(LogLine::group).anyMatch(group -> group.contains("matcher"));

        assertThat(detail.outputs()).hasSize(6);
        for (JobOutput output : detail.outputs()) {
            String content = new String(jobs.output(started.jobId(), output.name()), StandardCharsets.ISO_8859_1);
            assertThat(content)
                    .as(output.name())
                    .startsWith(
                            output.fileName().endsWith(".docx")
                                    ? "PK"
                                    : output.fileName().endsWith(".json") ? "{" : "<!");
        }
        assertThat(jobs.search("kind:pipeline user:" + person.user(), "", 10).jobs())
                .extracting(Job::jobId)
                .containsExactly(started.jobId());
    }

    @Test
    void anUploadThatIsNoCvFailsAndIsRetriedWithItsHistory() {
        TryPipeline.Started started = person.uploadWithoutCareer();
        Job failed = awaited(started.jobId(), one -> one.status() == JobStatus.FAILED);
        assertThat(failed.errorCode()).isNotEmpty();
        assertThat(failed.work().steps().getFirst().state()).isEqualTo(StepStatus.FAILED);

        assertThat(jobs.retry(started.jobId(), "look again")).isInstanceOf(RetryOutcome.Done.class);
        Job again = awaited(
                started.jobId(),
                one -> one.status() == JobStatus.FAILED
                        && one.run().previousErrors().size() == 2);
        assertThat(again.run().attempts()).isEqualTo(2);
        assertThat(again.run().previousErrors())
                .extracting(JobError::code)
                .containsExactly(failed.errorCode(), failed.errorCode());
        assertThat(again.work().facts()).containsKey("reopened");
        assertThat(workspace.audit().page("", 5).items())
                .anyMatch(entry -> entry.fact().action().equals("retry-job")
                        && entry.fact().subject().equals(started.jobId()));
        assertThat(jobs.failures("kind:pipeline").groups())
                .anyMatch(group -> group.jobIds().contains(started.jobId()));
    }

    @Test
    void theOfflineWriterCostsNothingAndItsUploadsAreCounted() {
        awaited(person.upload().jobId(), one -> one.status() == JobStatus.COMPLETED);
        long end = System.nanoTime() + PATIENCE_NANOS;
        List<ServiceCost> costs = workspace.costs().today();
        while (costs.get(1).documents() == 0
                && System.nanoTime() < end
                && sandbox.timing().waited(LOOK)) {
            costs = workspace.costs().today();
        }
        assertThat(costs)
                .extracting(ServiceCost::service)
                .contains("CV pipeline")
                .hasSize(4);
        assertThat(costs.get(1).documents()).isPositive();
        assertThat(costs).allMatch(cost -> cost.usd().signum() == 0);
    }

    @Test
    void aReportIsOfItsOwnKind() {
        String id = new StoredJobs(sandbox).completed(person.user(), "application-1", sandbox.now(), "{\"vpr\":1}");
        assertThat(jobs.find(id).orElseThrow().key().kind()).isEqualTo(JobKind.VPR);
        assertThat(jobs.output(id, "report")).asString().isEqualTo("{\"vpr\":1}");
        assertThat(jobs.find(id).orElseThrow().work().facts()).containsEntry("path", "async");
    }
}
