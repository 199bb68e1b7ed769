package com.careervp.console.core.rollout;

import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.gates.GateResult;
import com.careervp.console.core.gates.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plan's rules for moving up. Moving down is never obstructed.
final class AdvanceRules {
    private AdvanceRules() {}

    static AdvanceVerdict judge(RolloutPlan plan, RolloutStatus status, DecisionCard card, int target) {
        int weight = status.weight();
        if (target <= weight) {
            return new AdvanceVerdict.Free();
        }
        List<String> breaches = card.with(Verdict.BREACH).stream()
                .map(gate -> gate.rule().kind().label() + ": " + gate.why())
                .toList();
        if (!breaches.isEmpty()) {
            return new AdvanceVerdict.Blocked(breaches);
        }
        List<String> outside = outsidePlan(plan, status, card, target);
        if (!outside.isEmpty()) {
            return new AdvanceVerdict.NeedsReason(outside, true);
        }
        List<String> watched = card.with(Verdict.WATCH).stream()
                .map(gate -> "to be watched: " + gate.rule().kind().label() + ", " + gate.why())
                .toList();
        return watched.isEmpty() ? new AdvanceVerdict.Free() : new AdvanceVerdict.NeedsReason(watched, false);
    }

    private static List<String> outsidePlan(RolloutPlan plan, RolloutStatus status, DecisionCard card, int target) {
        List<String> why = new ArrayList<>();
        Optional<RolloutPhase> next = plan.after(status.weight());
        if (next.isEmpty() || next.get().weight() != target) {
            why.add(target + " % is not the plan's next weight"
                    + next.map(phase -> ", which is " + phase.weight() + " %").orElse(""));
        }
        status.soaking()
                .filter(soak -> !soak.complete())
                .ifPresent(soak -> why.add("the soak has " + Figures.of(soak.remaining()) + " to go"));
        if (status.weight() > 0) {
            for (GateResult gate : card.with(Verdict.NO_DATA)) {
                why.add("not enough data: " + gate.rule().kind().label() + ", " + gate.why());
            }
        }
        for (RolloutPhase phase : plan.phases()) {
            boolean entered = phase.weight() > status.weight() && phase.weight() <= target;
            if (entered && phase.approver() != Approver.NONE && !approved(status, phase)) {
                why.add("the approval of the " + phase.approver().title() + " for " + phase.weight() + " % is missing");
            }
        }
        return why;
    }

    private static boolean approved(RolloutStatus status, RolloutPhase phase) {
        return status.approvals().stream()
                .anyMatch(approval -> approval.weight() == phase.weight() && approval.role() == phase.approver());
    }
}
