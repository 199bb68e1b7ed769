package com.careervp.console.core.rollout;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.console.core.stacks.StackUpdate;
import com.careervp.contract.TemplateParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Brings live stage, stack parameter and record to one weight. The template stays the truth: where the parameter
/// differs, it is the stack that moves the stage; the stage is only touched by itself where the parameter is right
/// already and an update would change nothing.
final class ResolveDrift {
    private static final int PROBES = 10;

    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Timing timing;
    private final Audit audit;
    private final Consumer<ChangeProgress> progress;

    ResolveDrift(RolloutPorts ports, RolloutSetting setting, Audit audit, Consumer<ChangeProgress> progress) {
        this.ports = ports;
        this.setting = setting;
        this.timing = setting.timing();
        this.audit = audit;
        this.progress = progress;
    }

    /// @param verdict what the plan's rules say to the weight that wins, where it is above the live one
    ChangeOutcome run(RolloutStatus status, AdvanceVerdict verdict, DriftResolution how, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("resolving a drift needs a reason, got \"" + reason + "\"");
        }
        long start = timing.nanos().getAsLong();
        int target = how.weight(status);
        enter(ChangeState.CHECKING, disagreement(status) + "; all three to " + target + " %");
        if (!status.drifted()) {
            enter(ChangeState.DONE, "nothing to resolve");
            return new ChangeOutcome.Unchanged(status.weight());
        }
        if (verdict instanceof AdvanceVerdict.Blocked blocked) {
            return refused(PreCheck.failed(
                    PreCheck.Name.RULES,
                    String.join("; ", blocked.why()),
                    "Adopt the live weight, or mend the gate first."));
        }
        if (!status.stack().stable()) {
            return refused(PreCheck.failed(
                    PreCheck.Name.STACK_STABLE, status.stack().status(), "Wait until the stack has settled."));
        }
        enter(ChangeState.LOCKING, "");
        RolloutLock lock = new RolloutLock(
                setting.operator().name(), setting.holder(), "resolve drift to " + target + " %", timing.now());
        if (!ports.store().acquire(lock)) {
            return refused(PreCheck.failed(
                    PreCheck.Name.LOCK_FREE, "somebody else took the lock", "Look again, then decide."));
        }
        try {
            return locked(status, target, how, reason, start);
        } catch (ConsoleException e) {
            return failed(e.getMessage());
        } finally {
            ports.store().release(lock);
        }
    }

    private ChangeOutcome locked(RolloutStatus status, int target, DriftResolution how, String reason, long start) {
        if (status.parameterWeight() != target) {
            StackSnapshot end = updated(target);
            if (Weights.parameterOf(end) != target) {
                return failed("the stack ended as " + end.status() + " " + end.reason());
            }
        }
        enter(ChangeState.VERIFYING, "live stage and " + PROBES + " requests");
        if (ports.stage().read().weight() != target) {
            ports.stage().setCandidatePercent(target);
        }
        int live = ports.stage().read().weight();
        if (live != target) {
            return failed("the live stage has " + live + " %, expected " + target + " %");
        }
        LiveProbe.Answers answers = ports.probe().send(PROBES);
        enter(ChangeState.RECORDING, "");
        record(status, target, how, reason);
        enter(ChangeState.DONE, target + " %");
        Duration took = Duration.ofNanos(timing.nanos().getAsLong() - start);
        return new ChangeOutcome.Changed(status.weight(), target, took, answers);
    }

    private StackSnapshot updated(int target) {
        enter(ChangeState.APPLYING, TemplateParameters.VPR_CANDIDATE_PERCENT + " = " + target);
        FollowStack follow = new FollowStack(ports.stack(), timing, setting.look());
        ports.stack()
                .update(new StackUpdate(
                        Map.of(TemplateParameters.VPR_CANDIDATE_PERCENT, Integer.toString(target)),
                        List.of(),
                        "resolve-" + target + "-" + timing.now().toEpochMilli()));
        enter(ChangeState.FOLLOWING, setting.identity().stackName());
        return follow.toTheEnd(event -> progress.accept(new ChangeProgress.StackMoved(event)));
    }

    private void record(RolloutStatus status, int target, DriftResolution how, String reason) {
        String by = setting.operator().name();
        ports.store().save(status.state().moved(target, timing.now(), by));
        ports.store()
                .add(new RolloutEvent(
                        timing.now(),
                        RolloutEvent.Kind.DRIFT_RESOLVED,
                        status.weight(),
                        target,
                        by,
                        reason,
                        disagreement(status)));
        audit.record(
                how == DriftResolution.ADOPT_LIVE ? "adopt-live-weight" : "restore-recorded-weight",
                setting.identity().stackName(),
                new AuditFact.Change(disagreement(status), target + " %"),
                reason,
                "done");
    }

    private static String disagreement(RolloutStatus status) {
        return "live " + status.weight() + " %, recorded " + status.state().weight() + " %, stack "
                + (status.parameterWeight() < 0 ? "none" : status.parameterWeight() + " %");
    }

    private ChangeOutcome refused(PreCheck check) {
        progress.accept(new ChangeProgress.Checked(check));
        enter(ChangeState.REFUSED, check.found());
        return new ChangeOutcome.Refused(List.of(check));
    }

    private ChangeOutcome failed(String why) {
        enter(ChangeState.FAILED, why);
        return new ChangeOutcome.Failed(why, weightNow(), List.of());
    }

    /// -1 where it cannot be read: the outcome says so, and why the change failed matters more.
    private int weightNow() {
        try {
            return ports.stage().read().weight();
        } catch (ConsoleException e) {
            return -1;
        }
    }

    private void enter(ChangeState next, String detail) {
        progress.accept(new ChangeProgress.Entered(next, detail));
    }
}
