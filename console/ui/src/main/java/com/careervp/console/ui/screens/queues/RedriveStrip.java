package com.careervp.console.ui.screens.queues;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.StatusBadge;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// How far the redrive is, or what came of the last one. It takes no room before the first.
public final class RedriveStrip extends HBox {
    private final Texts texts = Texts.beside(RedriveStrip.class, "queues");
    private final StatusBadge state = new StatusBadge();
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Button stop = new Button(texts.of("redrive.stop"));
    private final Button close = new Button(texts.of("redrive.close"));

    public RedriveStrip() {
        super(12);
        getStyleClass().addAll("card", "redrive-strip");
        setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(180);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Button button : new Button[] {stop, close}) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        stop.setTooltip(new Tooltip(texts.of("redrive.stop.tip")));
        close.setTooltip(new Tooltip(texts.of("redrive.close.tip")));
        close.setOnAction(event -> show(this, false));
        getChildren().addAll(state, bar, words, stop, close);
        show(this, false);
    }

    /// Follows the redrives of a model.
    void follow(Redriving redriving, QueueQuestions questions) {
        stop.setOnAction(event -> redriving.stop());
        redriving.stateProperty().addListener((source, before, after) -> show(after, questions));
        show(redriving.stateProperty().get(), questions);
    }

    private void show(RedriveState now, QueueQuestions questions) {
        boolean running = now instanceof RedriveState.Running;
        show(this, !(now instanceof RedriveState.Idle));
        show(stop, running);
        show(bar, running);
        show(close, !running);
        switch (now) {
            case RedriveState.Idle ignored -> {}
            case RedriveState.Running(var queue, var progress) -> {
                state.show(texts.of("redrive.running"), Tone.WATCH);
                int expected = progress.expected();
                bar.setProgress(expected == 0 ? -1 : (double) progress.moved() / expected);
                tell(texts.of(
                        "redrive.progress", progress.stage(), progress.moved(), Math.max(expected, progress.moved())));
            }
            case RedriveState.Ended(var queue, var outcome) -> {
                boolean finished = questions.finished(outcome);
                state.show(
                        texts.of(finished ? "redrive.finished" : "redrive.stopped"), finished ? Tone.GOOD : Tone.WATCH);
                tell(questions.words(outcome));
            }
            case RedriveState.Failed(var queue, var why) -> {
                state.show(texts.of("redrive.failed"), Tone.BREACH);
                tell(why.sentence());
            }
        }
    }

    private void tell(String sentence) {
        words.setText(sentence);
        words.setTooltip(new Tooltip(sentence));
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
