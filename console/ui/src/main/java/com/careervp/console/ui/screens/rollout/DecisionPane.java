package com.careervp.console.ui.screens.rollout;

import atlantafx.base.controls.ToggleSwitch;
import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.gates.GateKind;
import com.careervp.console.core.gates.VariantFigures;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.widgets.StatusBadge;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The decision card: verdict, both sides in figures, what comes next, the approval it needs, and the guard.
public final class DecisionPane extends VBox {
    /// The figures of a side, from left to right, as they are called in the bundle.
    private static final List<String> FIGURES = List.of("requests", "success", "p50", "p95", "p99", "cost");

    private final Texts texts = Texts.beside(DecisionPane.class, "rollout");
    private final StatusBadge health = new StatusBadge();
    private final Label sentence = wrapped("text-medium");
    private final Label next = wrapped("text-muted");
    private final Label approvals = new Label();
    private final GridPane figures = new GridPane();
    private final Button approve = new Button();
    private final Button advance = new Button();
    private final ToggleSwitch guard = new ToggleSwitch();
    private boolean showing;

    public DecisionPane() {
        super(6);
        getStyleClass().add("decision");
        approvals.getStyleClass().add("text-muted");
        approvals.setMaxHeight(18);
        figures.getStyleClass().add("decision-figures");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        figures.getColumnConstraints().add(name);
        FIGURES.forEach(key -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            figures.getColumnConstraints().add(column);
        });
        guard.setText(texts.of("guard.label"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, health, gap, guard);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(8, advance, approve);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(top, sentence, figures, next, approvals, space, buttons);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void bind(RolloutViewModel model) {
        model.cardProperty().addListener((source, before, after) -> after.data().ifPresent(this::show));
        model.statusProperty()
                .addListener((source, before, after) -> after.data().ifPresent(status -> show(status, model)));
        approve.setOnAction(event -> model.safeguards().approve());
        advance.setOnAction(
                event -> model.safeguards().nextPhase().ifPresent(phase -> model.setTarget(phase.weight())));
        guard.selectedProperty().addListener((source, before, after) -> {
            if (!showing) {
                boolean wanted = after;
                // what is shown stays what is in force until the change has been made
                showing = true;
                guard.setSelected(before);
                showing = false;
                model.safeguards().armGuard(wanted);
            }
        });
    }

    private void show(DecisionCard card) {
        health.show(card.health().word(), Presentation.tone(card.health()));
        sentence.setText(card.sentence());
        next.setText(card.nextStep());
        figures.getChildren().clear();
        figures.add(new Label(), 0, 0);
        for (int i = 0; i < FIGURES.size(); i++) {
            Label head = new Label(texts.of("figures." + FIGURES.get(i)));
            head.getStyleClass().add("table-head");
            head.setMinWidth(USE_PREF_SIZE);
            figures.add(head, i + 1, 0);
        }
        row(1, "baseline", card.baseline());
        row(2, "candidate", card.candidate());
    }

    private void row(int row, String side, VariantFigures values) {
        Label name = new Label(texts.of("gates." + side));
        name.getStyleClass().addAll("table-head", "tone-text-" + side);
        name.setMinWidth(USE_PREF_SIZE);
        figures.add(name, 0, row);
        List<String> cells = List.of(
                Long.toString(values.requests()),
                values.success().text(GateKind.Unit.SHARE),
                Figures.of(values.submit().p50(), GateKind.Unit.MILLIS),
                Figures.of(values.submit().p95(), GateKind.Unit.MILLIS),
                Figures.of(values.submit().p99(), GateKind.Unit.MILLIS),
                values.costPerVpr().text(GateKind.Unit.USD));
        for (int i = 0; i < cells.size(); i++) {
            Label cell = new Label(cells.get(i));
            cell.getStyleClass().add("figure-cell");
            cell.setMinWidth(USE_PREF_SIZE);
            figures.add(cell, i + 1, row);
        }
    }

    private void show(RolloutStatus status, RolloutViewModel model) {
        showing = true;
        guard.setSelected(status.state().guardArmed());
        showing = false;
        model.safeguards()
                .nextPhase()
                .ifPresentOrElse(
                        phase -> advance.setText(texts.of("advance", phase.weight())), () -> advance.setText(""));
        advance.setVisible(model.safeguards().nextPhase().isPresent());
        advance.setManaged(advance.isVisible());
        model.safeguards()
                .missingApproval()
                .ifPresent(phase ->
                        approve.setText(texts.of("approve", phase.approver().title())));
        approve.setVisible(model.safeguards().missingApproval().isPresent());
        approve.setManaged(approve.isVisible());
        String given = status.approvals().stream()
                .map(approval -> texts.of(
                        "approved", approval.role().title(), approval.weight(), approval.by(), approval.reason()))
                .reduce((first, second) -> second + "\n" + first)
                .orElse("");
        approvals.setText(given);
        approvals.setTooltip(new Tooltip(given));
        approvals.setVisible(!given.isEmpty());
        approvals.setManaged(!given.isEmpty());
    }
}
