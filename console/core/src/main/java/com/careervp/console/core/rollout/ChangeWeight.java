package com.careervp.console.core.rollout;

import com.careervp.console.core.alarms.Alarm;
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

/// One change of weight through the stack, from the checks to the record. An object is used once.
///
/// CHECKING → LOCKING → APPLYING → FOLLOWING → VERIFYING → RECORDING → DONE, with REFUSED as the way out before
/// anything
/// was touched and FAILED after. The lock is given back on every way.
final class ChangeWeight {
    private static final int PROBES = 10;
    private static final int LOOKS = 40;

    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Timing timing;
    private final Audit audit;
    private final Consumer<ChangeProgress> progress;
    private ChangeState state = ChangeState.CHECKING;

    ChangeWeight(RolloutPorts ports, RolloutSetting setting, Audit audit, Consumer<ChangeProgress> progress) {
        this.ports = ports;
        this.setting = setting;
        this.timing = setting.timing();
        this.audit = audit;
        this.progress = progress;
    }

    ChangeState state() {
        return state;
    }

    ChangeOutcome run(RolloutStatus status, AdvanceVerdict verdict, WeightRequest request) {
        long start = timing.nanos().getAsLong();
        enter(ChangeState.CHECKING, status.weight() + " % → " + request.target() + " %");
        List<Alarm> alarms = GateAlarms.of(ports.alarms());
        List<PreCheck> checks = new PreChecks(ports, setting).all(status, request, alarms, verdict);
        checks.forEach(check -> progress.accept(new ChangeProgress.Checked(check)));
        List<PreCheck> failed = checks.stream().filter(check -> !check.passed()).toList();
        if (!failed.isEmpty()) {
            return refused(failed);
        }
        if (settled(status, request.target())) {
            enter(ChangeState.DONE, "nothing to change");
            return new ChangeOutcome.Unchanged(request.target());
        }
        enter(ChangeState.LOCKING, "");
        RolloutLock lock = new RolloutLock(
                setting.operator().name(),
                setting.holder(),
                "change weight " + status.weight() + " % → " + request.target() + " %",
                timing.now());
        if (!locked(status, lock, request)) {
            return refused(List.of(PreCheck.failed(
                    PreCheck.Name.LOCK_FREE,
                    "somebody else took the lock at this moment",
                    "Look again, then decide.")));
        }
        try {
            return locked(status, verdict, request, alarms, start);
        } catch (ConsoleException e) {
            return failed(status, request, e.getMessage(), List.of());
        } finally {
            ports.store().release(lock);
        }
    }

    private static boolean settled(RolloutStatus status, int target) {
        return status.weight() == target
                && status.parameterWeight() == target
                && status.state().weight() == target;
    }

    private boolean locked(RolloutStatus status, RolloutLock lock, WeightRequest request) {
        RolloutLock held = status.lock();
        if (ports.store().acquire(lock)) {
            return true;
        }
        if (held == null || !request.takeOverLock()) {
            return false;
        }
        boolean taken = ports.store().takeOver(held, lock);
        if (taken) {
            ports.store().add(event(RolloutEvent.Kind.LOCK_TAKEN_OVER, status, request, "from " + held.owner()));
        }
        return taken;
    }

