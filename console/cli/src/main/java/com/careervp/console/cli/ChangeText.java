package com.careervp.console.cli;

import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.ChangeProgress;
import com.careervp.console.core.rollout.PreCheck;
import java.util.stream.Collectors;

/// How a change of the weight is told on the command line.
final class ChangeText {
    private ChangeText() {}

    /// Prints how it ended.
    ///
    /// @return the exit code
    static int end(Session session, ChangeOutcome outcome) {
        session.result(Json.outcome(outcome), text(outcome));
        return switch (outcome) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ -> ExitCodes.OK;
            case ChangeOutcome.Refused _, ChangeOutcome.Failed _ -> ExitCodes.FAILED;
        };
    }

    static void tell(Session session, ChangeProgress progress) {
        session.output()
                .note(
                        switch (progress) {
                            case ChangeProgress.Entered entered ->
                                entered.state() + (entered.detail().isEmpty() ? "" : ": " + entered.detail());
                            case ChangeProgress.Checked checked -> line(checked.check());
                            case ChangeProgress.StackMoved moved ->
                                "  " + moved.event().logicalId() + " "
                                        + moved.event().status() + " "
                                        + moved.event().reason();
                        });
    }

    private static String line(PreCheck check) {
        return "  " + (check.passed() ? "ok    " : "FAILS ") + check.name().title() + ": " + check.found()
                + (check.passed() ? "" : " – " + check.mend());
    }

    private static String text(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed ->
                changed.from() + " % → " + changed.to() + " % in "
                        + Figures.of(changed.took()) + "; of "
                        + changed.probes().total() + " probes "
                        + changed.probes().candidate() + " met the candidate";
            case ChangeOutcome.Unchanged unchanged -> "the weight already is " + unchanged.weight() + " %";
            case ChangeOutcome.Refused refused ->
                "refused, nothing was changed:\n"
                        + refused.failed().stream().map(ChangeText::line).collect(Collectors.joining("\n"));
            case ChangeOutcome.Failed failed ->
                "failed: " + failed.why() + "; live weight is "
                        + (failed.liveWeight() < 0 ? "unknown" : failed.liveWeight() + " %");
        };
    }
}
