package com.careervp.vpr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobStatus;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobInput;
import com.careervp.vpr.job.JobKey;
import com.careervp.vpr.job.JobResult;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.job.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every job store does. Subclasses give a store, which may be shared between the tests.
public abstract class JobStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00.123Z");
    private static final JobResult RESULT =
            new JobResult("results/x.json", new TokenUsage(1200, 800, "offline-writer"), new BigDecimal("0.004200"));

    private final JobKey key = new JobKey("user-" + UUID.randomUUID(), "application-1");

    protected abstract JobStore store();

    @Test
    public void aCreatedJobIsFoundAsItWasWritten() {
        Job job = pending(NOW);

        assertThat(store().create(job, NOW)).isEqualTo(new Creation.Created(job));
        assertThat(store().find(job.id())).contains(job);
    }

    @Test
    public void aJobThatDoesNotExistIsNotFound() {
        assertThat(store().find(UUID.randomUUID().toString())).isEmpty();
        assertThat(store().find("KEY#" + key.idempotencyKey())).isEmpty();
    }

    @Test
    public void aSecondJobForTheSameKeyIsNotStored() {
        Job first = created(pending(NOW));
        Job second = pending(NOW.plusSeconds(1));

        assertThat(store().create(second, NOW.plusSeconds(1))).isEqualTo(new Creation.Held(first));
        assertThat(store().find(second.id())).isEmpty();
    }

    @Test
    public void theKeyOfAnotherApplicationIsAnotherKey() {
        created(pending(NOW));
        Job other = Job.pending(id(), new JobKey(key.userId(), "application-2"), input(), NOW);

        assertThat(store().create(other, NOW)).isEqualTo(new Creation.Created(other));
    }

    @Test
    public void theKeyIsFreeAgainAfterADay() {
        created(pending(NOW));
        Instant later = NOW.plus(Duration.ofHours(24)).plusSeconds(1);
        Job next = pending(later);

        assertThat(store().create(next, later)).isEqualTo(new Creation.Created(next));
    }

    @Test
    public void aFailedJobDoesNotStandInTheWay() {
        Job first = created(pending(NOW));
        moved(first, first.failed(ErrorCodes.QUEUE_UNAVAILABLE, "not sent", NOW));
        Job next = pending(NOW.plusSeconds(2));

        assertThat(store().create(next, NOW.plusSeconds(2))).isEqualTo(new Creation.Created(next));
        assertThat(store().create(pending(NOW.plusSeconds(3)), NOW.plusSeconds(3)))
                .isEqualTo(new Creation.Held(next));
    }

    @Test
    public void ofManySimultaneousCreationsOneWinsAndTheOthersGetItsJob() throws Exception {
        List<Callable<Creation>> calls = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            calls.add(() -> store().create(pending(NOW), NOW));
        }
        List<Job> created = new ArrayList<>();
        List<Job> held = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Creation> answer : threads.invokeAll(calls)) {
                switch (Objects.requireNonNull(answer.get())) {
                    case Creation.Created(Job job) -> created.add(job);
                    case Creation.Held(Job job) -> held.add(job);
                }
            }
        }

        assertThat(created).hasSize(1);
        assertThat(held).hasSize(7).allMatch(created.getFirst()::equals);
    }

    @Test
    public void everyStateIsReadAsItWasWritten() {
        Job pending = created(pending(NOW));
        Job processing = moved(pending, pending.claimed("7", "message-1", NOW.plusSeconds(1)));
        Job again = moved(processing, processing.toBeRetried(ErrorCodes.LLM_RATE_LIMITED, "busy", NOW.plusSeconds(2)));
        Job second = moved(again, again.claimed("8", "message-1", NOW.plusSeconds(3)));
        Job failed = moved(second, second.failed(ErrorCodes.LLM_TIMEOUT, "late", NOW.plusSeconds(4)));
        Job restarted = moved(failed, failed.restarted(NOW.plusSeconds(5)));
        Job third = moved(restarted, restarted.claimed("8", "message-2", NOW.plusSeconds(6)));
        Job completed = moved(third, third.completed(RESULT, NOW.plusSeconds(7)));

        assertThat(completed.errors()).hasSize(2);
        assertThat(completed.progress().attempts()).isEqualTo(3);
    }

    @Test
    public void aResultWithoutACostIsKeptWithoutOne() {
        Job pending = created(pending(NOW));
        Job processing = moved(pending, pending.claimed("7", null, NOW));

        moved(
                processing,
                processing.completed(new JobResult("results/x.json", new TokenUsage(1, 2, "unknown"), null), NOW));
    }

    @Test
    public void aTransitionFromAStatusThatIsPastWritesNothing() {
        Job pending = created(pending(NOW));
        Job processing = moved(pending, pending.claimed("7", "message-1", NOW));

        assertThat(store().transition(pending, pending.claimed("8", "message-2", NOW)))
                .isFalse();
        assertThat(store().find(pending.id())).contains(processing);
    }

    @Test
    public void aWorkerWhoseJobWasClaimedAgainCanNotWriteAnyMore() {
        Job pending = created(pending(NOW));
        Job first = moved(pending, pending.claimed("7", "message-1", NOW));
        Instant afterLease = NOW.plus(Duration.ofMinutes(6));
        Job second = moved(first, first.claimed("7", "message-1", afterLease));

        assertThat(store().transition(first, first.completed(RESULT, afterLease)))
                .isFalse();
        assertThat(store().find(pending.id())).contains(second);
    }

    @Test
    public void aTransitionOfAJobThatIsGoneWritesNothing() {
        Job pending = pending(NOW);

        assertThat(store().transition(pending, pending.claimed("7", "message-1", NOW)))
                .isFalse();
        assertThat(store().find(pending.id())).isEmpty();
    }

    @Test
    public void notingTheMessageChangesNothingElse() {
        Job pending = created(pending(NOW));
        Job processing = moved(pending, pending.claimed("7", null, NOW));

        store().noteMessage(pending.id(), "message-9");

        Job noted = store().find(pending.id()).orElseThrow();
        assertThat(noted.progress().messageId()).isEqualTo("message-9");
        assertThat(noted.state()).isEqualTo(processing.state());
        moved(noted, noted.completed(RESULT, NOW));
    }

    @Test
    public void aMessageThatWasNotedMeanwhileOutlivesATransition() {
        Job pending = created(pending(NOW));
        store().noteMessage(pending.id(), "message-9");

        assertThat(store().transition(pending, pending.claimed("7", null, NOW))).isTrue();

        assertThat(store().find(pending.id()).orElseThrow().progress().messageId())
                .isEqualTo("message-9");
    }

    @Test
    public void notingTheMessageOfAJobThatIsGoneWritesNothing() {
        String id = id();

        store().noteMessage(id, "message-9");

        assertThat(store().find(id)).isEmpty();
    }

    private Job created(Job job) {
        assertThat(store().create(job, job.progress().createdAt())).isInstanceOf(Creation.Created.class);
        return job;
    }

    private Job moved(Job from, Job to) {
        assertThat(store().transition(from, to)).isTrue();
        assertThat(store().find(to.id())).contains(to);
        JobStatus status = store().find(to.id()).orElseThrow().status();
        assertThat(status).isEqualTo(to.status());
        return to;
    }

    private Job pending(Instant at) {
        return Job.pending(id(), key, input(), at);
    }

    private static JobInput input() {
        return new JobInput("{\"a\":\"ü\"}", "async", "Root=1-abc");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
