package com.careervp.vpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobStatus;
import com.careervp.contract.MetricNames;
import com.careervp.vpr.SubmitVpr.Outcome;
import com.careervp.vpr.testing.Faults.Service;
import com.careervp.vpr.testing.Killed;
import com.careervp.vpr.testing.Samples;
import com.careervp.vpr.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SubmitVprTest {
    private final World world = new World();

    @Test
    void aNewRequestBecomesAPendingJobWithOneMessage() {
        assertThat(submit()).isInstanceOf(Outcome.Accepted.class);

        assertThat(world.theJob().status()).isEqualTo(JobStatus.PENDING);
        assertThat(world.theJob().progress().messageId()).isEqualTo("message-1");
        assertThat(world.queue.size()).isEqualTo(1);
        assertThat(world.metric(MetricNames.VPR_SUBMITTED)).isEqualTo(1);
    }

    @Test
    void aSecondSubmitWithinADayReturnsTheExistingJobAndSendsNothing() {
        submit();
        world.clock.advance(Duration.ofHours(23));

        assertThat(submit()).isEqualTo(new Outcome.Existing(world.theJob()));
        assertThat(world.queue.sent()).isEqualTo(1);
        assertThat(world.metric(MetricNames.VPR_SUBMITTED)).isEqualTo(1);
    }

    @Test
    void aSubmitAfterADayIsANewJob() {
        submit();
        world.clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(submit()).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.jobs.all()).hasSize(2);
    }

    @Test
    void manySimultaneousSubmitsMakeOneJobAndOneMessage() throws Exception {
        SubmitVpr submit = world.submit();
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int index = 0; index < 16; index++) {
            calls.add(() -> submit.submit(Samples.request(), null));
        }
        int accepted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Outcome> outcome : threads.invokeAll(calls)) {
                accepted += Objects.requireNonNull(outcome.get()) instanceof Outcome.Accepted ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(1);
        assertThat(world.jobs.all()).hasSize(1);
        assertThat(world.queue.sent()).isEqualTo(1);
    }

    @Test
    void aMessageThatCannotBeSentMarksTheJobFailedAndFreesItsKey() {
        world.faults.breakDown(Service.QUEUE);

        assertThat(submit()).isEqualTo(new Outcome.Unavailable(ErrorCodes.QUEUE_UNAVAILABLE));
        assertThat(world.theJob().status()).isEqualTo(JobStatus.FAILED);
        assertThat(world.theJob().lastError().orElseThrow().code()).isEqualTo(ErrorCodes.QUEUE_UNAVAILABLE);

        world.faults.mend();
        assertThat(submit()).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.jobs.all()).hasSize(2);
    }

    @Test
    void aTableThatDoesNotAnswerTakesNothing() {
        world.faults.breakDown(Service.JOBS);

        assertThat(submit()).isEqualTo(new Outcome.Unavailable(ErrorCodes.STORAGE_UNAVAILABLE));
        assertThat(world.queue.sent()).isZero();
    }

    @Test
    void aCvTableThatDoesNotAnswerMarksTheJobFailed() {
        world.faults.breakDown(Service.CVS);

        assertThat(submit()).isEqualTo(new Outcome.Unavailable(ErrorCodes.STORAGE_UNAVAILABLE));
        assertThat(world.theJob().status()).isEqualTo(JobStatus.FAILED);
        assertThat(world.queue.sent()).isZero();
    }

    @Test
    void theCvOfARequestBecomesTheUsersNewest() {
        submit();

        assertThat(world.cvs.newest(Samples.USER).orElseThrow().cv()).isEqualTo(Samples.cv());
    }

    @Test
    void aSubmitFunctionKilledAtAnyWriteLeavesAJobThatARepeatedRequestCompletesOnce() {
        int kills = 0;
        for (boolean after : new boolean[] {false, true}) {
            for (int write = 1; write <= 4; write++) {
                World killed = new World();
                killed.faults.killAtWrite(write, after);
                assertThatExceptionOfType(Killed.class)
                        .isThrownBy(() -> killed.submit().submit(Samples.request(), null));
                assertThat(killed.faults.hasKilled()).as("write %s", write).isTrue();
                kills++;
                killed.clock.advance(Duration.ofSeconds(31));

                killed.submit().submit(Samples.request(), null);
                killed.workOff();

                assertThat(killed.theJob().status())
                        .as("write %s, after it: %s", write, after)
                        .isEqualTo(JobStatus.COMPLETED);
                assertThat(killed.jobs.historyOf(killed.theJob().id())).containsOnlyOnce(JobStatus.COMPLETED);
                assertThat(killed.model.calls()).isEqualTo(1);
            }
        }
        assertThat(kills).isEqualTo(8);
    }

    private Outcome submit() {
        return world.submit().submit(Samples.request(), null);
    }
}
