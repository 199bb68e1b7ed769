package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One figure with its unit, a caption, and its recent course. With an action it works like a button: click, Enter or
/// Space.
public final class MetricTile extends VBox {
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final Label value = new Label("–");
    private final Label unit = new Label();
    private final Label caption = new Label();
    private final StatusBadge badge = new StatusBadge();
    private final Sparkline sparkline = new Sparkline();

    public MetricTile() {
        getStyleClass().addAll("card", "metric-tile");
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, heading, gap, badge);
        top.setAlignment(Pos.CENTER_LEFT);
        value.getStyleClass().add("figure");
        value.setMinWidth(USE_PREF_SIZE);
        unit.setMinWidth(USE_PREF_SIZE);
        sparkline.setMinWidth(0);
        sparkline.setVisible(false);
        sparkline.setManaged(false);
        unit.getStyleClass().add("text-muted");
        caption.getStyleClass().add("text-muted");
        caption.setWrapText(false);
        HBox.setHgrow(sparkline, Priority.ALWAYS);
        sparkline.setMaxWidth(Double.MAX_VALUE);
        HBox figures = new HBox(6, value, unit, sparkline);
        figures.setAlignment(Pos.CENTER_LEFT);
        badge.setVisible(false);
        getChildren().addAll(top, figures, caption);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Makes the tile a button.
    public void setOnAction(Runnable action) {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("actionable"), true);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }

    /// Shows a figure.
    ///
    /// @param figure already formatted, `–` for none
    public void show(String figure, String unitWord, String captionText) {
        value.setText(figure);
        unit.setText(unitWord);
        caption.setText(captionText);
        setAccessibleText(title.get() + ": " + figure + " " + unitWord + ", " + captionText);
    }

    /// Shows a state in the corner.
    public void showState(String word, Tone tone) {
        badge.show(word, tone);
        badge.setVisible(true);
    }

    /// Shows the recent course.
    public void showCourse(List<Double> values, Tone tone) {
        sparkline.show(values, tone);
        sparkline.setVisible(true);
        sparkline.setManaged(true);
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String text) {
        title.set(text);
    }

    public StringProperty titleProperty() {
        return title;
    }
}
