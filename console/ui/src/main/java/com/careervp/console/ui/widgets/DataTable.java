package com.careervp.console.ui.widgets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A table whose columns can be chosen, sorted and copied. Rows are values; every column names how a row reads as text,
/// which is also what copy and export write. Text that has no room is whole in the cell's tooltip. What the operator
/// makes of the columns is remembered once [#remember(TableMemory, String)] was called.
///
/// @param <R> a row
public final class DataTable<R> extends TableView<R> {
    private static final double WIDEST_FIGURE = 1.7;

    private final List<Reading<R>> readings = new ArrayList<>();
    private final MenuItem reset = new MenuItem("Reset columns");
    private TableMemory memory = TableMemory.none();
    private String name = "";
    private ColumnLayout defaults = new ColumnLayout(List.of());
    private boolean arranging;
    private boolean headerPressed;

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
        reset.setOnAction(event -> resetColumns());
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
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
        column.setComparator(Comparator.comparing(text, RowText::compare));
        if (style.contains("number")) {
            column.getStyleClass().add("number");
            // figures far from their neighbours are hard to read: in a wide window the room goes to the texts
            column.setMaxWidth(width * WIDEST_FIGURE);
        }
        getColumns().add(column);
        readings.add(new Reading<>(name, column, text));
        return column;
    }

    /// Gives every row a style class of its own, or none for empty text.
    public void styleRows(Function<R, String> style) {
        setRowFactory(made -> new StyledRow<>(style));
    }

    /// From now on the columns are as they were left, and stay as they are made. To be called once, after all columns
    /// were added.
    ///
    /// @param tableName unique in the console, e.g. `queues`
    public void remember(TableMemory kept, String tableName) {
        defaults = layoutNow();
        memory = kept;
        name = tableName;
        ColumnLayout before = ColumnLayout.read(kept.columns(tableName));
        if (before.usable()) {
            arrange(before);
        }
        getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> keepColumns());
        readings.forEach(each -> each.column().visibleProperty().addListener((source, hidden, shown) -> keepColumns()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> headerPressed = inHeader(event));
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (headerPressed) {
                headerPressed = false;
                keepColumns();
            }
        });
    }

    private boolean inHeader(MouseEvent event) {
        Node header = lookup(".column-header-background");
        return header != null && header.getBoundsInParent().contains(event.getX(), event.getY());
    }

    /// Keeps the columns as they are now.
    void keepColumns() {
        if (!arranging && !name.isEmpty()) {
            memory.keepColumns(name, layoutNow().written());
        }
    }

    /// Makes the columns as the console comes with them, and forgets what was chosen.
    public void resetColumns() {
        if (!defaults.places().isEmpty()) {
            arrange(defaults);
            memory.keepColumns(name, "");
        }
    }

    private ColumnLayout layoutNow() {
        return new ColumnLayout(getColumns().stream()
                .map(column -> new ColumnLayout.Place(column.getText(), column.getWidth(), column.isVisible()))
                .toList());
    }

    /// A column that the layout does not know keeps its place among the others.
    private void arrange(ColumnLayout layout) {
        arranging = true;
        try {
            List<TableColumn<R, ?>> order = new ArrayList<>();
            for (ColumnLayout.Place place : layout.places()) {
                reading(place.name())
                        .filter(each -> !order.contains(each.column()))
                        .ifPresent(each -> {
                            each.column().setPrefWidth(place.width());
                            each.column().setVisible(place.shown());
                            order.add(each.column());
                        });
            }
            for (int i = 0; i < readings.size(); i++) {
                if (!order.contains(readings.get(i).column())) {
                    order.add(Math.min(i, order.size()), readings.get(i).column());
                }
            }
            getColumns().setAll(order);
        } finally {
            arranging = false;
        }
    }

    private Optional<Reading<R>> reading(String column) {
        return readings.stream().filter(each -> each.name().equals(column)).findFirst();
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

    /// The rows as text, with the columns that are visible, in their order.
    public String written(List<R> rows, Format format) {
        List<RowText.Field<R>> shown = getColumns().stream()
                .filter(TableColumn::isVisible)
                .flatMap(column -> readings.stream()
                        .filter(each -> each.column().equals(column))
                        .limit(1))
                .map(each -> new RowText.Field<>(each.name(), each.text()))
                .toList();
        return RowText.written(shown, rows, format);
    }

    private static final class StyledRow<R> extends TableRow<R> {
        private final Function<R, String> style;
        private String worn = "";

        StyledRow(Function<R, String> style) {
            this.style = style;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            String wanted = empty || row == null ? "" : style.apply(row);
            if (!wanted.equals(worn)) {
                getStyleClass().remove(worn);
                if (!wanted.isEmpty()) {
                    getStyleClass().add(wanted);
                }
                worn = wanted;
            }
        }
    }

    private static final class RowCell<R> extends TableCell<R, R> {
        private final Function<R, String> text;
        private final Function<R, @Nullable Node> graphic;
        private final Tooltip whole = new Tooltip();

        RowCell(String style, Function<R, String> text, Function<R, @Nullable Node> graphic) {
            this.text = text;
            this.graphic = graphic;
            if (!style.isEmpty()) {
                getStyleClass().addAll(List.of(style.split(" ", -1)));
            }
            whole.textProperty().bind(textProperty());
            textTruncatedProperty()
                    .addListener((source, before, after) -> setTooltip(Boolean.TRUE.equals(after) ? whole : null));
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
