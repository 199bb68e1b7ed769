package com.careervp.vpr;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import com.careervp.contract.MetricNames;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.json.VprReportJson;
import com.careervp.vpr.ProcessJob.Outcome;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobError;
import com.careervp.vpr.job.JobInput;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobState;
import com.careervp.vpr.testing.Faults.Service;
import com.careervp.vpr.testing.InMemoryJobQueue;
import com.careervp.vpr.testing.Samples;
import com.careervp.vpr.testing.World;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessJobTest {
    private final World world = new World();

    @Test
    void aJobIsCompletedWithItsResultTokensAndCost() {
        submit();
        world.workOff();

        Job job = world.theJob();
        assertThat(world.jobs.historyOf(job.id()))
                .containsExactly(JobStatus.PENDING, JobStatus.PROCESSING, JobStatus.COMPLETED);
        assertThat(job.state()).isInstanceOfSatisfying(JobState.Completed.class, completed -> {
            assertThat(completed.result().key()).isEqualTo("results/" + job.id() + ".json");
            assertThat(completed.result().usage().inputTokens()).isEqualTo(1200);
            assertThat(completed.result().costUsd()).isNotNull();
        });
        assertThat(world.results.find(job.id()).orElseThrow().report().keywords())
                .containsExactly("shift planning", "barcode scanning");
        assertThat(world.metric(MetricNames.VPR_COMPLETED)).isEqualTo(1);
        assertThat(world.metric(MetricNames.VPR_GENERATION_TIME)).isEqualTo(1);
        assertThat(job.progress().workerVersion()).isEqualTo("7");
    }

    @ParameterizedTest(name = "{0} is tried again as {1}")
    @CsvSource({"THROTTLED, LLM_RATE_LIMITED", "TIMEOUT, LLM_TIMEOUT", "UNAVAILABLE, LLM_UNAVAILABLE"})
    void aTransientFailureLeavesThePendingJobWithItsErrorAndComesAgain(Reason reason, String code) {
        submit();
        world.model.fails(reason, null);
        world.workOnce();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.PENDING);
        assertThat(world.theJob().lastError().orElseThrow().code()).isEqualTo(code);
        assertThat(world.workOnce()).as("before the delay is over").isFalse();

        world.model.answers(Samples.report());
        world.clock.advance(World.SETTINGS.retryDelay());
        world.workOnce();
        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.theJob().errors()).extracting(JobError::code).containsExactly(code);
        assertThat(world.metric(MetricNames.VPR_FAILED)).isZero();
    }

    @Test
    void theDelayDoublesAndTheModelsOwnWishCounts() {
        assertThat(World.SETTINGS.delayAfter(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(World.SETTINGS.delayAfter(2)).isEqualTo(Duration.ofSeconds(40));
        assertThat(World.SETTINGS.delayAfter(3)).isEqualTo(Duration.ZERO);
        assertThat(new WorkerSettings(1000, Duration.ofSeconds(20)).delayAfter(999))
                .isEqualTo(Duration.ofMinutes(15));

        submit();
        world.model.fails(Reason.THROTTLED, Duration.ofMinutes(3));
        assertThat(deliver()).isEqualTo(new Outcome.Return(Duration.ofMinutes(3)));
    }

    @Test
    void theLastTransientFailureFailsTheJobAndLeavesOneDeadLetter() {
        submit();
        world.model.fails(Reason.THROTTLED, null);
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.FAILED);
        assertThat(world.theJob().errors()).hasSize(3);
        assertThat(world.queue.deadLetterBodies())
                .containsExactly(new JobMessage(world.theJob().id(), null).body());
        assertThat(world.metric(MetricNames.VPR_FAILED)).isEqualTo(1);
    }

    @Test
    void aRedrivenDeadLetterStartsTheFailedJobAgainWithItsHistory() {
        submit();
        world.model.fails(Reason.THROTTLED, null);
        world.workOff();
        world.model.answers(Samples.report());

        world.queue.redrive();
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.theJob().errors()).hasSize(3);
        assertThat(world.theJob().progress().attempts()).isEqualTo(4);
        assertThat(world.queue.deadLetterBodies()).isEmpty();
    }

    @Test
    void aReportThatInventsFactsFailsAtOnceAndIsNotStored() {
        submit();
        world.model.answers(Samples.inventedReport());
        world.workOff();

        Job job = world.theJob();
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.lastError().orElseThrow().code()).isEqualTo(ErrorCodes.FVS_HALLUCINATION_DETECTED);
        assertThat(job.lastError().orElseThrow().message())
                .contains("evidence_matrix[0].evidence")
                .doesNotContain("Globex");
        assertThat(world.results.size()).isZero();
        assertThat(world.queue.deadLetterBodies()).isEmpty();
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNoReportFailsAtOnce() {
        submit();
        world.model.answersText("I am sorry, here is your report:");
        world.workOff();

        assertThat(world.theJob().lastError().orElseThrow().code()).isEqualTo(ErrorCodes.LLM_UNUSABLE_ANSWER);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aJobWithoutAnyCvFailsAtOnce() {
        world.submit().submit(Samples.requestWithoutCv(), null);
        world.workOff();

        assertThat(world.theJob().lastError().orElseThrow().code()).isEqualTo(ErrorCodes.CV_NOT_FOUND);
        assertThat(world.model.calls()).isZero();
    }

    @Test
    void aRequestWithoutACvIsWrittenFromTheNewestStoredOne() {
        world.cvs.remember(Samples.USER, Samples.cv());
        world.submit().submit(Samples.requestWithoutCv(), null);
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void anInputThatIsNoRequestFailsAtOnce() {
        Job broken = Job.pending(
                "job-1", Samples.request().key(), new JobInput("{\"user_id\":", "async", null), world.clock.instant());
        world.jobs.create(broken, world.clock.instant());
        world.queue.send(new JobMessage("job-1", null));
        world.workOff();

        assertThat(world.theJob().lastError().orElseThrow().code()).isEqualTo(ErrorCodes.INVALID_INPUT);
    }

    @Test
    void aMistakeInTheWorkerIsRetriedAndRecordedWithoutItsMessage() {
        submit();
        world.model.does(() -> {
            throw new IllegalStateException("secret detail");
        });
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.FAILED);
        assertThat(world.theJob().errors()).allSatisfy(error -> {
            assertThat(error.code()).isEqualTo(ErrorCodes.INTERNAL_ERROR);
            assertThat(error.message()).doesNotContain("secret");
        });
        assertThat(world.queue.deadLetterBodies()).hasSize(1);
    }

    @Test
    void twoWorkersWithTheSameMessageCallTheModelOnceAndTheLoserAcknowledges() {
        submit();
        InMemoryJobQueue.Received received = world.queue.receive().orElseThrow();
        Delivery delivery = delivery(received);
        world.model.does(() -> {
            // The second worker comes while the first one waits for the model.
            assertThat(world.process().process(delivery)).isEqualTo(new Outcome.Acknowledge());
            return VprReportJson.write(Samples.report()).toString();
        });

        assertThat(world.process().process(delivery)).isEqualTo(new Outcome.Acknowledge());
        world.queue.delete(received.messageId());
        world.workOff();

        assertThat(world.model.calls()).isEqualTo(1);
        assertThat(world.jobs.historyOf(world.theJob().id())).containsOnlyOnce(JobStatus.COMPLETED);
        assertThat(world.queue.deadLetterBodies()).isEmpty();
    }

    @Test
    void aJobOutlivesAWinnerThatDiesAfterTheLoserAcknowledgedTheirCommonMessage() {
        submit();
        InMemoryJobQueue.Received received = world.queue.receive().orElseThrow();
        Job pending = world.theJob();
        world.jobs.transition(pending, pending.claimed("7", received.messageId(), world.clock.instant()));

        assertThat(world.process().process(delivery(received))).isEqualTo(new Outcome.Acknowledge());
        world.queue.delete(received.messageId());
        // The winner is never heard of again.
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void anotherMessageForALeasedJobIsAcknowledgedAndNothingIsSent() {
        submit();
        InMemoryJobQueue.Received received = world.queue.receive().orElseThrow();
        Job pending = world.theJob();
        world.jobs.transition(pending, pending.claimed("7", received.messageId(), world.clock.instant()));

        Outcome outcome = world.process().process(new Delivery(pending.id(), "another message", 1, "7"));

        assertThat(outcome).isEqualTo(new Outcome.Acknowledge());
        assertThat(world.queue.sent()).isEqualTo(1);
    }

    @Test
    void aWorkerWhoseLeaseIsOverDoesNotOverwriteTheNextOne() {
        submit();
        InMemoryJobQueue.Received received = world.queue.receive().orElseThrow();
        world.model.does(() -> {
            world.clock.advance(JobLifecycle.WORKER_LEASE);
            Job expired = world.theJob();
            world.jobs.transition(expired, expired.claimed("8", "message-1", world.clock.instant()));
            return VprReportJson.write(Samples.report()).toString();
        });

        assertThat(world.process().process(delivery(received))).isEqualTo(new Outcome.Return(null));
        assertThat(world.theJob().status()).isEqualTo(JobStatus.PROCESSING);
        assertThat(world.theJob().progress().workerVersion()).isEqualTo("8");
        assertThat(world.metric(MetricNames.VPR_COMPLETED)).isZero();
    }

    @Test
    void aMessageForACompletedJobIsAcknowledged() {
        submit();
        world.workOff();
        world.queue.send(new JobMessage(world.theJob().id(), null));
        world.workOff();

        assertThat(world.model.calls()).isEqualTo(1);
        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void aLateCopyOfAMessageWhoseJobFailedForGoodIsAcknowledged() {
        submit();
        world.model.answers(Samples.inventedReport());
        world.workOff();
        world.queue.send(new JobMessage(world.theJob().id(), null));
        world.workOff();

        assertThat(world.model.calls()).isEqualTo(1);
        assertThat(world.theJob().status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void anOperatorsRetryOfAJobThatFailedForGoodRunsAgain() {
        submit();
        world.model.answers(Samples.inventedReport());
        world.workOff();
        Job failed = world.theJob();
        world.model.answers(Samples.report());

        assertThat(world.jobs.transition(failed, failed.restarted(world.clock.instant())))
                .isTrue();
        world.queue.send(new JobMessage(failed.id(), null));
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.theJob().errors()).hasSize(1);
    }

    @Test
    void aMessageForAJobThatDoesNotExistEndsInTheDeadLetterQueue() {
        world.queue.send(new JobMessage("no-such-job", null));
        world.workOff();

        assertThat(world.queue.deadLetterBodies()).hasSize(1);
        assertThat(world.jobs.all()).isEmpty();
    }

    @Test
    void aMalformedMessageEndsInTheDeadLetterQueueUntouched() {
        world.queue.sendBody("{\"job\":", Duration.ZERO);
        world.workOff();

        assertThat(world.queue.deadLetterBodies()).containsExactly("{\"job\":");
    }

    @ParameterizedTest(name = "{0} out of reach")
    @CsvSource({"JOBS", "CVS", "RESULTS"})
    void aServiceOutOfReachIsTriedAgainUntilItIsBack(Service service) {
        world.cvs.remember(Samples.USER, Samples.cv());
        world.submit().submit(Samples.requestWithoutCv(), null);
        world.faults.breakDown(service);
        world.workOnce();
        assertThat(world.theJob().status()).isNotEqualTo(JobStatus.COMPLETED);

        world.faults.mend();
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.queue.deadLetterBodies()).isEmpty();
    }

    @Test
    void aReportStoredByAWorkerThatDiedIsUsedAndNotWrittenAgain() {
        submit();
        // Writes of a worker: claim, report, completion.
        world.faults.killAtWrite(2, true);
        world.workOff();

        assertThat(world.faults.hasKilled()).isTrue();
        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.theJob().progress().attempts()).isEqualTo(2);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aWorkerKilledAtAnyWriteLeadsToOneCompletion() {
        for (boolean after : new boolean[] {false, true}) {
            for (int write = 1; write <= 3; write++) {
                World killed = new World();
                killed.submit().submit(Samples.request(), null);
                killed.faults.killAtWrite(write, after);
                killed.workOff();

                String where = "write " + write + (after ? " done" : " not done");
                assertThat(killed.faults.hasKilled()).as(where).isTrue();
                assertThat(killed.theJob().status()).as(where).isEqualTo(JobStatus.COMPLETED);
                assertThat(killed.jobs.historyOf(killed.theJob().id()))
                        .as(where)
                        .containsOnlyOnce(JobStatus.COMPLETED);
                assertThat(killed.queue.deadLetterBodies()).as(where).isEmpty();
                assertThat(killed.results.size()).as(where).isEqualTo(1);
            }
        }
    }

    @Test
    void aWorkerKilledAtAnyWriteOfAFailingJobLeavesOneDeadLetterThatCanBeRedriven() {
        for (boolean after : new boolean[] {false, true}) {
            for (int write = 1; write <= 6; write++) {
                World killed = new World();
                killed.model.fails(Reason.UNAVAILABLE, null);
                killed.submit().submit(Samples.request(), null);
                killed.faults.killAtWrite(write, after);
                killed.workOff();

                String where = "write " + write + (after ? " done" : " not done");
                assertThat(killed.faults.hasKilled()).as(where).isTrue();
                assertThat(killed.queue.deadLetterBodies()).as(where).hasSize(1);
                assertThat(killed.theJob().status()).as(where).isNotEqualTo(JobStatus.COMPLETED);

                // Whatever state it is in, the dead letter brings it to its end.
                killed.model.answers(Samples.report());
                killed.clock.advance(JobLifecycle.WORKER_LEASE);
                killed.queue.redrive();
                killed.workOff();
                assertThat(killed.theJob().status()).as(where).isEqualTo(JobStatus.COMPLETED);
            }
        }
    }

    @Test
    void aWorkerThatIsKilledOnEveryDeliveryLeavesADeadLetterAndNotAnEndlessJob() {
        submit();
        world.model.does(() -> {
            world.faults.killAtWrite(1, false);
            return VprReportJson.write(Samples.report()).toString();
        });
        world.workOff();

        assertThat(world.queue.deadLetterBodies()).hasSize(1);
        assertThat(world.theJob().status()).isEqualTo(JobStatus.PROCESSING);
    }

    private void submit() {
        world.submit().submit(Samples.request(), null);
    }

    private Outcome deliver() {
        Optional<InMemoryJobQueue.Received> received = world.queue.receive();
        return world.process().process(delivery(received.orElseThrow()));
    }

    private Delivery delivery(InMemoryJobQueue.Received received) {
        return new Delivery(world.theJob().id(), received.messageId(), received.receiveCount(), "7");
    }
}
