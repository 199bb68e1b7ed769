package com.careervp.console.ui.widgets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A table whose columns can be chosen, sorted and copied. Rows are values; every column names how a row reads as text,
/// which is also what copy and export write.
///
/// @param <R> a row
public final class DataTable<R> extends TableView<R> {
    private final List<Reading<R>> readings = new ArrayList<>();

    private record Reading<R>(String name, TableColumn<R, R> column, Function<R, String> text) {}

    /// How rows are written to the clipboard or a file.
    public enum Format {
        TEXT,
        CSV,
        JSON
    }

    public DataTable() {
        getStyleClass().add("data-table");
        setTableMenuButtonVisible(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ContextMenu menu = new ContextMenu();
        for (Format format : Format.values()) {
            MenuItem item = new MenuItem("Copy as " + (format == Format.TEXT ? "text" : format.name()));
            item.setOnAction(event -> copy(format));
            menu.getItems().add(item);
        }
        setContextMenu(menu);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy(Format.TEXT);
                event.consume();
            }
        });
    }

    /// Adds a column of text.
    ///
    /// @param style style classes of its cells, separated by blanks: `mono`, `number`; empty for none
    public TableColumn<R, R> column(String name, double width, String style, Function<R, String> text) {
        return column(name, width, style, text, row -> null);
    }

    /// Adds a column that shows a node; the text is what is sorted by, copied and exported.
    ///
    /// @param graphic the node of a row, or null to show the text
    public TableColumn<R, R> column(
            String name, double width, String style, Function<R, String> text, Function<R, @Nullable Node> graphic) {
        TableColumn<R, R> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new RowCell<>(style, text, graphic));
        column.setComparator(Comparator.comparing(text));
        getColumns().add(column);
        readings.add(new Reading<>(name, column, text));
        return column;
    }

    /// What is shown instead of rows.
    public void setNothing(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        setPlaceholder(label);
    }

    /// Replaces all rows and keeps what was marked, as far as it is still there.
    public void showRows(List<R> rows) {
        List<R> marked = List.copyOf(getSelectionModel().getSelectedItems());
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
            sort();
            marked.forEach(row -> {
                int index = getItems().indexOf(row);
                if (index >= 0) {
                    getSelectionModel().select(index);
                }
            });
        }
    }

    /// Copies the marked rows, or all when none is marked.
    public void copy(Format format) {
        List<R> marked = List.copyOf(getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString(written(marked.isEmpty() ? getItems() : marked, format));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Writes rows to a file, with the columns that are visible.
    public void export(List<R> rows, Format format, Path file) throws IOException {
        Files.writeString(file, written(rows, format));
    }

    /// The rows as text, with the columns that are visible.
    public String written(List<R> rows, Format format) {
        List<Reading<R>> shown =
                readings.stream().filter(each -> each.column().isVisible()).toList();
        return switch (format) {
            case TEXT ->
                lines(shown, rows, "\t", value -> value.replace('\t', ' ').replace('\n', ' '));
            case CSV -> lines(shown, rows, ",", DataTable::csv);
            case JSON ->
                rows.stream()
                        .map(row -> shown.stream()
                                .map(each -> json(each.name()) + ": "
                                        + json(each.text().apply(row)))
                                .collect(Collectors.joining(", ", "  {", "}")))
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        };
    }

    private static <R> String lines(
            List<Reading<R>> shown, List<R> rows, String separator, Function<String, String> escape) {
        StringBuilder text = new StringBuilder(
                shown.stream().map(each -> escape.apply(each.name())).collect(Collectors.joining(separator)));
        for (R row : rows) {
            text.append('\n')
                    .append(shown.stream()
                            .map(each -> escape.apply(each.text().apply(row)))
                            .collect(Collectors.joining(separator)));
        }
        return text.append('\n').toString();
    }

    /// Quoted where it must be; a leading sign that a spreadsheet would take for a formula is made harmless.
    static String csv(String value) {
        String safe = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    static String json(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < 0x20) {
                        text.append("\\u00")
                                .append(Character.forDigit(letter >> 4, 16))
                                .append(Character.forDigit(letter & 15, 16));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    private static final class RowCell<R> extends TableCell<R, R> {
        private final Function<R, String> text;
        private final Function<R, @Nullable Node> graphic;

        RowCell(String style, Function<R, String> text, Function<R, @Nullable Node> graphic) {
            this.text = text;
            this.graphic = graphic;
            if (!style.isEmpty()) {
                getStyleClass().addAll(List.of(style.split(" ", -1)));
            }
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
            } else {
                Node node = graphic.apply(row);
                setGraphic(node);
                setText(node == null ? text.apply(row) : null);
            }
        }
    }
}
