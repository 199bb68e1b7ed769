package com.careervp.console.cli;

import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.DriftResolution;
import com.careervp.console.core.rollout.RollBackOutcome;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.WeightRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `careervp rollout …`
@Command(
        name = "rollout",
        description = "The weight between the synchronous and the asynchronous path.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RolloutCommands.Status.class,
            RolloutCommands.SetWeight.class,
            RolloutCommands.Back.class,
            RolloutCommands.Resolve.class,
            RolloutCommands.Approve.class
        })
final class RolloutCommands {

    @Command(name = "status", description = "Weight, gates and verdict.", mixinStandardHelpOptions = true)
    static final class Status implements OperatingCommand {

        @Override
        public int operate(Session session) {
            Rollout rollout = session.workspace().rollout();
            rollout.followGuard();
            RolloutStatus status = rollout.status();
            DecisionCard card = rollout.decisionCard();
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("environment", session.workspace().identity());
            all.put("weight", status.weight());
            all.put("recordedWeight", status.state().weight());
            all.put("parameterWeight", status.parameterWeight());
            all.put("drifted", status.drifted());
            status.guardStopped().ifPresent(stop -> all.put("guardStop", stop));
            all.put("armed", status.armed());
            all.put("stackStatus", status.stack().status());
            all.put(
                    "soakRemaining",
                    status.soaking().map(soak -> soak.remaining().toString()).orElse(""));
            all.put("approvals", status.approvals());
            all.put("card", card);
            session.result(all, text(session, status, card));
            return ExitCodes.OK;
        }

        private static String text(Session session, RolloutStatus status, DecisionCard card) {
            TextTable table = new TextTable("GATE", "TARGET", "ALERT", "BASELINE", "CANDIDATE", "VERDICT", "WHY");
            card.gates()
                    .forEach(gate -> table.row(
                            gate.rule().kind().label(),
                            gate.rule().targetText(),
                            gate.rule().alertText(),
                            gate.baselineText(),
                            gate.candidateText(),
                            gate.verdict().word(),
                            gate.why()));
            String soak = status.soaking()
                    .map(one ->
                            one.complete() ? ", soak complete" : ", soak has " + Figures.of(one.remaining()) + " to go")
                    .orElse("");
            String drift = status.drifted()
                    ? "\nDRIFT: live " + status.weight() + " %, recorded "
                            + status.state().weight() + " %, stack " + status.parameterWeight()
                            + " % (rollout resolve --help)"
                    : "";
            String guard = status.guardStopped()
                    .map(stop ->
                            "\nrolled back by the environment's guard at " + stop.at() + ", because " + stop.reason())
                    .orElse("");
            return session.workspace().identity().badge() + "  candidate " + status.weight() + " %"
                    + (status.armed() ? ", rollback armed" : "") + soak + ", stack "
                    + status.stack().status() + drift + guard
                    + "\n\n" + table.text() + "\n\n" + card.sentence() + "\n" + card.nextStep();
        }
    }

    @Command(name = "set", description = "Changes the weight through the stack.", mixinStandardHelpOptions = true)
    static final class SetWeight implements OperatingCommand {
        @Parameters(paramLabel = "PERCENT", description = "0 to 100")
        private int percent;

        @Option(names = "--reason", paramLabel = "TEXT", description = "needed outside the plan")
        private String reason = "";

        @Option(names = "--take-over", description = "replace a lock that somebody else holds; needs a reason")
        private boolean takeOver;

        @Override
        public int operate(Session session) {
            ChangeOutcome outcome = session.workspace()
                    .rollout()
                    .change(
                            new WeightRequest(percent, reason, takeOver),
                            progress -> ChangeText.tell(session, progress));
            return ChangeText.end(session, outcome);
        }
    }

    @Command(
            name = "rollback",
            description = "Sets the live weight to 0 at once; the stack parameter follows.",
            mixinStandardHelpOptions = true)
    static final class Back implements OperatingCommand {
        @Option(names = "--reason", paramLabel = "TEXT", description = "for the incident note")
        private String reason = "rolled back from the command line";

        @Override
        public int operate(Session session) {
            Rollout rollout = session.workspace().rollout();
            RollBackOutcome outcome = rollout.rollBack(
                    reason,
                    rollout.stopwatch(),
                    progress -> session.output().note(progress.step() + " " + progress.detail()),
                    () -> Thread.currentThread().isInterrupted());
            boolean reconciled = outcome instanceof RollBackOutcome.AtZero zero
                    && (!zero.reconcile() || reconciled(session, rollout));
            session.result(Json.outcome(outcome).put("stackFollowed", reconciled), text(outcome, reconciled));
            return outcome instanceof RollBackOutcome.AtZero && reconciled ? ExitCodes.OK : ExitCodes.FAILED;
        }

        private static boolean reconciled(Session session, Rollout rollout) {
            return rollout.reconcile(
                    progress -> session.output().note(progress.step() + " " + progress.detail()),
                    () -> Thread.currentThread().isInterrupted());
        }

        private static String text(RollBackOutcome outcome, boolean reconciled) {
            return switch (outcome) {
                case RollBackOutcome.AtZero zero ->
                    "at 0 % after " + zero.millisToZero() + " ms, from " + zero.fromWeight() + " %; "
                            + (reconciled ? "the stack parameter is 0" : "the stack parameter is still to follow")
                            + (zero.unrecorded().isEmpty() ? "" : "; " + String.join("; ", zero.unrecorded()));
                case RollBackOutcome.NotReached not -> "0 % was not reached:\n" + String.join("\n", not.notReached());
            };
        }
    }

    @Command(
            name = "resolve",
            description = "Brings live, recorded and stack weight together after a drift.",
            mixinStandardHelpOptions = true)
    static final class Resolve implements OperatingCommand {
        @ArgGroup(multiplicity = "1")
        private Choice choice = new Choice();

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "goes into the audit")
        private String reason = "";

        static final class Choice {
            private DriftResolution how = DriftResolution.ADOPT_LIVE;

            @Option(names = "--adopt-live", required = true, description = "the live weight becomes the truth")
            void adoptLive(boolean given) {
                if (given) {
                    how = DriftResolution.ADOPT_LIVE;
                }
            }

            @Option(
                    names = "--restore-recorded",
                    required = true,
                    description = "the recorded weight becomes the truth again")
            void restoreRecorded(boolean given) {
                if (given) {
                    how = DriftResolution.RESTORE_RECORDED;
                }
            }
        }

        @Override
        public int operate(Session session) {
            ChangeOutcome outcome = session.workspace()
                    .rollout()
                    .resolveDrift(choice.how, reason, progress -> ChangeText.tell(session, progress));
            return ChangeText.end(session, outcome);
        }
    }

    @Command(name = "approve", description = "Records an approval of a phase.", mixinStandardHelpOptions = true)
    static final class Approve implements OperatingCommand {
        @Parameters(paramLabel = "PERCENT", description = "the phase's weight")
        private int percent;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "who approves")
        private String by = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "on what evidence")
        private String reason = "";

        @Override
        public int operate(Session session) {
            var approval = session.workspace().rollout().approve(percent, by, reason);
            session.result(approval, approval.role().title() + " approved " + percent + " %");
            return ExitCodes.OK;
        }
    }
}
