package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.DriftResolution;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.TimeText;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Asks which weight shall win where live stage, stack parameter and record disagree, and brings them together. FX
/// thread only.
final class DriftResolving {
    private final ScreenContext context;
    private final Runnable refresh;
    private final Texts texts = Texts.beside(DriftResolving.class, "rollout");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);

    DriftResolving(ScreenContext context, Runnable refresh) {
        this.context = context;
        this.refresh = refresh;
    }

    /// What disagrees, in words.
    String words(RolloutStatus status) {
        return texts.of("drift", status.weight(), status.state().weight(), status.parameterWeight());
    }

    /// What the button for this way says.
    String label(RolloutStatus status, DriftResolution how) {
        return texts.of(key(how), how.weight(status));
    }

    /// What the environment's guard did, in words.
    String guardWords(RolloutStatus status) {
        return status.guardStopped()
                .map(stop -> texts.of(
                        "guardStopped",
                        TimeText.absolute(stop.at(), context.now(), context.zone()),
                        stop.from(),
                        stop.reason()))
                .orElse("");
    }

    void ask(RolloutStatus status, DriftResolution how) {
        if (running.get()) {
            return;
        }
        context.questions()
                .ask(
                        new Question(
                                texts.of("drift.title", how.weight(status)),
                                texts.of(key(how) + ".message"),
                                List.of(
                                        fact("drift.live", status.weight()),
                                        fact("drift.recorded", status.state().weight()),
                                        fact("drift.parameter", status.parameterWeight())),
                                texts.of("drift.confirm", how.weight(status)),
                                context.workspace().identity().production(),
                                new Question.Friction.Reason(texts.of("ask.reason"))),
                        reason -> resolve(how, reason));
    }

    private Question.Fact fact(String key, int weight) {
        return new Question.Fact(texts.of(key), weight < 0 ? "–" : weight + " %");
    }

    private static String key(DriftResolution how) {
        return "drift." + how.name().toLowerCase(Locale.ROOT);
    }

    private void resolve(DriftResolution how, String reason) {
        running.set(true);
        context.background()
                .run(
                        "drift",
                        stop -> context.workspace().rollout().resolveDrift(how, reason, progress -> {}),
                        outcome -> {
                            running.set(false);
                            context.notices().show(notice(outcome));
                            refresh.run();
                            context.surroundings().environmentChanged().run();
                        });
    }

    private Notice notice(Outcome<ChangeOutcome> outcome) {
        return switch (outcome) {
            case Outcome.Done<ChangeOutcome> done -> notice(done.value());
            case Outcome.Failed<ChangeOutcome> failed -> Notice.failure(texts.of("drift.failed"), failed.failure());
            case Outcome.Cancelled<ChangeOutcome> ignored -> Notice.of(Tone.WATCH, texts.of("drift.failed"), "");
        };
    }

    private Notice notice(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed ->
                Notice.of(Tone.GOOD, texts.of("drift.done", changed.to()), TimeText.duration(changed.took()));
            case ChangeOutcome.Unchanged same ->
                Notice.of(Tone.NEUTRAL, texts.of("drift.none"), texts.of("change.unchanged", same.weight()));
            case ChangeOutcome.Refused refused ->
                Notice.of(
                        Tone.WATCH,
                        texts.of("drift.failed"),
                        refused.failed().getFirst().found() + ". "
                                + refused.failed().getFirst().mend());
            case ChangeOutcome.Failed failed -> Notice.of(Tone.BREACH, texts.of("drift.failed"), failed.why());
        };
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
