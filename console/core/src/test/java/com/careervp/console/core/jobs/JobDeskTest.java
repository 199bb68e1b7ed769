package com.careervp.console.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.console.core.fake.Trouble;
import com.careervp.console.core.logs.LogLine;
import com.careervp.contract.JobStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDeskTest {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final Instant now = environment.time.now();
    private final Jobs jobs;
    private final String queue = environment.identity().names().vprJobsQueue();

    JobDeskTest(@TempDir Path folder) {
        jobs = environment.workspace(folder).jobs();
    }

    @Test
    void searchLeadsPageByPageToTheEnd() {
        for (int i = 0; i < 25; i++) {
            environment.jobs.put(SampleJobs.job("job-" + i, JobStatus.COMPLETED, now.minusSeconds(i)), "{}");
            environment.jobs.put(SampleJobs.failed("bad-" + i, now.minusSeconds(i), "X", "y"), "{}");
        }
        List<String> found = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JobPage page = jobs.search("status:FAILED", token, 10);
            page.jobs().forEach(job -> found.add(job.jobId()));
            token = page.nextToken() == null ? "" : page.nextToken();
            pages++;
        } while (!token.isEmpty());
        assertThat(found).hasSize(25).doesNotHaveDuplicates().allMatch(id -> id.startsWith("bad-"));
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aFullIdIsLookedUpByItsKeyOnAnyDay() {
        String id = "7f3c2a10-1b2c-4d3e-8f90-a1b2c3d4e5f6";
        environment.jobs.put(SampleJobs.job(id, JobStatus.COMPLETED, now.minusSeconds(999_999)), "{}");
        assertThat(jobs.search(id, "", 10).jobs()).hasSize(1);
        assertThat(jobs.search("id:" + id, "", 10).examined()).isEqualTo(1);
    }

    @Test
    void failuresAreGroupedByTheirCause() {
        for (int i = 0; i < 5; i++) {
            environment.jobs.put(
                    SampleJobs.failed(
                            "a" + i, now, "LLM_RATE_LIMITED", "try again in " + i + " s (\"model-" + i + "\")"),
                    "{}");
        }
        environment.jobs.put(SampleJobs.failed("b", now, "FVS_HALLUCINATION_DETECTED", "employer unknown"), "{}");
        FailureSummary summary = jobs.failures("day:today");
        assertThat(summary.examined()).isEqualTo(6);
        assertThat(summary.complete()).isTrue();
        assertThat(summary.groups()).hasSize(2);
        assertThat(summary.groups().getFirst().count()).isEqualTo(5);
        assertThat(summary.groups().getFirst().pattern()).isEqualTo("try again in {n} s ({text})");
        assertThat(summary.groups().getFirst().versions()).containsExactly("42");
    }

    @Test
    void aRetriedJobIsPendingAgainWithANewMessageAndAnAuditEntry() {
        environment.jobs.put(SampleJobs.failed("j1", now, "LLM_TIMEOUT", "slow"), "{}");
        RetryOutcome outcome = jobs.retry("j1", "model is back");
        assertThat(outcome).isInstanceOf(RetryOutcome.Done.class);
        assertThat(jobs.find("j1").orElseThrow().status()).isEqualTo(JobStatus.PENDING);
        assertThat(jobs.find("j1").orElseThrow().run().previousErrors()).hasSize(1);
        assertThat(environment.messages.bodies(queue)).containsExactly("{\"job_id\":\"j1\"}");
        assertThat(environment.audit.newest().orElseThrow().fact().action()).isEqualTo("retry-job");
    }

    @Test
    void onlyFailedJobsAreRetriedAndTheReasonSaysWhyNot() {
        environment.jobs.put(SampleJobs.job("done", JobStatus.COMPLETED, now), "{}");
        assertThat(jobs.retry("done", ""))
                .isEqualTo(new RetryOutcome.NotPossible("done", "it is COMPLETED, expected FAILED"));
        assertThat(jobs.retry("gone", "")).isInstanceOf(RetryOutcome.NotPossible.class);
        assertThat(environment.messages.bodies(queue)).isEmpty();
    }

    @Test
    void aWaitingJobIsCancelledAndARunningOneIsNot() {
        environment.jobs.put(SampleJobs.job("waiting", JobStatus.PENDING, now), "{}");
        environment.jobs.put(SampleJobs.job("running", JobStatus.PROCESSING, now), "{}");
        assertThat(jobs.cancel("waiting", "not wanted")).isInstanceOf(RetryOutcome.Done.class);
        assertThat(jobs.find("waiting").orElseThrow().errorCode()).isEqualTo("CANCELLED");
        assertThat(jobs.cancel("running", "not wanted")).isInstanceOf(RetryOutcome.NotPossible.class);
    }

    @Test
    void theDetailTellsTheWholeStoryInOrder() {
        environment.jobs.put(SampleJobs.failed("j1", now.minusSeconds(100), "LLM_TIMEOUT", "slow"), "{\"a\":1}");
        String group = environment
                .identity()
                .names()
                .functionLogGroup(environment.identity().names().vprWorkerFunction());
        environment.logs.add(new LogLine(
                now.minusSeconds(50), group, "s", "{\"level\":\"ERROR\",\"message\":\"gave up\",\"job_id\":\"j1\"}"));
        environment.logs.add(new LogLine(now.minusSeconds(49), group, "s", "{\"_aws\":{},\"job_id\":\"j1\"}"));
        JobDetail detail = jobs.detail("j1").orElseThrow();
        assertThat(detail.timeline()).extracting(TimelineEntry::at).isSorted();
        assertThat(detail.timeline()).anyMatch(entry -> entry.text().contains("gave up") && entry.trouble());
        assertThat(detail.timeline()).noneMatch(entry -> entry.text().contains("_aws"));
        assertThat(detail.input()).contains("\"a\" : 1");
    }

    @Test
    void oneErrorIsToldInFullOnlyOnce() {
        environment.jobs.put(SampleJobs.failed("j1", now.minusSeconds(100), "LLM_TIMEOUT", "a long story"), "{}");
        JobDetail detail = jobs.detail("j1").orElseThrow();
        assertThat(detail.timeline().stream().filter(entry -> entry.text().contains("a long story")))
                .hasSize(1);
        assertThat(detail.timeline()).anyMatch(entry -> entry.text().equals("FAILED, LLM_TIMEOUT as in attempt 3"));
    }

    @Test
    void whatCannotBeReadBecomesANoteAndNotAFailure() {
        environment.jobs.put(SampleJobs.failed("j1", now, "X", ""), "{}");
        environment.logs.trouble.always(new ConsoleFailure.AccessDenied(Trouble.origin("CloudWatch Logs")));
        JobDetail detail = jobs.detail("j1").orElseThrow();
        assertThat(detail.notes()).anyMatch(note -> note.contains("log lines") && note.contains("CVP-ACCESS-DENIED"));
        assertThat(detail.timeline()).isNotEmpty();
    }
}
