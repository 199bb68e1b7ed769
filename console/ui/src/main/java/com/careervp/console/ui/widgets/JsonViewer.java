package com.careervp.console.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Shows indented JSON line by line with its parts in colours, of any length; text that is not JSON is shown as it is.
/// Ctrl+C copies the marked lines, the menu copies everything.
public final class JsonViewer extends StackPane {
    private static final Pattern PART =
            Pattern.compile("(?<key>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:))|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
                    + "|(?<number>-?\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b)|(?<word>\\b(?:true|false|null)\\b)");

    private final ListView<String> lines = new ListView<>();
    private String whole = "";

    public JsonViewer() {
        getStyleClass().add("json-viewer");
        lines.setCellFactory(view -> new LineCell());
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setPlaceholder(new Label("Nothing to show"));
        lines.getStyleClass().add("dense");
        MenuItem copyAll = new MenuItem("Copy everything");
        copyAll.setOnAction(event -> copy(whole));
        lines.setContextMenu(new ContextMenu(copyAll));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy(String.join("\n", lines.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
        getChildren().setAll(lines);
    }

    /// Shows a text; the view goes back to its beginning unless the text is the same.
    public void show(String text) {
        if (!text.equals(whole)) {
            whole = text;
            lines.getItems().setAll(text.lines().toList());
        }
    }

    /// The whole text.
    public String text() {
        return whole;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static List<Text> parts(String line) {
        List<Text> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(line);
        int from = 0;
        while (matcher.find()) {
            add(parts, line.substring(from, matcher.start()), "json-sign");
            add(parts, matcher.group(), kind(matcher));
            from = matcher.end();
        }
        add(parts, line.substring(from), "json-sign");
        return parts;
    }

    private static String kind(Matcher matcher) {
        if (matcher.group("key") != null) {
            return "json-key";
        }
        return matcher.group("text") != null ? "json-text" : "json-value";
    }

    private static void add(List<Text> parts, String words, String style) {
        if (!words.isEmpty()) {
            Text part = new Text(words);
            part.getStyleClass().add(style);
            parts.add(part);
        }
    }

    private static final class LineCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
            } else {
                TextFlow flow = new TextFlow();
                flow.getChildren().setAll(parts(line));
                setGraphic(flow);
            }
        }
    }
}
