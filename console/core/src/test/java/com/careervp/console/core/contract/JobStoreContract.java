package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a [JobStore] must do with the records that the product's functions write, whatever the kind of job.
public abstract class JobStoreContract {
    static final String INPUT = "{\"posting\":\"Größe\"}";

    protected abstract JobStore store();

    /// The noon of a day on which no other test has jobs, in the future so that no record expires.
    protected abstract Instant freshDay();

    /// A job that waits.
    ///
    /// @param application for kinds that have one
    /// @param input for kinds that keep it
    protected abstract String pending(String user, String application, Instant at, String input);

    /// A job that was taken a second after it came, and failed a minute after.
    protected abstract String failed(String user, String application, Instant at, String code, String message);

    /// A job that was taken a second after it came, and completed a minute after.
    protected abstract String completed(String user, String application, Instant at, String result);

    protected abstract JobKind kind();

    JobKey key(String id) {
        return new JobKey(id, kind(), "", "");
    }

    static String user() {
        return "user-" + UUID.randomUUID();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private List<Page<Job>> pages(JobQuery query, int limit) {
        List<Page<Job>> pages = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            Page<Job> page = store().query(query, token, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            pages.add(page);
            token = page.nextToken();
        }
        return pages;
    }

    private List<String> ids(JobQuery query, int limit) {
        return pages(query, limit).stream()
                .flatMap(page -> page.items().stream())
                .map(Job::jobId)
                .toList();
    }

    @Test
    void aJobIsFoundWithAllThatIsKnownOfIt() {
        Instant at = freshDay();
        String user = user();
        String id = failed(user, "application-1", at, "LLM_TIMEOUT", "no answer within 60 s");
        Job job = store().find(id).orElseThrow();
        assertThat(job.key().userId()).isEqualTo(user);
        assertThat(job.key().kind()).isEqualTo(kind());
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.times().createdAt()).isEqualTo(at);
        assertThat(job.times().startedAt()).isEqualTo(at.plusSeconds(1));
        assertThat(job.times().completedAt()).isEqualTo(at.plusSeconds(60));
        assertThat(job.run().lastError())
                .contains(new JobError(at.plusSeconds(60), "LLM_TIMEOUT", "no answer within 60 s", 1));
        assertThat(job.run().previousErrors()).hasSize(1);
        assertThat(job.run().attempts()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().find(UUID.randomUUID().toString())).isEmpty();
        assertThat(store().input(key(UUID.randomUUID().toString()))).isEmpty();
        assertThat(pages(new JobQuery.ByUser(user()), 10)).singleElement().satisfies(page -> {
            assertThat(page.items()).isEmpty();
            assertThat(page.more()).isFalse();
        });
    }

