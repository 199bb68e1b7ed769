package com.careervp.console.core.rollout;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.stacks.StackSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The conflict guard: what must hold before a weight is changed.
final class PreChecks {
    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Timing timing;

    PreChecks(RolloutPorts ports, RolloutSetting setting) {
        this.ports = ports;
        this.setting = setting;
        this.timing = setting.timing();
    }

    /// @param gateAlarms the alarms that would undo the change
    List<PreCheck> all(RolloutStatus status, WeightRequest request, List<Alarm> gateAlarms, AdvanceVerdict verdict) {
        List<PreCheck> checks = new ArrayList<>();
        boolean up = request.target() > status.weight();
        checks.add(stack(status.stack()));
        checks.add(lock(status, request));
        checks.add(weights(status, request));
        checks.add(canary(status));
        checks.add(rules(verdict, request));
        if (up) {
            checks.add(alarms(gateAlarms));
            checks.add(candidate());
        }
        return checks;
    }

    private static PreCheck stack(StackSnapshot stack) {
        return stack.stable()
                ? PreCheck.passed(PreCheck.Name.STACK_STABLE, stack.status())
                : PreCheck.failed(
                        PreCheck.Name.STACK_STABLE,
                        stack.name() + " is " + stack.status(),
                        stack.inProgress()
                                ? "Wait until the running operation has ended."
                                : "Bring the stack back to a complete state first.");
    }

    private PreCheck lock(RolloutStatus status, WeightRequest request) {
        Optional<RolloutLock> lock =
                status.lockHeld().filter(held -> !held.holder().equals(setting.holder()));
        if (lock.isEmpty()) {
            return PreCheck.passed(PreCheck.Name.LOCK_FREE, "nobody");
        }
        String held = lock.get().owner() + " since " + Figures.of(lock.get().age(timing.now())) + ": "
                + lock.get().purpose();
        if (request.takeOverLock() && !request.reason().isBlank()) {
            return PreCheck.passed(PreCheck.Name.LOCK_FREE, "taken over from " + held);
        }
        return PreCheck.failed(
                PreCheck.Name.LOCK_FREE, held, "Ask " + lock.get().owner() + ", or take the lock over with a reason.");
    }

    private static PreCheck weights(RolloutStatus status, WeightRequest request) {
        String found =
                "live " + status.weight() + " %, recorded " + status.state().weight() + " %, stack "
                        + (status.parameterWeight() < 0 ? "none" : status.parameterWeight() + " %");
        boolean agree = status.weight() == status.state().weight() && status.weight() == status.parameterWeight();
        boolean down = request.target() <= status.weight();
        boolean resolved = !request.reason().isBlank() && status.parameterWeight() >= 0;
        if (agree || down || resolved) {
            return PreCheck.passed(PreCheck.Name.WEIGHTS_AGREE, found);
        }
        return PreCheck.failed(
                PreCheck.Name.WEIGHTS_AGREE,
                found,
                status.state().reconcilePending()
                        ? "A rollback's stack parameter is still to follow; wait for it."
                        : "Resolve the drift first, or say with a reason that the target weight shall hold for all three.");
    }

    private static PreCheck canary(RolloutStatus status) {
        return status.stage().hasCanary()
                ? PreCheck.passed(
                        PreCheck.Name.CANARY_PRESENT,
                        status.stage().baselineFunction() + " | "
                                + status.stage().candidateFunction())
                : PreCheck.failed(
                        PreCheck.Name.CANARY_PRESENT,
                        "the stage has no canary",
                        "Deploy the stack; its template always has one.");
    }

    private static PreCheck rules(AdvanceVerdict verdict, WeightRequest request) {
        return switch (verdict) {
            case AdvanceVerdict.Free ignored -> PreCheck.passed(PreCheck.Name.RULES, "as planned");
            case AdvanceVerdict.NeedsReason needs ->
                request.reason().isBlank()
                        ? PreCheck.failed(
                                PreCheck.Name.RULES, String.join("; ", needs.why()), "Give a reason to go on anyway.")
                        : PreCheck.passed(PreCheck.Name.RULES, "with a reason: " + String.join("; ", needs.why()));
            case AdvanceVerdict.Blocked blocked ->
                PreCheck.failed(
                        PreCheck.Name.RULES,
                        String.join("; ", blocked.why()),
                        "Mend the cause; the weight cannot go up while a gate is breached.");
        };
    }

    private static PreCheck alarms(List<Alarm> gateAlarms) {
        List<String> firing = gateAlarms.stream()
                .filter(alarm -> alarm.state() == AlarmState.ALARM)
                .map(Alarm::name)
                .toList();
        return firing.isEmpty()
                ? PreCheck.passed(PreCheck.Name.ALARMS_QUIET, gateAlarms.size() + " gate alarms are quiet")
                : PreCheck.failed(
                        PreCheck.Name.ALARMS_QUIET,
                        "firing: " + String.join(", ", firing),
                        "A firing gate alarm would undo the change at once; mend its cause first.");
    }

    private PreCheck candidate() {
        String function = setting.identity().names().vprSubmitFunction();
        try {
            CandidateProbe.Answer answer = ports.candidate().probe(function);
            return answer.exists() && answer.answered()
                    ? PreCheck.passed(PreCheck.Name.CANDIDATE_ANSWERS, answer.detail())
                    : PreCheck.failed(
                            PreCheck.Name.CANDIDATE_ANSWERS,
                            function + ": " + answer.detail(),
                            answer.exists() ? "Look at the function's log." : "Deploy the stack.");
        } catch (ConsoleException e) {
            return PreCheck.failed(
                    PreCheck.Name.CANDIDATE_ANSWERS, e.getMessage(), e.failure().whatToDo());
        }
    }
}
