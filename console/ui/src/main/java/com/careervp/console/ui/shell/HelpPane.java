package com.careervp.console.ui.shell;

import com.careervp.console.ui.fx.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every key of the console.
final class HelpPane extends VBox {
    private static final List<List<String>> KEYS = List.of(
            List.of("Ctrl+K", "Everything by name: screens, actions, jobs by id"),
            List.of("Ctrl+Shift+B", "Roll back (asks once, Enter = roll back)"),
            List.of("Ctrl+1 … 5", "Screens in the order of the navigation"),
            List.of("Ctrl+T", "On Jobs: try the pipeline with a CV"),
            List.of("F5", "Read again now"),
            List.of("Esc", "Back, close"),
            List.of("/", "Filter"),
            List.of("Space", "Mark the row"),
            List.of("Ctrl+C", "Copy the marked rows; right button: CSV, JSON, columns"),
            List.of("← →", "Weight ±1 %; Page Up / Page Down to the plan's weights"),
            List.of("Ctrl+Shift+L", "Light or dark"),
            List.of("?", "This help"));

    /// @param tour shows the tour of the first start again
    HelpPane(Runnable tour) {
        super(16);
        getStyleClass().add("question");
        setMaxSize(520, Region.USE_PREF_SIZE);
        setMinWidth(520);
        Texts texts = Texts.beside(HelpPane.class, "shell");
        Label title = new Label(texts.of("help.title"));
        title.getStyleClass().add("title-3");
        GridPane grid = new GridPane(24, 8);
        for (List<String> line : KEYS) {
            Label key = new Label(line.getFirst());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), key, new Label(line.getLast()));
        }
        Button again = new Button(texts.of("action.tour"));
        again.setOnAction(event -> tour.run());
        getChildren().addAll(title, grid, again);
    }
}
