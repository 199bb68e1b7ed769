package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import com.careervp.contract.StepStatus;
import java.time.Instant;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step of a [StepGraph]: icon and name, state and duration, what went wrong.
final class StepNode extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private final FontIcon icon = new FontIcon("fth-circle");
    private final Label name = new Label();
    private final Label repeats = new Label();
    private final Label state = new Label();
    private final Label tries = new Label();
    private final Label error = new Label();
    private final HBox title = new HBox(5, icon, name, repeats);
    private final Tooltip tip = new Tooltip();
    private StepGraph.@Nullable Step step;
    private boolean compact = true;

    StepNode() {
        super(2);
        getStyleClass().addAll("step-node", Tone.UNKNOWN.styleClass());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        icon.getStyleClass().add("step-icon");
        name.getStyleClass().add("step-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        repeats.getStyleClass().add("step-repeats");
        repeats.setMinWidth(USE_PREF_SIZE);
        title.setAlignment(Pos.CENTER_LEFT);
        state.getStyleClass().add("step-state");
        state.setMinWidth(USE_PREF_SIZE);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        tries.getStyleClass().add("step-tries");
        error.getStyleClass().add("step-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        HBox second = new HBox(6, state, tries);
        getChildren().setAll(title, second);
        Tooltip.install(this, tip);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    private void move(KeyEvent event) {
        @Nullable
        TraversalDirection direction = switch (event.getCode()) {
            case LEFT -> TraversalDirection.LEFT;
            case RIGHT -> TraversalDirection.RIGHT;
            case UP -> TraversalDirection.UP;
            case DOWN -> TraversalDirection.DOWN;
            default -> null;
        };
        if (direction != null) {
            requestFocusTraversal(direction);
            event.consume();
        }
    }

    void show(StepGraph.Step now, Instant at, ZoneId zone) {
        StepGraph.Step before = step;
        step = now;
        name.setText(now.name());
        icon.setIconLiteral(StepText.icon(now.state()));
        Tone tone = StepText.tone(now.state());
        if (before == null || before.state() != now.state()) {
            getStyleClass().removeIf(each -> each.startsWith("tone-"));
            getStyleClass().add(tone.styleClass());
            pseudoClassStateChanged(ACTIVE, now.state() == StepStatus.RUNNING || now.state() == StepStatus.FAILED);
            pseudoClassStateChanged(AHEAD, now.state() == StepStatus.WAITING || now.state() == StepStatus.SKIPPED);
        }
        error.setText(CodeText.breakable(now.errorCode()));
        if (now.errorCode().isEmpty()) {
            getChildren().remove(error);
        } else if (!getChildren().contains(error)) {
            getChildren().add(error);
        }
        tip.setText(StepText.tooltip(now, at, zone));
        showTries();
        tick(at);
    }

    StepStatus state() {
        StepGraph.Step shown = step;
        return shown == null ? StepStatus.WAITING : shown.state();
    }

    void tick(Instant now) {
        StepGraph.Step shown = step;
        if (shown != null) {
            state.setText(StepText.line(shown, now));
            setAccessibleText(StepText.accessible(shown, now));
        }
    }

    /// In a narrow node tries stand as `×2` behind the name, and only where there were several.
    void setCompact(boolean narrow) {
        if (compact != narrow) {
            compact = narrow;
            showTries();
        }
    }

    private void showTries() {
        StepGraph.Step shown = step;
        int count = shown == null ? 0 : shown.attempts();
        put(repeats, compact && count > 1 ? "×" + count : "");
        put(tries, !compact && count > 0 ? StepText.tries(count) : "");
    }

    private static void put(Label label, String words) {
        label.setText(words);
        label.setManaged(!words.isEmpty());
        label.setVisible(!words.isEmpty());
    }

    /// What the name and the state need; an error code breaks into lines. A running step does not need more with every
    /// digit that it counts to.
    double neededWidth() {
        StepGraph.Step shown = step;
        Text widest = new Text(shown == null ? "" : StepText.widest(state.getText()));
        widest.setFont(state.getFont());
        double second = widest.getLayoutBounds().getWidth();
        return Math.ceil(snappedLeftInset() + snappedRightInset() + Math.max(title.prefWidth(-1), second)) + 1;
    }
}