    private ChangeOutcome locked(
            RolloutStatus status, AdvanceVerdict verdict, WeightRequest request, List<Alarm> alarms, long start) {
        boolean up = request.target() > status.weight();
        enter(ChangeState.APPLYING, TemplateParameters.VPR_CANDIDATE_PERCENT + " = " + request.target());
        FollowStack follow = new FollowStack(ports.stack(), timing, setting.look());
        ports.stack()
                .update(new StackUpdate(
                        Map.of(TemplateParameters.VPR_CANDIDATE_PERCENT, Integer.toString(request.target())),
                        up ? alarms.stream().map(Alarm::arn).toList() : List.of(),
                        "weight-" + request.target() + "-" + timing.now().toEpochMilli()));
        enter(ChangeState.FOLLOWING, setting.identity().stackName());
        StackSnapshot end = follow.toTheEnd(event -> progress.accept(new ChangeProgress.StackMoved(event)));
        if (!end.status().equals("UPDATE_COMPLETE") && Weights.parameterOf(end) != request.target()) {
            return failed(
                    status,
                    request,
                    "the stack ended as " + end.status() + (end.reason().isEmpty() ? "" : ": " + end.reason()),
                    follow.breaking());
        }
        enter(ChangeState.VERIFYING, "live stage and " + PROBES + " requests");
        int live = liveWeight(request.target());
        if (live != request.target()) {
            return failed(
                    status,
                    request,
                    "the stack has " + request.target() + " % and the live stage has " + live + " %",
                    follow.breaking());
        }
        LiveProbe.Answers answers = ports.probe().send(PROBES);
        enter(ChangeState.RECORDING, answers.baseline() + " baseline, " + answers.candidate() + " candidate");
        return recorded(status, verdict, request, answers, start);
    }

    private int liveWeight(int wanted) {
        int live = ports.stage().read().weight();
        for (int look = 1; live != wanted && look < LOOKS && timing.waited(setting.look()); look++) {
            live = ports.stage().read().weight();
        }
        return live;
    }

    private ChangeOutcome recorded(
            RolloutStatus status,
            AdvanceVerdict verdict,
            WeightRequest request,
            LiveProbe.Answers answers,
            long start) {
        saveState(request.target());
        boolean override = verdict instanceof AdvanceVerdict.NeedsReason needs && needs.override();
        RolloutEvent.Kind kind = override
                ? RolloutEvent.Kind.OVERRIDDEN
                : request.target() > status.weight() ? RolloutEvent.Kind.ADVANCED : RolloutEvent.Kind.LOWERED;
        String detail =
                verdict instanceof AdvanceVerdict.NeedsReason needs ? String.join("; ", needs.why()) : "as planned";
        ports.store().add(event(kind, status, request, detail));
        if (request.target() == 0) {
            ports.store().clearApprovals();
        }
        audit.record(
                override ? "override-weight" : "change-weight",
                subject(),
                change(status, request),
                request.reason(),
                "done");
        enter(ChangeState.DONE, request.target() + " %");
        Duration took = Duration.ofNanos(timing.nanos().getAsLong() - start);
        return new ChangeOutcome.Changed(status.weight(), request.target(), took, answers);
    }

    private void saveState(int target) {
        RolloutState stored = ports.store().state().orElseGet(() -> RolloutState.initial(timing.now()));
        ports.store().save(stored.moved(target, timing.now(), setting.operator().name()));
    }

    private ChangeOutcome refused(List<PreCheck> failed) {
        enter(ChangeState.REFUSED, failed.getFirst().found());
        return new ChangeOutcome.Refused(failed);
    }

    private ChangeOutcome failed(
            RolloutStatus status,
            WeightRequest request,
            String why,
            List<com.careervp.console.core.stacks.StackEvent> breaking) {
        enter(ChangeState.FAILED, why);
        int live;
        try {
            live = ports.stage().read().weight();
            ports.store().add(event(RolloutEvent.Kind.FAILED, status, request, why));
            audit.record("change-weight", subject(), change(status, request), request.reason(), "failed: " + why);
        } catch (ConsoleException e) {
            return new ChangeOutcome.Failed(
                    why + "; and it could not be written down: " + e.getMessage(), -1, breaking);
        }
        return new ChangeOutcome.Failed(why, live, breaking);
    }

    private RolloutEvent event(RolloutEvent.Kind kind, RolloutStatus status, WeightRequest request, String detail) {
        return new RolloutEvent(
                timing.now(),
                kind,
                status.weight(),
                request.target(),
                setting.operator().name(),
                request.reason(),
                detail);
    }

    private String subject() {
        return setting.identity().stackName();
    }

    private static AuditFact.Change change(RolloutStatus status, WeightRequest request) {
        return new AuditFact.Change(status.weight() + " %", request.target() + " %");
    }

    private void enter(ChangeState next, String detail) {
        state = next;
        progress.accept(new ChangeProgress.Entered(next, detail));
    }
}