    @Test
    void aUsersJobsComeNewestFirstAndToTheEnd() {
        Instant at = freshDay();
        String user = user();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            ids.addFirst(pending(user, "application-" + i, at.plusSeconds(i), INPUT));
        }
        assertThat(ids(new JobQuery.ByUser(user), 3)).isEqualTo(ids);
        assertThat(ids(new JobQuery.ByUser(user), 11)).isEqualTo(ids);
        assertThat(ids(new JobQuery.ByUser(user), 200)).isEqualTo(ids);
    }

    @Test
    void aStatesJobsOfADayComeNewestFirstAndToTheEnd() {
        Instant at = freshDay();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.addFirst(failed(user(), "a", at.plusSeconds(100L * i), "LLM_TIMEOUT", "slow"));
            pending(user(), "a", at.plusSeconds(100L * i), INPUT);
        }
        JobQuery query = new JobQuery.ByStatusAndDay(JobStatus.FAILED, day(at));
        assertThat(ids(query, 3)).isEqualTo(ids);
        assertThat(ids(new JobQuery.ByStatusAndDay(JobStatus.FAILED, day(at).minusDays(1)), 3))
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void aStatesJobsAreCountedUpToALimit() {
        Instant at = freshDay();
        for (int i = 0; i < 5; i++) {
            pending(user(), "a", at, INPUT);
        }
        assertThat(store().count(JobStatus.PENDING, day(at), 100)).isEqualTo(5);
        assertThat(store().count(JobStatus.PENDING, day(at), 3)).isEqualTo(3);
        assertThat(store().count(JobStatus.FAILED, day(at), 100)).isZero();
    }

    @Test
    void aJobBelongsToTheDayItCameIntoItsState() {
        Instant at = freshDay();
        String id = failed(user(), "a", at, "LLM_TIMEOUT", "slow");
        Instant nextDay = at.plus(Duration.ofDays(1));
        assertThat(store().reopen(key(id), nextDay)).isTrue();
        assertThat(ids(new JobQuery.ByStatusAndDay(JobStatus.FAILED, day(at)), 10))
                .isEmpty();
        assertThat(ids(new JobQuery.ByStatusAndDay(JobStatus.PENDING, day(at)), 10))
                .isEmpty();
        assertThat(ids(new JobQuery.ByStatusAndDay(JobStatus.PENDING, day(nextDay)), 10))
                .contains(id);
    }

    @Test
    void aFailedJobIsReopenedOnceWithItsHistory() {
        Instant at = freshDay();
        String id = failed(user(), "a", at, "LLM_TIMEOUT", "slow");
        store().noteMessage(key(id), "message-1", at.plusSeconds(61));
        assertThat(store().find(id).orElseThrow().run().messageId()).isEqualTo("message-1");
        assertThat(store().reopen(key(id), at.plusSeconds(90))).isTrue();
        Job job = store().find(id).orElseThrow();
        assertThat(job.status()).isEqualTo(JobStatus.PENDING);
        assertThat(job.run().messageId()).isEmpty();
        assertThat(job.run().previousErrors()).extracting(JobError::code).containsExactly("LLM_TIMEOUT");
        assertThat(job.times().completedAt()).isNull();
        assertThat(store().reopen(key(id), at.plusSeconds(91))).isFalse();
    }

    @Test
    void onlyAFailedJobCanBeReopened() {
        Instant at = freshDay();
        String waiting = pending(user(), "a", at, INPUT);
        String done = completed(user(), "a", at, "{}");
        assertThat(store().reopen(key(waiting), at.plusSeconds(90))).isFalse();
        assertThat(store().reopen(key(done), at.plusSeconds(90))).isFalse();
        assertThat(store().reopen(key(UUID.randomUUID().toString()), at)).isFalse();
        assertThat(store().find(done).orElseThrow().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void ofTwoOperatorsAtOnceOneReopensAJob() throws Exception {
        Instant at = freshDay();
        String id = failed(user(), "a", at, "LLM_TIMEOUT", "slow");
        List<Callable<Boolean>> operators = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            operators.add(() -> store().reopen(key(id), at.plusSeconds(90)));
        }
        List<Boolean> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(operators.size())) {
            for (Future<Boolean> answer : threads.invokeAll(operators)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(true);
    }

    @Test
    void aWaitingJobIsCancelledOnce() {
        Instant at = freshDay();
        String id = pending(user(), "a", at, INPUT);
        assertThat(store().cancel(key(id), "not wanted", at.plusSeconds(5))).isTrue();
        Job job = store().find(id).orElseThrow();
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode()).isEqualTo("CANCELLED");
        assertThat(job.errorMessage()).isEqualTo("not wanted");
        assertThat(job.run().previousErrors()).extracting(JobError::code).containsExactly("CANCELLED");
        assertThat(job.times().completedAt()).isEqualTo(at.plusSeconds(5));
        assertThat(store().cancel(key(id), "again", at.plusSeconds(6))).isFalse();
        assertThat(store().cancel(key(UUID.randomUUID().toString()), "none", at))
                .isFalse();
    }

    @Test
    void theMessageOfAJobThatIsGoneIsNotedNowhere() {
        String id = UUID.randomUUID().toString();
        store().noteMessage(key(id), "message-1", freshDay());
        assertThat(store().find(id)).isEmpty();
    }
}
