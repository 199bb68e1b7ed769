package com.careervp.console.ui.widgets;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// An id in monospace with a button that copies the whole of it, also when there is room for a part only.
public final class IdLabel extends HBox {
    private final StringProperty id = new SimpleStringProperty(this, "value", "");

    public IdLabel() {
        super(4);
        getStyleClass().add("id-label");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.getStyleClass().add("mono");
        text.textProperty().bind(id);
        text.setMinWidth(40);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(id);
        text.setTooltip(whole);
        Button copy = new Button("", new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "button-icon", "small");
        copy.setTooltip(new Tooltip("Copy"));
        copy.setAccessibleText("Copy id");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(id.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        visibleProperty().bind(id.isNotEmpty());
        getChildren().addAll(text, copy);
    }

    public String getValue() {
        return id.get();
    }

    public void setValue(String value) {
        id.set(value);
    }

    public StringProperty valueProperty() {
        return id;
    }
}
