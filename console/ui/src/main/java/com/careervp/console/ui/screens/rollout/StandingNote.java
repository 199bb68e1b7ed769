package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.rollout.DriftResolution;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.TimeText;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The strip above the rail, while there is something to say: a drift with the two ways out of it, what the
/// environment's guard did, or who is changing the rollout. It takes no room otherwise.
public final class StandingNote extends HBox {
    private final Texts texts = Texts.beside(StandingNote.class, "rollout");
    private final Label words = new Label();
    private final Button adopt = new Button();
    private final Button restore = new Button();

    public StandingNote() {
        super(8);
        getStyleClass().add("warning");
        setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, adopt, restore);
        for (Button button : new Button[] {adopt, restore}) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        adopt.setTooltip(new Tooltip(texts.of("drift.adopt_live.message")));
        restore.setTooltip(new Tooltip(texts.of("drift.restore_recorded.message")));
        shown(false, "");
    }

    void bind(RolloutViewModel model, ScreenContext context) {
        DriftResolving drift = model.drift();
        adopt.disableProperty().bind(drift.runningProperty());
        restore.disableProperty().bind(drift.runningProperty());
        model.statusProperty()
                .addListener((source, before, after) -> after.data().ifPresent(status -> {
                    show(status, model, context);
                    adopt.setOnAction(event -> drift.ask(status, DriftResolution.ADOPT_LIVE));
                    restore.setOnAction(event -> drift.ask(status, DriftResolution.RESTORE_RECORDED));
                }));
    }

    private void show(RolloutStatus status, RolloutViewModel model, ScreenContext context) {
        DriftResolving drift = model.drift();
        adopt.setText(drift.label(status, DriftResolution.ADOPT_LIVE));
        restore.setText(drift.label(status, DriftResolution.RESTORE_RECORDED));
        restore.setVisible(status.weight() != status.state().weight());
        restore.setManaged(restore.isVisible());
        if (status.drifted()) {
            shown(true, drift.words(status));
        } else if (status.lockHeld().isPresent()
                && !model.change().runningProperty().get()) {
            shown(
                    false,
                    status.lockHeld()
                            .map(lock -> texts.of(
                                    "locked", lock.owner(), lock.purpose(), TimeText.duration(lock.age(context.now()))))
                            .orElse(""));
        } else {
            shown(false, drift.guardWords(status));
        }
    }

    private void shown(boolean drifted, String text) {
        words.setText(text);
        words.setTooltip(new Tooltip(text));
        adopt.setVisible(drifted);
        adopt.setManaged(drifted);
        restore.setVisible(drifted && restore.isVisible());
        restore.setManaged(restore.isVisible());
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
