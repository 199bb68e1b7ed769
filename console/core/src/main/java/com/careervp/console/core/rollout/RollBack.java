package com.careervp.console.core.rollout;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// The fast path: one call sets the live stage to 0, a second reads it back. Only then is anything written down, so
/// that
/// nothing stands between the click and the baseline. Doing it twice is harmless.
final class RollBack {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final RolloutPorts ports;
    private final RolloutSetting setting;
    private final Timing timing;
    private final Audit audit;
    private final Function<Instant, String> card;
    private final Consumer<RollBackProgress> progress;
    private final long clickNanos;

    /// @param card the decision card since a moment, as text
    RollBack(
            RolloutPorts ports,
            RolloutSetting setting,
            Audit audit,
            Function<Instant, String> card,
            Consumer<RollBackProgress> progress,
            long clickNanos) {
        this.ports = ports;
        this.setting = setting;
        this.timing = setting.timing();
        this.audit = audit;
        this.card = card;
        this.progress = progress;
        this.clickNanos = clickNanos;
    }

    RollBackOutcome run(String reason, RolloutEvent.Kind kind, BooleanSupplier stop) {
        List<String> notReached = new ArrayList<>();
        for (int attempt = 1; ; attempt++) {
            try {
                tell(RollBackProgress.Step.STOPPING_TRAFFIC, "attempt " + attempt);
                ports.stage().setCandidatePercent(0);
                tell(RollBackProgress.Step.VERIFYING, "");
                int live = ports.stage().read().weight();
                if (live == 0) {
                    long millis = sinceClick();
                    progress.accept(new RollBackProgress(
                            RollBackProgress.Step.AT_ZERO, "traffic is back on the baseline", millis));
                    return new Notes(reason, kind, millis).write();
                }
                notReached.add("attempt " + attempt + ": the live stage still says " + live + " %");
            } catch (ConsoleException e) {
                notReached.add("attempt " + attempt + ": " + e.getMessage());
                tell(RollBackProgress.Step.RETRYING, e.getMessage());
                if (hopeless(e.failure())) {
                    return new RollBackOutcome.NotReached(attempt, notReached);
                }
            }
            if (stop.getAsBoolean() || !timing.waited(AGAIN)) {
                return new RollBackOutcome.NotReached(attempt, notReached);
            }
        }
    }

    /// What repeating cannot change; everything else is tried until somebody says stop.
    private static boolean hopeless(ConsoleFailure failure) {
        return switch (failure) {
            case ConsoleFailure.AccessDenied ignored -> true;
            case ConsoleFailure.NotFound ignored -> true;
            case ConsoleFailure.Throttled ignored -> false;
            case ConsoleFailure.Unreachable ignored -> false;
            case ConsoleFailure.Conflict ignored -> false;
            case ConsoleFailure.Expired ignored -> false;
            case ConsoleFailure.Unexpected ignored -> false;
        };
    }

    private void tell(RollBackProgress.Step step, String detail) {
        progress.accept(new RollBackProgress(step, detail, sinceClick()));
    }

    private long sinceClick() {
        return (timing.nanos().getAsLong() - clickNanos) / 1_000_000;
    }

    /// Writes down what happened; a part that cannot be written is named in the outcome instead of undoing
    /// anything.
    private final class Notes {
        private final String reason;
        private final RolloutEvent.Kind kind;
        private final long millis;
        private final List<String> unrecorded = new ArrayList<>();

        Notes(String reason, RolloutEvent.Kind kind, long millis) {
            this.reason = reason;
            this.kind = kind;
            this.millis = millis;
        }

        RollBackOutcome write() {
            tell(RollBackProgress.Step.RECORDING, "");
            Instant now = timing.now();
            String by = setting.operator().name();
            RolloutState before;
            int parameter;
            try {
                before = ports.store().state().orElseGet(() -> RolloutState.initial(now));
                parameter = Weights.parameterOf(ports.stack().describe());
            } catch (ConsoleException e) {
                unrecorded.add("the rollout's record could not be read: " + e.getMessage());
                return new RollBackOutcome.AtZero(0, millis, null, true, unrecorded);
            }
            boolean reconcile = parameter != 0;
            int from = Math.max(before.weight(), parameter);
            if (from == 0) {
                return new RollBackOutcome.AtZero(0, millis, null, false, unrecorded);
            }
            if (before.weight() == 0 && before.reconcilePending()) {
                return new RollBackOutcome.AtZero(0, millis, null, true, unrecorded);
            }
            attempt("state", () -> ports.store().save(before.zeroed(now, by)));
            Incident incident = new Incident(
                    String.format(Locale.ROOT, "incident-%d", now.toEpochMilli()),
                    now,
                    by,
                    from,
                    millis,
                    reason,
                    cardText(before.since()));
            attempt("incident note", () -> ports.store().add(incident));
            attempt(
                    "history",
                    () -> ports.store()
                            .add(new RolloutEvent(now, kind, from, 0, by, reason, "at 0 % after " + millis + " ms")));
            attempt("approvals", () -> ports.store().clearApprovals());
            attempt(
                    "audit entry",
                    () -> audit.record(
                            "roll-back",
                            setting.identity().stackName(),
                            new AuditFact.Change(from + " %", "0 %"),
                            reason,
                            "done in " + millis + " ms"));
            return new RollBackOutcome.AtZero(from, millis, incident, reconcile, unrecorded);
        }

        private String cardText(Instant since) {
            try {
                return card.apply(since);
            } catch (ConsoleException e) {
                return "The decision card could not be made: " + e.getMessage();
            }
        }

        private void attempt(String what, Runnable write) {
            try {
                write.run();
            } catch (ConsoleException e) {
                unrecorded.add("the " + what + " could not be written: " + e.getMessage());
            }
        }
    }
}
