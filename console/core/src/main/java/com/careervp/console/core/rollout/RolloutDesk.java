package com.careervp.console.core.rollout;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.gates.CardText;
import com.careervp.console.core.gates.CollectEvidence;
import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.GateJudge;
import com.careervp.console.core.gates.ObservedRequest;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.gates.Variant;
import com.careervp.console.core.gates.Verdict;
import com.careervp.contract.TemplateParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The rollout's use cases over their ports.
public final class RolloutDesk implements Rollout {
    private static final int BREACHES = 2;
    private static final Duration IDLE_WINDOW = Duration.ofHours(1);
    private static final int TRAFFIC = 50_000;

    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Timing timing;
    private final CollectEvidence evidence;
    private final GateJudge judge;
    private final RequestLog requests;
    private final Audit audit;

    public RolloutDesk(
            RolloutPorts ports,
            RolloutSetting setting,
            CollectEvidence evidence,
            GateJudge judge,
            RequestLog requests,
            Audit audit) {
        this.ports = ports;
        this.setting = setting;
        this.timing = setting.timing();
        this.evidence = evidence;
        this.judge = judge;
        this.requests = requests;
        this.audit = audit;
    }

    @Override
    public RolloutPlan plan() {
        return setting.plan();
    }

    @Override
    public RolloutStatus status() {
        Instant now = timing.now();
        StageSnapshot stage = ports.stage().read();
        RolloutState state = ports.store().state().orElseGet(() -> RolloutState.initial(now));
        return new RolloutStatus(
                now,
                stage,
                ports.stack().describe(),
                state,
                soak(stage.weight(), state, now),
                stage.weight() == 0 ? new FollowGuard(ports, setting, audit).explanation() : null,
                ports.store().lock().orElse(null),
                ports.store().approvals());
    }

    private @org.jspecify.annotations.Nullable Soak soak(int weight, RolloutState state, Instant now) {
        return weight == 0
                ? null
                : plan().reached(weight)
                        .map(phase -> new Soak(Duration.between(state.since(), now), phase.minimumSoak()))
                        .orElseGet(() -> new Soak(Duration.between(state.since(), now), Duration.ZERO));
    }

    @Override
    public DecisionCard decisionCard() {
        Instant idle = timing.now().minus(IDLE_WINDOW);
        RolloutState state = ports.store().state().orElseGet(() -> RolloutState.initial(idle));
        // At weight 0 the past hour counts, but nothing from before the traffic was taken back.
        boolean longIdle = state.weight() == 0 && state.since().isBefore(idle);
        return card(longIdle ? idle : state.since(), state.weight());
    }

    private DecisionCard card(Instant since, int weight) {
        int samples = plan().reached(Math.max(weight, plan().phases().getFirst().weight()))
                .map(RolloutPhase::minimumSamples)
                .orElse(1);
        return judge.judge(evidence.since(since, samples));
    }

    @Override
    public List<TrafficBucket> traffic(Duration length, Duration slice) {
        Instant now = timing.now();
        long width = Math.max(1, slice.toMillis());
        Instant first = Instant.ofEpochMilli(now.minus(length).toEpochMilli() / width * width);
        List<ObservedRequest> observed = requests.observed(first, now, TRAFFIC).requests();
        List<TrafficBucket> buckets = new ArrayList<>();
        int next = 0;
        for (Instant from = first; from.isBefore(now); from = from.plusMillis(width)) {
            Instant end = from.plusMillis(width);
            int baseline = 0;
            int candidate = 0;
            int failed = 0;
            for (; next < observed.size() && observed.get(next).at().isBefore(end); next++) {
                ObservedRequest request = observed.get(next);
                baseline += request.variant() == Variant.BASELINE ? 1 : 0;
                candidate += request.variant() == Variant.CANDIDATE ? 1 : 0;
                failed += request.succeeded() || request.callersMistake() ? 0 : 1;
            }
            buckets.add(new TrafficBucket(from, baseline, candidate, failed));
        }
        return List.copyOf(buckets);
    }

    @Override
    public WeightPreview preview(int target) {
        RolloutStatus status = status();
        String parameter = TemplateParameters.VPR_CANDIDATE_PERCENT;
        return new WeightPreview(
                status.weight(),
                target,
                setting.where(),
                parameter + " " + status.parameterWeight() + " → " + target
                        + "; template and every other parameter stay as they are",
                target == 0
                        ? parameter + " 0 → " + status.weight()
                        : "Roll back: canary of the live stage → 0 at once, then " + parameter + " → 0",
                verdict(status, target));
    }

    private AdvanceVerdict verdict(RolloutStatus status, int target) {
        return target <= status.weight()
                ? new AdvanceVerdict.Free()
                : AdvanceRules.judge(plan(), status, decisionCard(), target);
    }

