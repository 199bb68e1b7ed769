package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.rollout.Approver;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutPhase;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;

/// What stands between a weight and a higher one, and behind it: approvals of phases, and the automatic guard. FX
/// thread only.
final class Safeguards {
    private final ScreenContext context;
    private final Rollout rollout;
    private final Texts texts = Texts.beside(Safeguards.class, "rollout");
    private final Refresh<RolloutStatus> status;
    private final ReadOnlyIntegerProperty live;
    private final Runnable refresh;

    /// @param refresh reads everything on the screen again
    Safeguards(ScreenContext context, Refresh<RolloutStatus> status, ReadOnlyIntegerProperty live, Runnable refresh) {
        this.context = context;
        this.rollout = context.workspace().rollout();
        this.status = status;
        this.live = live;
        this.refresh = refresh;
    }

    /// The phase that comes next by the plan.
    Optional<RolloutPhase> nextPhase() {
        return rollout.plan().after(live.get());
    }

    /// The next phase if its approval is still missing.
    Optional<RolloutPhase> missingApproval() {
        List<Integer> given = status.state()
                .data()
                .map(read -> read.approvals().stream()
                        .map(approval -> approval.weight())
                        .toList())
                .orElse(List.of());
        return nextPhase()
                .filter(phase -> phase.approver() != Approver.NONE)
                .filter(phase -> !given.contains(phase.weight()));
    }

    void approve() {
        missingApproval()
                .ifPresent(phase -> context.questions()
                        .askSigned(
                                new Question(
                                        texts.of("approve.title", phase.weight()),
                                        texts.of(
                                                "approve.message",
                                                phase.approver().title()),
                                        List.of(),
                                        texts.of("approve.confirm"),
                                        false,
                                        new Question.Friction.Signed(
                                                texts.of("approve.name"), texts.of("approve.reason"))),
                                answer -> approve(phase, answer.name(), answer.reason())));
    }

    private void approve(RolloutPhase phase, String name, String reason) {
        context.background().run("approval", stop -> rollout.approve(phase.weight(), name, reason), outcome -> {
            switch (outcome) {
                case Outcome.Done<?> ignored ->
                    context.notices()
                            .show(Notice.of(Tone.GOOD, texts.of("approve.done", phase.weight(), name), reason));
                case Outcome.Failed<?> failed ->
                    context.notices().show(Notice.failure(texts.of("approve.failed"), failed.failure()));
                case Outcome.Cancelled<?> ignored -> {}
            }
            refresh.run();
        });
    }

    /// Arms the automatic guard, or disarms it with a reason.
    void armGuard(boolean armed) {
        if (armed) {
            setGuard(true, texts.of("guard.armedReason"));
        } else {
            context.questions()
                    .ask(
                            new Question(
                                    texts.of("guard.title"),
                                    texts.of("guard.message"),
                                    List.of(),
                                    texts.of("guard.confirm"),
                                    true,
                                    new Question.Friction.Reason(texts.of("ask.reason"))),
                            reason -> setGuard(false, reason));
        }
    }

    private void setGuard(boolean armed, String reason) {
        context.background()
                .run(
                        "guard",
                        stop -> {
                            rollout.armGuard(armed, reason);
                            return armed;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Boolean> failed) {
                                context.notices().show(Notice.failure(texts.of("guard.failed"), failed.failure()));
                            }
                            status.now();
                        });
    }
}
