package com.careervp.console.cli.rehearsal;

import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Json;
import com.careervp.console.cli.Output;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.audit.ChainVerdict;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.core.queues.RedriveRequest;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.PreCheck;
import com.careervp.console.core.rollout.RollBackOutcome;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.contract.PhysicalNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The main job: weights 10, 50 and 100 under traffic, failures on purpose, repair, redrive, rollback. Every figure
/// of
/// its report comes from the API's answers, the table, the queues, the alarms or the audit; nothing is assumed.
public final class MainJobRehearsal {
    private static final int REQUESTS = 304;
    private static final int BASELINE_REQUESTS = 60;
    private static final int DRILL_REQUESTS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "rehearsal of the main job";
    private static final String DEAD_LETTERS = "vpr-dlq";
    private static final String WORKER_ERRORS = "vpr-worker-errors";

    private final RehearsalGround ground;
    private final Workspace workspace;
    private final Output output;
    private final Watch watch;
    private final JobLedger ledger;
    private final PhysicalNames names;
    private final Promises promises = new Promises();
    private final Map<String, RehearsalReport.Split> split = new LinkedHashMap<>();
    private int redriven;

    public MainJobRehearsal(RehearsalGround ground, Output output) {
        this.ground = ground;
        this.workspace = ground.workspace();
        this.output = output;
        this.watch = new Watch(workspace);
        this.ledger = new JobLedger(workspace);
        this.names = workspace.identity().names();
    }

