package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.LoadablePane;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// Binds the alarms' filter, board and detail.
final class AlarmsController {
    private final AlarmsViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(AlarmsController.class, "alarms");
    private final AlarmBoard board;
    private final AlarmPane alarm;

    @FXML
    private TextField filter;

    @FXML
    private ToggleButton firingOnly;

    @FXML
    private Label counts;

    @FXML
    private LoadablePane tilesPane;

    @FXML
    private ScrollPane boardScroll;

    @FXML
    private ScrollPane alarmScroll;

    AlarmsController(AlarmsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        board = new AlarmBoard(model, context);
        alarm = new AlarmPane(model, context);
    }

    @FXML
    void initialize() {
        boardScroll.setContent(board);
        alarmScroll.setContent(alarm.view());
        filter.textProperty().bindBidirectional(model.filterProperty());
        firingOnly.selectedProperty().bindBidirectional(model.firingOnlyProperty());
        tilesPane.follow(model.tilesProperty(), context.wallClock(), model::refresh);
        model.shownProperty().addListener((ListChangeListener<AlarmTile>) change -> showTiles());
        model.selectedProperty().addListener((source, before, after) -> board.markSelected());
    }

    private void showTiles() {
        board.show(model.shownProperty());
        counts.setText(texts.of("counts", model.firing(), model.shownProperty().size(), model.total()));
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    List<ScreenAction> actions() {
        return alarm.actions();
    }
}
