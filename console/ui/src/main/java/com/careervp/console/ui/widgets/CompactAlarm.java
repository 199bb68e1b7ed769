package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An alarm that asks for nothing, on two short lines: so small that all of them can be seen at once.
public final class CompactAlarm extends VBox {
    /// Its height in pixels where many have to fit.
    public static final double HEIGHT = 38;
    /// Its height where there is room.
    public static final double ROOMY_HEIGHT = 58;

    private final StatusBadge state = new StatusBadge();
    private final Label name = new Label();
    private final Label figures = new Label();
    private final Sparkline course = new Sparkline();
    private final Tooltip whole = new Tooltip();

    public CompactAlarm(Runnable action) {
        getStyleClass().addAll("card", "compact-alarm");
        setMinHeight(HEIGHT);
        setMaxHeight(ROOMY_HEIGHT);
        name.getStyleClass().add("compact-name");
        name.setMinWidth(0);
        figures.getStyleClass().add("caption");
        figures.setMinWidth(0);
        figures.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(figures, Priority.ALWAYS);
        course.setMinSize(48, 14);
        course.setPrefSize(56, 14);
        course.setMaxHeight(Double.MAX_VALUE);
        HBox top = new HBox(6, state, name);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox below = new HBox(6, figures, course);
        below.setAlignment(Pos.CENTER_LEFT);
        below.setFillHeight(true);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(top, below);
        Tooltip.install(this, whole);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> action.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }

    /// Shows an alarm.
    ///
    /// @param value with its unit, or why there is none
    /// @param tip everything that has no room
    public void show(AlarmCard.Content content, String value, String tip) {
        Tone tone = content.tone();
        state.show("", tone);
        name.setText(content.name());
        figures.setText(value);
        whole.setText(tip);
        course.setVisible(!content.course().isEmpty());
        course.show(content.course(), tone);
        setAccessibleText(content.name() + " " + content.stateWord() + ", " + value + ", limit " + content.limitText());
    }
}
