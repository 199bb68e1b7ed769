package com.careervp.console.ui.dialog;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A question as the operator sees it.
final class QuestionPane extends VBox {
    private final Button cancel = new Button("Cancel");
    private final Button confirm = new Button();
    private final TextArea reason = new TextArea();
    private final TextField name = new TextField();
    private @Nullable Node firstField;

    QuestionPane(Question question, Consumer<Questions.Answer> confirmed, Runnable close) {
        getStyleClass().add("question");
        setMaxSize(520, Region.USE_PREF_SIZE);
        setMinWidth(520);
        Label title = new Label(question.title());
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        Label message = new Label(question.message());
        message.setWrapText(true);
        message.getStyleClass().add("text-muted");
        getChildren().addAll(title, message);
        if (!question.facts().isEmpty()) {
            getChildren().add(facts(question));
        }
        BooleanExpression complete = addFriction(question.friction());
        confirm.setText(question.confirmLabel());
        confirm.getStyleClass().add(question.destructive() ? "danger" : "accent");
        confirm.disableProperty().bind(complete.not());
        confirm.setOnAction(event -> {
            String signature = question.friction() instanceof Question.Friction.Signed
                    ? name.getText().strip()
                    : "";
            Questions.Answer answer = new Questions.Answer(reason.getText().strip(), signature);
            close.run();
            confirmed.accept(answer);
        });
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        HBox buttons = new HBox(8, cancel, confirm);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
        getChildren().add(buttons);
    }

    private static Node facts(Question question) {
        GridPane grid = new GridPane(16, 6);
        grid.getStyleClass().add("facts");
        for (Question.Fact fact : question.facts()) {
            Label key = new Label(fact.name());
            key.getStyleClass().add("text-muted");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), key, value);
        }
        return grid;
    }

    private BooleanExpression addFriction(Question.Friction friction) {
        return switch (friction) {
            case Question.Friction.Once ignored -> new SimpleBooleanProperty(true);
            case Question.Friction.EnterConfirms ignored -> {
                confirm.setDefaultButton(true);
                yield new SimpleBooleanProperty(true);
            }
            case Question.Friction.Reason asked -> addReason(asked.prompt());
            case Question.Friction.Signed asked -> {
                addName(asked.namePrompt());
                yield Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty())
                        .and(addReason(asked.prompt()));
            }
            case Question.Friction.TypedName asked -> {
                addName("Type " + asked.name() + " to go on");
                name.getStyleClass().add("mono");
                yield name.textProperty().isEqualTo(asked.name()).and(addReason(asked.prompt()));
            }
        };
    }

    private void addName(String prompt) {
        Label label = new Label(prompt);
        label.setLabelFor(name);
        name.setAccessibleText(prompt);
        getChildren().addAll(label, name);
        firstField = name;
    }

    private BooleanExpression addReason(String prompt) {
        Label label = new Label(prompt);
        label.setLabelFor(reason);
        label.setWrapText(true);
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        reason.setAccessibleText(prompt);
        getChildren().addAll(label, reason);
        if (firstField == null) {
            firstField = reason;
        }
        SimpleBooleanProperty typed = new SimpleBooleanProperty();
        reason.textProperty().addListener((source, before, after) -> typed.set(!after.isBlank()));
        return typed;
    }

    /// Puts the focus where it does no harm: into the first field, else on Cancel, on the deed only for a rollback.
    void focusFirst() {
        Node field = firstField;
        if (field != null) {
            field.requestFocus();
        } else if (confirm.isDefaultButton()) {
            confirm.requestFocus();
        } else {
            cancel.requestFocus();
        }
    }
}
