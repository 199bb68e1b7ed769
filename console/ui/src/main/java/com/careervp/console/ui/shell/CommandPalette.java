package com.careervp.console.ui.shell;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenAction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything by name: type, choose with the arrows, Enter does it.
final class CommandPalette extends VBox {
    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<ScreenAction> list = new ListView<>();
    private final Runnable close;

    CommandPalette(PaletteViewModel model, Runnable close) {
        super(8);
        this.model = model;
        this.close = close;
        Texts texts = Texts.beside(CommandPalette.class, "shell");
        getStyleClass().add("command-palette");
        setMaxSize(560, 420);
        setMinWidth(560);
        field.setId("palette-field");
        field.setPromptText(texts.of("palette.prompt"));
        field.setAccessibleText(texts.of("palette.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setItems(model.found());
        list.setPlaceholder(new Label(texts.of("palette.nothing")));
        list.setCellFactory(view -> new ActionCell());
        list.setFocusTraversable(false);
        list.setPrefHeight(340);
        list.setFixedCellSize(32);
        list.setOnMouseClicked(event -> run());
        model.found().addListener((javafx.collections.ListChangeListener<ScreenAction>) change -> chooseFirst());
        getChildren().addAll(field, list);
        chooseFirst();
    }

    private void chooseFirst() {
        list.getSelectionModel().selectFirst();
    }

    void focusField() {
        field.requestFocus();
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            int last = model.found().size() - 1;
            list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, last)));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (code == KeyCode.ENTER) {
            run();
            event.consume();
        }
    }

    private void run() {
        ScreenAction chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
    }

    private static final class ActionCell extends ListCell<ScreenAction> {
        private final Label title = new Label();
        private final Label shortcut = new Label();
        private final HBox line = new HBox(8, title, shortcut);

        ActionCell() {
            line.setAlignment(Pos.CENTER_LEFT);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            shortcut.getStyleClass().add("text-muted");
        }

        @Override
        protected void updateItem(@Nullable ScreenAction action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
            } else {
                title.setText(action.title());
                shortcut.setText(action.shortcut());
                setGraphic(line);
            }
        }
    }
}
