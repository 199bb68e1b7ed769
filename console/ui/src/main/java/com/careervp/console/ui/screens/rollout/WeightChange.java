package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.rollout.ChangeOutcome;
import com.careervp.console.core.rollout.ChangeProgress;
import com.careervp.console.core.rollout.PreCheck;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.console.core.stacks.StackEvent;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A weight change from the click to its end, with everything that happens on the way. It goes on when the screen is
/// hidden. FX thread only.
final class WeightChange {
    private final ScreenContext context;
    private final Texts texts = Texts.beside(WeightChange.class, "rollout");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(this, "result", Result.NONE);
    private final ObservableList<ChangeLine> lines = FXCollections.observableArrayList();

    /// How the last change stands.
    ///
    /// @param lockInTheWay whether it was refused only because somebody else holds the lock
    record Result(Tone tone, String words, Optional<WeightRequest> request, boolean lockInTheWay) {
        static final Result NONE = new Result(Tone.NEUTRAL, "", Optional.empty(), false);
    }

    WeightChange(ScreenContext context) {
        this.context = context;
    }

    void start(WeightRequest request) {
        if (running.get()) {
            return;
        }
        running.set(true);
        lines.clear();
        result.set(
                new Result(Tone.CANDIDATE, texts.of("change.running", request.target()), Optional.of(request), false));
        context.background()
                .run(
                        "weight change",
                        stop -> context.workspace()
                                .rollout()
                                .change(request, news -> context.background().publish(() -> hear(news))),
                        outcome -> ended(request, outcome));
    }

    private void hear(ChangeProgress news) {
        Instant now = context.now();
        switch (news) {
            case ChangeProgress.Entered entered ->
                lines.add(new ChangeLine(
                        now,
                        Tone.CANDIDATE,
                        texts.of("change.state." + entered.state().name().toLowerCase(Locale.ROOT)),
                        entered.detail()));
            case ChangeProgress.Checked checked -> lines.add(line(now, checked.check()));
            case ChangeProgress.StackMoved moved -> lines.add(line(moved.event()));
        }
    }

    private static ChangeLine line(Instant at, PreCheck check) {
        return new ChangeLine(
                at,
                check.passed() ? Tone.GOOD : Tone.BREACH,
                check.name().title(),
                check.passed() ? check.found() : check.found() + ". " + check.mend());
    }

    private static ChangeLine line(StackEvent event) {
        Tone tone = event.failed() ? Tone.BREACH : event.status().endsWith("_COMPLETE") ? Tone.GOOD : Tone.UNKNOWN;
        String reason = event.reason().isEmpty() ? "" : " – " + event.reason();
        return new ChangeLine(event.at(), tone, event.logicalId(), event.status() + reason);
    }

    private void ended(WeightRequest request, Outcome<ChangeOutcome> outcome) {
        running.set(false);
        Result ended = switch (outcome) {
            case Outcome.Done<ChangeOutcome> done -> result(request, done.value());
            case Outcome.Failed<ChangeOutcome> failed -> {
                context.notices().show(Notice.failure(texts.of("change.failed"), failed.failure()));
                yield new Result(
                        Tone.BREACH,
                        failed.failure().sentence() + " " + failed.failure().whatToDo(),
                        Optional.of(request),
                        false);
            }
            case Outcome.Cancelled<ChangeOutcome> ignored -> Result.NONE;
        };
        result.set(ended);
        context.surroundings().environmentChanged().run();
    }

    private Result result(WeightRequest request, ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed -> {
                String words = texts.of(
                        "change.done",
                        changed.from(),
                        changed.to(),
                        TimeText.duration(changed.took()),
                        changed.probes().candidate(),
                        changed.probes().total());
                context.notices().show(Notice.of(Tone.GOOD, texts.of("change.notice", changed.to()), words));
                yield new Result(Tone.GOOD, words, Optional.empty(), false);
            }
            case ChangeOutcome.Unchanged same ->
                new Result(Tone.NEUTRAL, texts.of("change.unchanged", same.weight()), Optional.empty(), false);
            case ChangeOutcome.Refused refused -> {
                boolean onlyLock = refused.failed().stream().allMatch(check -> check.name() == PreCheck.Name.LOCK_FREE);
                yield new Result(
                        Tone.WATCH,
                        texts.of("change.refused", refused.failed().getFirst().found()),
                        Optional.of(request),
                        onlyLock);
            }
            case ChangeOutcome.Failed failed -> {
                failed.breaking().forEach(event -> lines.add(line(event)));
                String live = failed.liveWeight() < 0
                        ? texts.of("change.liveUnknown")
                        : texts.of("change.live", failed.liveWeight());
                context.notices().show(Notice.of(Tone.BREACH, texts.of("change.failed"), failed.why() + " " + live));
                yield new Result(Tone.BREACH, failed.why() + " " + live, Optional.of(request), false);
            }
        };
    }

    /// Whether a change is under way.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What happened so far, oldest first.
    ObservableList<ChangeLine> lines() {
        return lines;
    }
}
