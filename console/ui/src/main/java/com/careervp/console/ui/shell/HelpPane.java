package com.careervp.console.ui.shell;

import com.careervp.console.ui.fx.Texts;
import java.util.List;
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
            List.of("F5", "Read again now"),
            List.of("Esc", "Back, close"),
            List.of("/", "Filter"),
            List.of("Space", "Mark the row"),
            List.of("Ctrl+C", "Copy the marked rows"),
            List.of("← →", "Weight ±1 %; Page Up / Page Down to the plan's weights"),
            List.of("Ctrl+Shift+L", "Light or dark"),
            List.of("?", "This help"));

    HelpPane() {
        super(16);
        getStyleClass().add("question");
        setMaxSize(520, Region.USE_PREF_SIZE);
        setMinWidth(520);
        Label title = new Label(Texts.beside(HelpPane.class, "shell").of("help.title"));
        title.getStyleClass().add("title-3");
        GridPane grid = new GridPane(24, 8);
        for (List<String> line : KEYS) {
            Label key = new Label(line.getFirst());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), key, new Label(line.getLast()));
        }
        getChildren().addAll(title, grid);
    }
}
