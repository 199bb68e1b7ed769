package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.jobs.FailureGroup;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.RetryOutcome;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an operator finds and repairs jobs, on any environment.
public abstract class JobsContract {
    private final String user = "user-" + UUID.randomUUID();
    private Instant noon = Instant.EPOCH;

    protected abstract Jobs jobs();

    /// The noon of a day on which no other test has jobs, in the future so that no record expires.
    protected abstract Instant freshDay();

    /// A job that waits and whose message is known.
    protected abstract String pending(String user, String application, Instant at);

    /// A job that failed a minute after it came.
    protected abstract String failed(String user, String application, Instant at, String code, String message);

    /// Bodies of the messages that wait in the jobs queue, which no worker reads.
    protected abstract List<String> waitingMessages();

    @BeforeEach
    void takeADay() {
        noon = freshDay();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(noon, ZoneOffset.UTC);
    }

    private List<String> found(String filter, int limit) {
        List<String> ids = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            JobPage page = jobs().search(filter, token, limit);
            page.jobs().forEach(job -> ids.add(job.jobId()));
            token = page.nextToken();
        }
        return ids;
    }

    @Test
    void aJobIsFoundByItsIdAloneAndByTheField() {
        String id = pending(user, "application-1", noon);
        assertThat(found(id, 10)).containsExactly(id);
        assertThat(found("id:" + id, 10)).containsExactly(id);
        assertThat(found("id:" + UUID.randomUUID(), 10)).isEmpty();
    }

    @Test
    void aUsersJobsAreFoundOnEveryDayAndNarrowedByApplicationStatusAndDay() {
        String first = pending(user, "application-1", noon);
        String second = pending(user, "application-2", noon.plusSeconds(1));
        String third = failed(user, "application-3", noon.plusSeconds(2), "LLM_TIMEOUT", "slow");
        assertThat(found("user:" + user, 2)).containsExactly(third, second, first);
        assertThat(found("user:" + user + " app:application-2", 2)).containsExactly(second);
        assertThat(found("user:" + user + " status:failed", 2)).containsExactly(third);
        assertThat(found("user:" + user + " day:" + day(), 2)).containsExactly(third, second, first);
        assertThat(found("user:" + user + " day:" + day().plusDays(1), 2)).isEmpty();
    }

    @Test
    void aStatesJobsOfADayAreFoundToTheEnd() {
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            failed.add(failed(user, "application-" + i, noon.plusSeconds(i), "LLM_TIMEOUT", "slow"));
            pending(user, "waiting-" + i, noon.plusSeconds(i));
        }
        assertThat(found("status:failed day:" + day(), 4)).containsExactlyElementsOf(failed.reversed());
        assertThat(found("day:" + day(), 4)).hasSize(18).doesNotHaveDuplicates().containsAll(failed);
        assertThat(found("status:failed error:llm_timeout day:" + day(), 4)).hasSize(9);
        assertThat(found("status:failed error:other day:" + day(), 4)).isEmpty();
    }

    @Test
    void failuresOfTheSameCauseAreOneGroup() {
        List<String> slow = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            slow.add(failed(user, "a" + i, noon, "LLM_TIMEOUT", "no answer from request " + UUID.randomUUID()));
        }
        String invented = failed(user, "b", noon, "VERIFICATION_FAILED", "the CV does not name \"Globex\"");
        FailureSummary summary = jobs().failures("day:" + day());
        assertThat(summary.complete()).isTrue();
        assertThat(summary.examined()).isEqualTo(5);
        assertThat(summary.groups()).extracting(FailureGroup::count).containsExactly(4, 1);
        assertThat(summary.groups().getFirst().jobIds()).containsExactlyInAnyOrderElementsOf(slow);
        assertThat(summary.groups().getLast().jobIds()).containsExactly(invented);
        assertThat(summary.groups()).extracting(FailureGroup::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void aFailedJobIsRetriedOnceWithAMessageOfItsOwn() {
        String id = failed(user, "a", noon, "LLM_TIMEOUT", "slow");
        RetryOutcome outcome = jobs().retry(id, "mended");
        assertThat(outcome).isInstanceOf(RetryOutcome.Done.class);
        Job job = jobs().find(id).orElseThrow();
        assertThat(job.status()).isEqualTo(JobStatus.PENDING);
        assertThat(job.run().messageId()).isEqualTo(((RetryOutcome.Done) outcome).messageId());
        assertThat(waitingMessages()).filteredOn(body -> body.contains(id)).hasSize(1);
        assertThat(jobs().retry(id, "again"))
                .isInstanceOfSatisfying(
                        RetryOutcome.NotPossible.class,
                        refused -> assertThat(refused.why()).contains("PENDING"));
        assertThat(jobs().retry(UUID.randomUUID().toString(), "none")).isInstanceOf(RetryOutcome.NotPossible.class);
    }

    @Test
    void aWaitingJobIsCancelledAndAnEndedOneIsNot() {
        String waiting = pending(user, "a", noon);
        String ended = failed(user, "b", noon, "LLM_TIMEOUT", "slow");
        assertThat(jobs().cancel(waiting, "not wanted")).isInstanceOf(RetryOutcome.Done.class);
        assertThat(jobs().find(waiting).orElseThrow().errorMessage()).contains("not wanted");
        assertThat(jobs().cancel(ended, "not wanted"))
                .isInstanceOfSatisfying(
                        RetryOutcome.NotPossible.class,
                        refused -> assertThat(refused.why()).contains("FAILED"));
    }
}
