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
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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
    private final Texts texts = Texts.beside(DecisionPane.class, "rollout");
    private final StatusBadge health = new StatusBadge();
    private final Label sentence = wrapped("text-medium");
    private final Label next = wrapped("text-muted");
    private final Label approvals = new Label();
    private final GridPane figures = new GridPane(4, 5);
    private final Button approve = new Button();
    private final Button advance = new Button();
    private final ToggleSwitch guard = new ToggleSwitch();
    private boolean showing;

    public DecisionPane() {
        super(8);
        getStyleClass().add("decision");
        approvals.getStyleClass().add("text-muted");
        approvals.setMaxHeight(18);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints side = new ColumnConstraints(154);
        side.setHalignment(HPos.RIGHT);
        ColumnConstraints other = new ColumnConstraints(154);
        other.setHalignment(HPos.RIGHT);
        figures.getColumnConstraints().addAll(name, side, other);
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
        approve.setOnAction(event -> model.approve());
        advance.setOnAction(event -> model.nextPhase().ifPresent(phase -> model.setTarget(phase.weight())));
        guard.selectedProperty().addListener((source, before, after) -> {
            if (!showing) {
                boolean wanted = after;
                // what is shown stays what is in force until the change has been made
                showing = true;
                guard.setSelected(before);
                showing = false;
                model.armGuard(wanted);
            }
        });
    }

    private void show(DecisionCard card) {
        health.show(card.health().word(), Presentation.tone(card.health()));
        sentence.setText(card.sentence());
        next.setText(card.nextStep());
        figures.getChildren().clear();
        Label baseline = new Label(texts.of("gates.baseline"));
        baseline.getStyleClass().addAll("table-head", "tone-text-baseline");
        Label candidate = new Label(texts.of("gates.candidate"));
        candidate.getStyleClass().addAll("table-head", "tone-text-candidate");
        figures.addRow(0, new Label(), baseline, candidate);
        VariantFigures one = card.baseline();
        VariantFigures two = card.candidate();
        row("figures.requests", Long.toString(one.requests()), Long.toString(two.requests()));
        row(
                "figures.success",
                one.success().text(GateKind.Unit.SHARE),
                two.success().text(GateKind.Unit.SHARE));
        row("figures.answer", percentiles(one.submit()), percentiles(two.submit()));
        row(
                "figures.cost",
                one.costPerVpr().text(GateKind.Unit.USD),
                two.costPerVpr().text(GateKind.Unit.USD));
    }

    private static String percentiles(VariantFigures.Percentiles values) {
        List<String> texts = DoubleStream.of(values.p50(), values.p95(), values.p99())
                .mapToObj(value -> Figures.of(value, GateKind.Unit.MILLIS))
                .toList();
        String unit = texts.getLast().replaceFirst("^[^ ]*", "");
        boolean same = texts.stream()
                .allMatch(text -> text.endsWith(unit) && text.indexOf(' ') == text.length() - unit.length());
        return same
                ? texts.stream()
                                .map(text -> text.substring(0, text.length() - unit.length()))
                                .collect(Collectors.joining(" / "))
                        + unit
                : String.join(" / ", texts);
    }

    private void row(String key, String one, String two) {
        Label name = new Label(texts.of(key));
        name.getStyleClass().add("text-muted");
        Label left = new Label(one);
        left.getStyleClass().add("figure-cell");
        Label right = new Label(two);
        right.getStyleClass().add("figure-cell");
        figures.addRow(figures.getRowCount(), name, left, right);
    }

    private void show(RolloutStatus status, RolloutViewModel model) {
        showing = true;
        guard.setSelected(status.state().guardArmed());
        showing = false;
        model.nextPhase()
                .ifPresentOrElse(
                        phase -> advance.setText(texts.of("advance", phase.weight())), () -> advance.setText(""));
        advance.setVisible(model.nextPhase().isPresent());
        advance.setManaged(advance.isVisible());
        model.missingApproval()
                .ifPresent(phase ->
                        approve.setText(texts.of("approve", phase.approver().title())));
        approve.setVisible(model.missingApproval().isPresent());
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
