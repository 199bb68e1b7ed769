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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Lets the stack parameter follow a rollback, again and again until the stack accepts it. The update carries an
/// empty
/// list of rollback triggers: a firing alarm must not undo a rollback.
final class ReconcileParameter {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Timing timing;
    private final Audit audit;
    private final Consumer<RollBackProgress> progress;
    private final long startNanos;

    ReconcileParameter(RolloutPorts ports, RolloutSetting setting, Audit audit, Consumer<RollBackProgress> progress) {
        this.ports = ports;
        this.setting = setting;
        this.timing = setting.timing();
        this.audit = audit;
        this.progress = progress;
        this.startNanos = timing.nanos().getAsLong();
    }

    boolean run(BooleanSupplier stop) {
        tell(RollBackProgress.Step.RECONCILING, "traffic is back on sync; stack parameter still to follow");
        while (true) {
            try {
                if (step()) {
                    tell(RollBackProgress.Step.RECONCILED, "stack parameter is 0");
                    return true;
                }
            } catch (ConsoleException e) {
                tell(RollBackProgress.Step.RETRYING, e.getMessage());
            }
            if (stop.getAsBoolean() || !timing.waited(AGAIN)) {
                return false;
            }
        }
    }

    /// @return whether the parameter is 0 and written down
    private boolean step() {
        StackSnapshot stack = ports.stack().describe();
        int parameter = Weights.parameterOf(stack);
        if (parameter != 0) {
            if (!stack.stable()) {
                tell(RollBackProgress.Step.RETRYING, "the stack is " + stack.status());
                return false;
            }
            if (ports.stage().read().weight() > 0) {
                // Somebody moved up again after the rollback; their change stands and nothing is left to follow.
                record(parameter);
                return true;
            }
            FollowStack follow = new FollowStack(ports.stack(), timing, setting.look());
            ports.stack()
                    .update(new StackUpdate(
                            Map.of(TemplateParameters.VPR_CANDIDATE_PERCENT, "0"),
                            List.of(),
                            "reconcile-" + timing.now().toEpochMilli()));
            StackSnapshot end = follow.toTheEnd(
                    event -> tell(RollBackProgress.Step.RECONCILING, event.logicalId() + " " + event.status()));
            if (Weights.parameterOf(end) != 0) {
                tell(RollBackProgress.Step.RETRYING, "the stack ended as " + end.status() + " " + end.reason());
                return false;
            }
        }
        record(parameter);
        return true;
    }

    private void record(int parameter) {
        RolloutState state = ports.store().state().orElseGet(() -> RolloutState.initial(timing.now()));
        if (!state.reconcilePending()) {
            return;
        }
        ports.store().save(state.reconciled());
        ports.store()
                .add(new RolloutEvent(
                        timing.now(),
                        RolloutEvent.Kind.RECONCILED,
                        Math.max(0, parameter),
                        0,
                        setting.operator().name(),
                        "",
                        "stack parameter followed"));
        audit.record(
                "reconcile-parameter",
                setting.identity().stackName(),
                new AuditFact.Change(parameter + " %", "0 %"),
                "",
                "done");
    }

    private void tell(RollBackProgress.Step step, String detail) {
        progress.accept(new RollBackProgress(step, detail, (timing.nanos().getAsLong() - startNanos) / 1_000_000));
    }
}