    @Override
    public ChangeOutcome change(WeightRequest request, Consumer<ChangeProgress> progress) {
        RolloutStatus seen = status();
        RolloutStatus status = new FollowGuard(ports, setting, audit).run(seen).isPresent() ? status() : seen;
        return new ChangeWeight(ports, setting, audit, progress)
                .run(status, verdict(status, request.target()), request);
    }

    @Override
    public RollBackOutcome rollBack(
            String reason, long clickNanos, Consumer<RollBackProgress> progress, BooleanSupplier stop) {
        return rollBack(reason, RolloutEvent.Kind.ROLLED_BACK, clickNanos, progress, stop);
    }

    private RollBackOutcome rollBack(
            String reason,
            RolloutEvent.Kind kind,
            long clickNanos,
            Consumer<RollBackProgress> progress,
            BooleanSupplier stop) {
        return new RollBack(ports, setting, audit, since -> CardText.plain(card(since, 1)), progress, clickNanos)
                .run(reason, kind, stop);
    }

    @Override
    public boolean reconcile(Consumer<RollBackProgress> progress, BooleanSupplier stop) {
        return new ReconcileParameter(ports, setting, audit, progress).run(stop);
    }

    @Override
    public Optional<RolloutEvent> followGuard() {
        return new FollowGuard(ports, setting, audit).run(status());
    }

    @Override
    public ChangeOutcome resolveDrift(DriftResolution how, String reason, Consumer<ChangeProgress> progress) {
        RolloutStatus status = status();
        return new ResolveDrift(ports, setting, audit, progress)
                .run(status, verdict(status, how.weight(status)), how, reason);
    }

    @Override
    public GuardVerdict guard() {
        RolloutState state = ports.store().state().orElseGet(() -> RolloutState.initial(timing.now()));
        if (state.weight() == 0) {
            return new GuardVerdict.Idle("the weight is 0");
        }
        if (!state.guardArmed()) {
            return new GuardVerdict.Idle("the guard is not armed");
        }
        DecisionCard card = card(state.since(), state.weight());
        if (!card.breached()) {
            if (state.breachesInARow() > 0) {
                ports.store().save(state.withBreaches(0));
            }
            return new GuardVerdict.Fine(card);
        }
        String why = card.with(Verdict.BREACH).stream()
                .map(gate -> gate.rule().kind().label() + ": " + gate.why())
                .collect(Collectors.joining("; "));
        int breaches = state.breachesInARow() + 1;
        ports.store().save(state.withBreaches(breaches));
        if (breaches < BREACHES) {
            return new GuardVerdict.Warned(card, why);
        }
        RollBackOutcome outcome = rollBack(
                "guard: breached " + breaches + " times in a row, " + why,
                RolloutEvent.Kind.ROLLED_BACK_BY_GUARD,
                stopwatch(),
                progress -> {},
                () -> Thread.currentThread().isInterrupted());
        return new GuardVerdict.RolledBack(card, why, outcome);
    }

    @Override
    public void armGuard(boolean armed, String reason) {
        RolloutState state = ports.store().state().orElseGet(() -> RolloutState.initial(timing.now()));
        ports.store().save(state.withGuard(armed));
        audit.record(
                armed ? "arm-guard" : "disarm-guard",
                setting.identity().stackName(),
                new AuditFact.Change(state.guardArmed() ? "armed" : "not armed", armed ? "armed" : "not armed"),
                reason,
                "done");
    }

    @Override
    public Approval approve(int weight, String by, String reason) {
        Optional<RolloutPhase> phase = plan().at(weight).filter(at -> at.approver() != Approver.NONE);
        if (phase.isEmpty()) {
            throw new IllegalArgumentException("weight is " + weight + ", expected a phase that needs an approval: "
                    + plan().phases().stream()
                            .filter(at -> at.approver() != Approver.NONE)
                            .map(at -> at.weight() + " %")
                            .collect(Collectors.joining(", ")));
        }
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException(
                    "an approval needs a name and a reason, got \"" + by + "\" and \"" + reason + "\"");
        }
        Approval approval = new Approval(weight, phase.get().approver(), by, reason, timing.now());
        ports.store().approve(approval);
        ports.store()
                .add(new RolloutEvent(
                        approval.at(),
                        RolloutEvent.Kind.APPROVED,
                        weight,
                        weight,
                        by,
                        reason,
                        approval.role().title()));
        audit.record(
                "approve-phase",
                weight + " %",
                new AuditFact.Change("", approval.role().title() + ": " + by),
                reason,
                "done");
        return approval;
    }

    @Override
    public List<RolloutEvent> history(int limit) {
        return ports.store().history(limit);
    }

    @Override
    public List<Incident> incidents(int limit) {
        return ports.store().incidents(limit);
    }

    @Override
    public long stopwatch() {
        return timing.nanos().getAsLong();
    }
}
