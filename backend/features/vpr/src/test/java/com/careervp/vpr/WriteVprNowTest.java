package com.careervp.vpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import com.careervp.contract.MetricNames;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.json.VprReportJson;
import com.careervp.vpr.WriteVprNow.Outcome;
import com.careervp.vpr.testing.Faults.Service;
import com.careervp.vpr.testing.Killed;
import com.careervp.vpr.testing.Samples;
import com.careervp.vpr.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WriteVprNowTest {
    private final World world = new World();

    @Test
    void aReportIsWrittenStoredAndRecordedAsCompleted() {
        assertThat(write()).isInstanceOf(Outcome.Report.class);

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.theJob().input().path()).isEqualTo("sync");
        assertThat(world.results.size()).isEqualTo(1);
        assertThat(world.queue.sent()).isZero();
        assertThat(world.metric(MetricNames.VPR_SUBMITTED)).isEqualTo(1);
        assertThat(world.metric(MetricNames.VPR_COMPLETED)).isEqualTo(1);
        assertThat(world.metricLines).allMatch(line -> line.contains("\"path\":\"sync\""));
    }

    @Test
    void aRepeatedRequestGetsTheStoredReportWithoutASecondModelCall() {
        Outcome first = write();

        assertThat(write()).isEqualTo(first);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aReportOfTheAsynchronousPathIsGivenToo() {
        world.submit().submit(Samples.request(), null);
        world.workOff();

        assertThat(write()).isInstanceOf(Outcome.Report.class);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aJobThatWaitsForItsWorkerIsWrittenHereAndTheWorkerHasNothingLeftToDo() {
        world.submit().submit(Samples.request(), null);

        assertThat(write()).isInstanceOf(Outcome.Report.class);
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aReportThatAnotherFunctionIsWritingIsNotWrittenTwice() {
        world.model.does(() -> {
            assertThat(write()).isInstanceOf(Outcome.InProgress.class);
            return VprReportJson.write(Samples.report()).toString();
        });

        assertThat(write()).isInstanceOf(Outcome.Report.class);
        assertThat(world.model.calls()).isEqualTo(1);
    }

    @Test
    void aTransientFailureEndsTheJobAndTheNextRequestStartsAfresh() {
        world.model.fails(Reason.TIMEOUT, Duration.ofSeconds(7));

        assertThat(write()).isEqualTo(new Outcome.Unavailable(ErrorCodes.LLM_TIMEOUT, Duration.ofSeconds(7)));
        assertThat(world.theJob().status()).isEqualTo(JobStatus.FAILED);
        assertThat(world.metric(MetricNames.VPR_FAILED)).isEqualTo(1);

        world.model.answers(Samples.report());
        assertThat(write()).isInstanceOf(Outcome.Report.class);
    }

    @Test
    void aTransientFailureOfAJobWithAMessageIsLeftToTheWorker() {
        world.submit().submit(Samples.request(), null);
        world.model.fails(Reason.TIMEOUT, null);
        assertThat(write()).isInstanceOf(Outcome.Unavailable.class);
        assertThat(world.theJob().status()).isEqualTo(JobStatus.PENDING);

        world.model.answers(Samples.report());
        world.workOff();
        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void aReportThatInventsFactsIsRejected() {
        world.model.answers(Samples.inventedReport());

        assertThat(write())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(ErrorCodes.FVS_HALLUCINATION_DETECTED));
        assertThat(world.results.size()).isZero();
    }

    @Test
    void aFunctionKilledAtAnyWriteIsMadeGoodByTheNextRequestAfterItsLease() {
        for (boolean after : new boolean[] {false, true}) {
            // Writes: job, CV, report, completion.
            for (int write = 1; write <= 4; write++) {
                World killed = new World();
                killed.faults.killAtWrite(write, after);
                assertThatExceptionOfType(Killed.class)
                        .isThrownBy(() -> killed.writeNow().write(Samples.request(), null, "7", Deadline.none()));
                assertThat(killed.faults.hasKilled()).isTrue();
                killed.clock.advance(JobLifecycle.WORKER_LEASE);

                assertThat(killed.writeNow().write(Samples.request(), null, "7", Deadline.none()))
                        .as("write %s, after it: %s", write, after)
                        .isInstanceOf(Outcome.Report.class);
                assertThat(killed.theJob().status()).isEqualTo(JobStatus.COMPLETED);
                assertThat(killed.jobs.historyOf(killed.theJob().id())).containsOnlyOnce(JobStatus.COMPLETED);
                boolean reportWasLost = write == 3 && !after;
                assertThat(killed.model.calls()).isEqualTo(reportWasLost ? 2 : 1);
            }
        }
    }

    @Test
    void theAsynchronousPathPicksUpWhatASynchronousFunctionLeftWhenItDied() {
        world.faults.killAtWrite(2, false);
        assertThatExceptionOfType(Killed.class).isThrownBy(this::write);
        world.clock.advance(JobLifecycle.WORKER_LEASE);

        world.submit().submit(Samples.request(), null);
        world.workOff();

        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void aTableOutOfReachIsTold() {
        world.faults.breakDown(Service.JOBS);

        assertThat(write()).isEqualTo(new Outcome.Unavailable(ErrorCodes.STORAGE_UNAVAILABLE, null));
    }

    private Outcome write() {
        return world.writeNow().write(Samples.request(), null, "7", Deadline.none());
    }
}
