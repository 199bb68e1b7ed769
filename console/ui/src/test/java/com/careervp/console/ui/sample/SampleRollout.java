package com.careervp.console.ui.sample;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.EvidenceWindow;
import com.careervp.console.core.gates.GateResult;
import com.careervp.console.core.gates.GateRule;
import com.careervp.console.core.gates.Health;
import com.careervp.console.core.gates.LatencyShift;
import com.careervp.console.core.gates.Reading;
import com.careervp.console.core.gates.Variant;
import com.careervp.console.core.gates.VariantFigures;
import com.careervp.console.core.gates.Verdict;
import com.careervp.console.core.rollout.AdvanceVerdict;
import com.careervp.console.core.rollout.Approval;
import com.careervp.console.core.rollout.Approver;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.ChangeProgress;
import com.careervp.console.core.rollout.ChangeState;
import com.careervp.console.core.rollout.DriftResolution;
import com.careervp.console.core.rollout.GuardVerdict;
import com.careervp.console.core.rollout.Incident;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.PreCheck;
import com.careervp.console.core.rollout.RollBackOutcome;
import com.careervp.console.core.rollout.RollBackProgress;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.rollout.RolloutState;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.Soak;
import com.careervp.console.core.rollout.StageSnapshot;
import com.careervp.console.core.rollout.TrafficBucket;
import com.careervp.console.core.rollout.WeightPreview;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.console.core.stacks.StackEvent;
import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.contract.TemplateParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A rollout whose weight can be set from outside.
public final class SampleRollout implements Rollout {
    public int weight = 50;
    public boolean reconcilePending;
    /// What is recorded where it is not the live weight; -1 where it is.
    public int recorded = -1;
    public @Nullable RolloutEvent guardStop;
    public int guardFollowed;
    public final List<DriftResolution> resolutions = new ArrayList<>();
    public @Nullable ConsoleFailure failure;
    public int rollBacks;
    public int reconciles;
    public final List<WeightRequest> requests = new ArrayList<>();
    public final List<Approval> approvals = new ArrayList<>(List.of(new Approval(
            50, Approver.ENGINEERING_LEAD, "dana", "gates green for 24 h", SampleWorkspace.NOW.minusSeconds(51_000))));
    public AdvanceVerdict verdict = new AdvanceVerdict.Free();
    public GuardVerdict guard = new GuardVerdict.Idle("not looked");

    private void answer() {
        ConsoleFailure broken = failure;
        if (broken != null) {
            throw new ConsoleException(broken);
        }
    }

    @Override
    public RolloutPlan plan() {
        return RolloutPlan.standard();
    }

    @Override
    public RolloutStatus status() {
        answer();
        Instant now = SampleWorkspace.NOW;
        return new RolloutStatus(
                now,
                new StageSnapshot(weight, "careervp-vpr-sync-lambda-dev", "careervp-vpr-submit-lambda-dev", now),
                new StackSnapshot(
                        "CareervpStack-Dev",
                        "arn:stack",
                        "UPDATE_COMPLETE",
                        "",
                        Map.of(TemplateParameters.VPR_CANDIDATE_PERCENT, Integer.toString(weight)),
                        Map.of(),
                        now),
                new RolloutState(
                        recorded < 0 ? weight : recorded,
                        now.minusSeconds(50_880),
                        "operator",
                        true,
                        0,
                        reconcilePending,
                        3),
                weight == 0 ? null : new Soak(Duration.ofMinutes(848), Duration.ofHours(24)),
                guardStop,
                null,
                approvals);
    }

    @Override
    public DecisionCard decisionCard() {
        answer();
        Instant now = SampleWorkspace.NOW;
        Reading none = Reading.none();
        List<GateRule> rules = GateRule.standard();
        List<GateResult> gates = List.of(
                gate(
                        rules.get(0),
                        Verdict.PASS,
                        new Reading(0.712, 0.698, 0.726, 4088),
                        new Reading(0.996, 0.994, 0.998, 4120),
                        "the interval lies above the target"),
                gate(
                        rules.get(1),
                        Verdict.PASS,
                        Reading.exact(28_900, 4088),
                        Reading.exact(210, 4120),
                        "",
                        new LatencyShift(-28_700, 0.0001, 2000, 2000)),
                gate(
                        rules.get(2),
                        Verdict.PASS,
                        Reading.exact(41_000, 4088),
                        Reading.exact(44_000, 4101),
                        "blind window 2 min",
                        new LatencyShift(3_100, 0.21, 2000, 2000)),
                gate(rules.get(3), Verdict.PASS, none, Reading.exact(3, 14), "at most 3 in the last minutes"),
                gate(rules.get(4), Verdict.WATCH, none, Reading.exact(0, 14), "a dead letter was redriven 12 m ago"),
                gate(
                        rules.get(5),
                        Verdict.PASS,
                        Reading.exact(0.011, 4088),
                        Reading.exact(0.004, 4120),
                        "4 of 1 000 calls ended in an error"),
                gate(
                        rules.get(6),
                        Verdict.NO_DATA,
                        none,
                        none,
                        "needs 76 more samples; at the present traffic there in 4 m 10 s"));
        return new DecisionCard(
                new EvidenceWindow(now.minusSeconds(50_880), now, Duration.ofMinutes(2), ""),
                new VariantFigures(
                        Variant.BASELINE,
                        4088,
                        new Reading(0.712, 0.698, 0.726, 4088),
                        new VariantFigures.Percentiles(21_400, 28_900, 29_000),
                        Reading.exact(41_000, 4088),
                        Reading.exact(0.0082, 4000)),
                new VariantFigures(
                        Variant.CANDIDATE,
                        4120,
                        new Reading(0.996, 0.994, 0.998, 4120),
                        new VariantFigures.Percentiles(96, 210, 480),
                        Reading.exact(44_000, 4101),
                        Reading.exact(0.0071, 4000)),
                gates,
                Health.HEALTHY,
                "Healthy: the candidate is not worse in any gate.",
                "Advance to 100 % is possible in 9 h 52 m, with the product team's approval.");
    }