    /// Prints the report as one JSON object, or for people.
    ///
    /// @return [ExitCodes#FAILED] when a promise was broken
    public int run(boolean json) {
        long rollbackMillis = -1;
        try (ApiTraffic traffic = new ApiTraffic(workspace.identity().apiUrl(), ground::applicationBody)) {
            shift(traffic, 0, BASELINE_REQUESTS);
            for (int weight : new int[] {10, 50, 100}) {
                changeTo(weight);
                shift(traffic, weight, REQUESTS);
            }
            breakThings(traffic);
            repair();
            rollbackMillis = rollBack();
        } catch (BrokenPromise | ConsoleException e) {
            promises.expect(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            promises.expect(false, "interrupted");
        }
        RehearsalReport report = report(rollbackMillis);
        output.result(json ? Json.line(report) : Json.text(report));
        promises.broken().forEach(broken -> output.note("BROKEN: " + broken));
        return promises.broken().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private void shift(ApiTraffic traffic, int weight, int requests) throws InterruptedException, BrokenPromise {
        List<ApiTraffic.Answer> answers = traffic.send(requests, watch::backlogSmall);
        ledger.note(answers);
        int candidate =
                (int) answers.stream().filter(ApiTraffic.Answer::candidate).count();
        int accepted =
                (int) answers.stream().filter(ApiTraffic.Answer::accepted).count();
        output.note("weight " + weight + ": " + answers.size() + " requests, " + candidate + " by the candidate, "
                + accepted + " accepted");
        String refused = answers.stream()
                .filter(answer -> !answer.accepted())
                .map(answer -> answer.status() + " " + answer.path())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
                .toString();
        if (weight > 0) {
            split.put(Integer.toString(weight), new RehearsalReport.Split(answers.size(), candidate));
        }
        promises.expect(
                accepted == answers.size(),
                answers.size() - accepted + " of " + answers.size() + " requests at weight " + weight
                        + " were not accepted: " + refused);
        promises.expect(
                Binomial.plausible(candidate, answers.size(), weight / 100.0),
                candidate + " of " + answers.size() + " requests met the candidate at weight " + weight
                        + ", outside the 99 % interval");
        watch.until("every job of weight " + weight + " ended", PATIENCE, ledger::allEnded);
    }

    private void changeTo(int weight) throws BrokenPromise {
        ChangeOutcome outcome = workspace.rollout().change(WeightRequest.to(weight, REASON), progress -> {});
        output.note("change to " + weight + " %: "
                + Json.outcome(outcome).path("outcome").asText());
        switch (outcome) {
            case ChangeOutcome.Changed changed ->
                promises.expect(changed.to() == weight, "the weight became " + changed.to() + ", wanted " + weight);
            case ChangeOutcome.Unchanged _ -> {}
            case ChangeOutcome.Refused refused ->
                throw new BrokenPromise("weight " + weight + " was refused: "
                        + refused.failed().stream().map(PreCheck::found).collect(Collectors.joining("; ")));
            case ChangeOutcome.Failed failed ->
                throw new BrokenPromise("weight " + weight + " failed: " + failed.why());
        }
    }

    private void breakThings(ApiTraffic traffic) throws InterruptedException, BrokenPromise {
        output.note("drills: model throttled, worker killed, poison message");
        ground.controls().startDrill("model-throttled");
        ground.controls().startDrill("worker-killed");
        ground.controls().startDrill("poison-message");
        ledger.note(traffic.send(DRILL_REQUESTS, watch::backlogSmall));
        watch.until("the worker-error alarm in ALARM", PATIENCE, () -> watch.alarm(WORKER_ERRORS) == AlarmState.ALARM);
        ground.controls().stopDrill("worker-killed");
        watch.until("the dead-letter alarm in ALARM", PATIENCE, () -> watch.alarm(DEAD_LETTERS) == AlarmState.ALARM);
        watch.until(
                "more dead letters than the poison message",
                PATIENCE,
                () -> watch.deadLetters().visible() > 1);
        ground.controls().stopDrill("model-throttled");
        output.note("drills stopped; " + watch.deadLetters().visible() + " dead letters");
    }

    private void repair() throws BrokenPromise {
        watch.until(
                "every job of the drills ended or is a dead letter",
                PATIENCE,
                () -> ledger.allEndedOrDead(names.vprJobsDeadLetterQueue()));
        // What the queue still delivers by itself ends first: as completed, failed or as one more dead letter.
        watch.until("the jobs queue is empty", PATIENCE, () -> watch.jobs().total() == 0);
        output.note("jobs ended; jobs queue " + watch.jobs() + ", dead letters " + watch.deadLetters());
        repairDeadLetters();
        List<String> failed = ledger.failed();
        workspace.jobs().retryAll(failed, REASON);
        output.note("retried " + failed.size() + " failed jobs");
        long end = workspace.timing().nanos().getAsLong() + PATIENCE.toNanos();
        while (!quiet()) {
            if (workspace.timing().nanos().getAsLong() > end) {
                throw new BrokenPromise(
                        "after " + PATIENCE.toSeconds() + " s the alarms are not back to OK: dead letters "
                                + watch.alarm(DEAD_LETTERS) + ", worker errors " + watch.alarm(WORKER_ERRORS));
            }
            // A killed worker's message may become a dead letter late, when its visibility timeout is over.
            repairDeadLetters();
        }
        ledger.forget();
        watch.until("every repaired job ended", PATIENCE, ledger::allEnded);
    }

    private boolean quiet() {
        return watch.alarm(DEAD_LETTERS) == AlarmState.OK
                && watch.alarm(WORKER_ERRORS) == AlarmState.OK
                && watch.deadLetters().visible() == 0;
    }

    private void repairDeadLetters() throws BrokenPromise {
        String queue = names.vprJobsDeadLetterQueue();
        if (watch.deadLetters().visible() == 0) {
            boolean waited = workspace.timing().waited(Duration.ofMillis(200));
            if (!waited) {
                throw new BrokenPromise("interrupted while waiting for the alarms");
            }
            return;
        }
        Set<String> unreadable = workspace.queues().peek(queue, 1_000).messages().stream()
                .filter(message -> message.jobId().isEmpty())
                .map(QueueMessage::messageId)
                .collect(Collectors.toSet());
        if (!unreadable.isEmpty()) {
            workspace.queues().delete(queue, unreadable, REASON + ": names no job, nothing to repair");
            output.note("removed " + unreadable.size() + " messages that name no job, copied to a file first");
        }
        RedriveOutcome outcome = workspace
                .queues()
                .redrive(
                        RedriveRequest.all(queue, 100, true, REASON),
                        progress -> {},
                        () -> Thread.currentThread().isInterrupted());
        redriven += outcome.moved().size();
        output.note("redriven " + outcome.moved().size());
        if (outcome instanceof RedriveOutcome.Stopped stopped) {
            throw new BrokenPromise("the redrive stopped: " + stopped.why());
        }
    }

    private long rollBack() throws BrokenPromise {
        Rollout rollout = workspace.rollout();
        watch.until(
                "the stack at rest", PATIENCE, () -> rollout.status().stack().stable());
        RolloutStatus status = rollout.status();
        if (status.weight() == 0) {
            output.note("the environment's own guard took the weight to 0; up again to measure the rollback");
            changeTo(0);
            // what the drills broke has to leave the gates' window first
            watch.until("the gates let the weight up again", PATIENCE, this::isUpAgain);
        }
        RollBackOutcome outcome = rollout.rollBack(
                REASON,
                rollout.stopwatch(),
                progress -> {},
                () -> Thread.currentThread().isInterrupted());
        if (!(outcome instanceof RollBackOutcome.AtZero zero)) {
            throw new BrokenPromise("0 % was not reached: " + outcome);
        }
        promises.expect(zero.unrecorded().isEmpty(), String.join("; ", zero.unrecorded()));
        output.note("rolled back from " + zero.fromWeight() + " % in " + zero.millisToZero() + " ms");
        long patience = workspace.timing().nanos().getAsLong() + PATIENCE.toNanos();
        boolean followed = rollout.reconcile(
                progress -> {}, () -> workspace.timing().nanos().getAsLong() > patience);
        promises.expect(followed, "the stack parameter did not follow the rollback");
        return zero.millisToZero();
    }

    private boolean isUpAgain() {
        ChangeOutcome outcome = workspace.rollout().change(WeightRequest.to(10, REASON), progress -> {});
        output.note("change to 10 %: " + Json.outcome(outcome).path("outcome").asText());
        return !(outcome instanceof ChangeOutcome.Refused)
                && workspace.rollout().status().weight() == 10;
    }

    private RehearsalReport report(long rollbackMillis) {
        RehearsalReport.JobCounts jobs = ledger.count(names.vprJobsDeadLetterQueue(), redriven);
        List<RehearsalReport.AlarmStep> alarms = Stream.of(DEAD_LETTERS, WORKER_ERRORS)
                .map(names::alarm)
                .flatMap(name -> workspace.alarms().history(name, 100).stream())
                .sorted(Comparator.comparing(change -> change.at()))
                .map(change -> new RehearsalReport.AlarmStep(
                        change.name(), change.from().name(), change.to().name(), change.at()))
                .toList();
        ChainVerdict verdict = workspace.audit().verify();
        long entries = verdict instanceof ChainVerdict.Intact intact ? intact.entries() : 0;
        promises.expect(jobs.lost() == 0, jobs.lost() + " jobs were lost");
        promises.expect(jobs.submitted() > 0, "nothing was submitted");
        promises.expect(redriven > 0, "nothing was redriven");
        promises.expect(rollbackMillis >= 0 && rollbackMillis < 2_000, "the rollback took " + rollbackMillis + " ms");
        promises.expect(verdict.valid(), "the audit chain is broken: " + verdict);
        for (String name : new ArrayList<>(List.of(names.alarm(DEAD_LETTERS), names.alarm(WORKER_ERRORS)))) {
            promises.expect(wentAndCame(alarms, name), name + " did not go to ALARM and back to OK");
        }
        return new RehearsalReport(
                split, rollbackMillis, jobs, alarms, new RehearsalReport.AuditCounts(entries, verdict.valid()));
    }

    private static boolean wentAndCame(List<RehearsalReport.AlarmStep> alarms, String name) {
        List<RehearsalReport.AlarmStep> own =
                alarms.stream().filter(step -> step.name().equals(name)).toList();
        return own.stream().anyMatch(step -> step.to().equals(AlarmState.ALARM.name()))
                && own.getLast().to().equals(AlarmState.OK.name());
    }
}
