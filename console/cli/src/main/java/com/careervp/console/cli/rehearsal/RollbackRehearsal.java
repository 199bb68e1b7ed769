package com.careervp.console.cli.rehearsal;

import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Json;
import com.careervp.console.cli.Output;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.RollBackOutcome;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.WeightRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Takes the weight up and back to zero again and again, under traffic: how long each rollback takes, and whether
/// anybody still meets the candidate afterwards.
public final class RollbackRehearsal {
    private static final int WEIGHT = 50;
    private static final int REQUESTS_BEFORE = 10;
    private static final int REQUESTS_AFTER = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "rehearsal of rollbacks";

    private final RehearsalGround ground;
    private final Workspace workspace;
    private final Output output;
    private final Watch watch;
    private final Promises promises = new Promises();
    private final List<Long> millis = new ArrayList<>();
    private int requestsAfter;
    private int candidateAfter;

    public RollbackRehearsal(RehearsalGround ground, Output output) {
        this.ground = ground;
        this.workspace = ground.workspace();
        this.output = output;
        this.watch = new Watch(workspace);
    }

    /// Prints the report as one JSON object, or for people.
    ///
    /// @param times from 1
    /// @return [ExitCodes#FAILED] when a rollback failed, took 2 s or more, or left traffic on the candidate
    public int run(int times, boolean json) {
        try (ApiTraffic traffic = new ApiTraffic(workspace.identity().apiUrl(), ground::applicationBody)) {
            for (int i = 1; i <= times; i++) {
                once(traffic);
                output.note("rollback " + i + " of " + times + ": " + millis.getLast() + " ms");
            }
        } catch (BrokenPromise | ConsoleException e) {
            promises.expect(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            promises.expect(false, "interrupted");
        }
        promises.expect(
                candidateAfter == 0,
                candidateAfter + " of " + requestsAfter + " requests after a rollback met the candidate");
        RollbackReport report = RollbackReport.of(WEIGHT, millis, requestsAfter, candidateAfter);
        output.result(json ? Json.line(report) : Json.text(report));
        promises.broken().forEach(broken -> output.note("BROKEN: " + broken));
        return promises.broken().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private void once(ApiTraffic traffic) throws BrokenPromise, InterruptedException {
        Rollout rollout = workspace.rollout();
        ChangeOutcome up = rollout.change(WeightRequest.to(WEIGHT, REASON), progress -> {});
        if (!(up instanceof ChangeOutcome.Changed)) {
            throw new BrokenPromise("the weight did not go up to " + WEIGHT + ": " + up);
        }
        traffic.send(REQUESTS_BEFORE, watch::backlogSmall);
        RollBackOutcome outcome = rollout.rollBack(REASON, rollout.stopwatch(), progress -> {}, this::interrupted);
        if (!(outcome instanceof RollBackOutcome.AtZero zero)) {
            throw new BrokenPromise("0 % was not reached: " + outcome);
        }
        millis.add(zero.millisToZero());
        promises.expect(zero.millisToZero() < 2_000, "a rollback took " + zero.millisToZero() + " ms");
        List<ApiTraffic.Answer> after = traffic.send(REQUESTS_AFTER, watch::backlogSmall);
        requestsAfter += after.size();
        candidateAfter +=
                (int) after.stream().filter(ApiTraffic.Answer::candidate).count();
        long end = workspace.timing().nanos().getAsLong() + PATIENCE.toNanos();
        boolean followed = rollout.reconcile(
                progress -> {}, () -> workspace.timing().nanos().getAsLong() > end);
        promises.expect(followed, "the stack parameter did not follow the rollback");
    }

    private boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