    private static GateResult gate(GateRule rule, Verdict verdict, Reading baseline, Reading candidate, String why) {
        return new GateResult(rule, verdict, baseline, candidate, why, null);
    }

    private static GateResult gate(
            GateRule rule, Verdict verdict, Reading baseline, Reading candidate, String why, LatencyShift shift) {
        return new GateResult(rule, verdict, baseline, candidate, why, shift);
    }

    @Override
    public List<TrafficBucket> traffic(Duration length, Duration slice) {
        answer();
        Random random = new Random(7);
        List<TrafficBucket> buckets = new ArrayList<>();
        int count = (int) length.dividedBy(slice);
        for (int i = 0; i < count; i++) {
            int total = 40 + random.nextInt(14);
            int share = i < count / 4 ? 0 : i < count / 2 ? total / 10 : total / 2 + random.nextInt(5) - 2;
            buckets.add(new TrafficBucket(
                    SampleWorkspace.NOW.minus(slice.multipliedBy(count - i)), total - share, share, random.nextInt(3)));
        }
        return buckets;
    }

    @Override
    public WeightPreview preview(int target) {
        answer();
        return new WeightPreview(
                weight,
                target,
                "account 000000000000 · us-east-1 · SANDBOX · CareervpStack-Dev",
                weight == target
                        ? "Nothing to change."
                        : "CloudFormation parameter VprCandidatePercent from " + weight + " to " + target
                                + "; every other parameter keeps its value.",
                "Parameter VprCandidatePercent back to " + weight + "; at once through the live stage by Roll back.",
                verdict);
    }

    @Override
    public ChangeOutcome change(WeightRequest request, Consumer<ChangeProgress> progress) {
        requests.add(request);
        progress.accept(new ChangeProgress.Entered(ChangeState.CHECKING, "conflict guard"));
        progress.accept(
                new ChangeProgress.Checked(new PreCheck(PreCheck.Name.STACK_STABLE, true, "UPDATE_COMPLETE", "")));
        progress.accept(new ChangeProgress.Entered(ChangeState.FOLLOWING, "events of the stack"));
        progress.accept(new ChangeProgress.StackMoved(
                new StackEvent("1", SampleWorkspace.NOW, "ApiStage", "AWS::ApiGateway::Stage", "UPDATE_COMPLETE", "")));
        int before = weight;
        weight = request.target();
        return new ChangeOutcome.Changed(before, weight, Duration.ofSeconds(3), new LiveProbe.Answers(10, 10, 0));
    }

    @Override
    public RollBackOutcome rollBack(
            String reason, long clickNanos, Consumer<RollBackProgress> progress, BooleanSupplier stop) {
        answer();
        rollBacks++;
        int before = weight;
        weight = 0;
        reconcilePending = true;
        progress.accept(new RollBackProgress(RollBackProgress.Step.AT_ZERO, "", 840));
        return new RollBackOutcome.AtZero(before, 840, null, true, List.of());
    }

    @Override
    public boolean reconcile(Consumer<RollBackProgress> progress, BooleanSupplier stop) {
        reconciles++;
        reconcilePending = false;
        return true;
    }

    @Override
    public Optional<RolloutEvent> followGuard() {
        guardFollowed++;
        recorded = -1;
        return Optional.ofNullable(guardStop);
    }

    @Override
    public ChangeOutcome resolveDrift(DriftResolution how, String reason, Consumer<ChangeProgress> progress) {
        resolutions.add(how);
        int before = weight;
        weight = how.weight(status());
        recorded = -1;
        return new ChangeOutcome.Changed(before, weight, Duration.ofSeconds(3), new LiveProbe.Answers(10, 10, 0));
    }

    @Override
    public GuardVerdict guard() {
        return guard;
    }

    @Override
    public void armGuard(boolean armed, String reason) {}

    @Override
    public Approval approve(int target, String by, String reason) {
        Approval approval = new Approval(target, Approver.PRODUCT_TEAM, by, reason, SampleWorkspace.NOW);
        approvals.add(approval);
        return approval;
    }

    @Override
    public List<RolloutEvent> history(int limit) {
        answer();
        Instant now = SampleWorkspace.NOW;
        return List.of(
                new RolloutEvent(now.minusSeconds(300), RolloutEvent.Kind.ADVANCED, 10, 50, "operator", "", "3.1 s"),
                new RolloutEvent(
                        now.minusSeconds(330), RolloutEvent.Kind.APPROVED, 50, 50, "dana", "gates green for 24 h", ""),
                new RolloutEvent(now.minusSeconds(450), RolloutEvent.Kind.ADVANCED, 0, 10, "operator", "", "2.8 s"),
                new RolloutEvent(now.minusSeconds(90_000), RolloutEvent.Kind.RECONCILED, 0, 0, "operator", "", ""),
                new RolloutEvent(
                        now.minusSeconds(90_020),
                        RolloutEvent.Kind.ROLLED_BACK,
                        10,
                        0,
                        "operator",
                        "Roll back button",
                        "0.84 s"));
    }

    @Override
    public List<Incident> incidents(int limit) {
        return List.of(new Incident(
                "i-1",
                SampleWorkspace.NOW.minusSeconds(90_020),
                "operator",
                10,
                840,
                "Roll back button",
                "Regressed: success rate 96.1 %"));
    }

    @Override
    public long stopwatch() {
        return 0;
    }
}
