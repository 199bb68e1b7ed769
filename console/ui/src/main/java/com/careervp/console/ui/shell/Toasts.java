package com.careervp.console.ui.shell;

import atlantafx.base.controls.Notification;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.Notices;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notices in the lower right corner; each goes after a while, bad ones stay longer, at most four are shown.
final class Toasts extends VBox implements Notices {
    private static final int MOST = 4;

    private final Cadence cadence;

    Toasts(Cadence cadence) {
        super(8);
        this.cadence = cadence;
        getStyleClass().add("toasts");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    }

    @Override
    public void show(Notice notice) {
        String words = notice.text().isEmpty() ? notice.title() : notice.title() + "\n" + notice.text();
        Notification card = new Notification(words, new FontIcon(icon(notice)));
        card.getStyleClass().addAll("toast", "elevated-2", notice.tone().styleClass());
        card.setPrefWidth(380);
        card.setMaxWidth(380);
        card.setOnClose(event -> getChildren().remove(card));
        if (!notice.actionLabel().isEmpty()) {
            Button action = new Button(notice.actionLabel());
            action.getStyleClass().add("small");
            action.setOnAction(event -> {
                getChildren().remove(card);
                notice.action().run();
            });
            card.setPrimaryActions(action);
        }
        getChildren().add(card);
        while (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        Cadence.Repeating[] once = new Cadence.Repeating[1];
        once[0] = cadence.every(Duration.ofSeconds(stay(notice)), () -> {
            getChildren().remove(card);
            once[0].stop();
        });
    }

    private static int stay(Notice notice) {
        return switch (notice.tone()) {
            case BREACH -> 14;
            case WATCH -> 10;
            case BASELINE, CANDIDATE, GOOD, UNKNOWN, NEUTRAL -> 6;
        };
    }

    private static String icon(Notice notice) {
        return switch (notice.tone()) {
            case GOOD -> "fth-check-circle";
            case BREACH -> "fth-alert-octagon";
            case WATCH -> "fth-alert-triangle";
            case BASELINE, CANDIDATE, UNKNOWN, NEUTRAL -> "fth-info";
        };
    }
}
