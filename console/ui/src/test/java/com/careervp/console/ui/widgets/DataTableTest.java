package com.careervp.console.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.shell.Preferences;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a table keeps of the operator's choices.
@ExtendWith(ApplicationExtension.class)
class DataTableTest {
    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    @Start
    void start(Stage stage) {
        // the toolkit must run, no window is needed
    }

    private DataTable<String> table() {
        DataTable<String> table = new DataTable<>();
        table.column("Queue", 180, "mono", row -> row);
        table.column("Waiting", 70, "number", row -> Integer.toString(row.length()));
        table.column("In / min", 66, "number", row -> "0.5");
        table.remember(new Preferences(folder), "queues");
        return table;
    }

    private static List<String> names(DataTable<String> table) {
        return table.getColumns().stream().map(TableColumn::getText).toList();
    }

    @Test
    void orderWidthAndChoiceOfColumnsAreThereAtTheNextStart(FxRobot robot) {
        robot.interact(() -> {
            DataTable<String> first = table();
            TableColumn<String, ?> queue = first.getColumns().getFirst();
            first.getColumns().remove(queue);
            first.getColumns().add(queue);
            first.getColumns().getFirst().setVisible(false);
            queue.setPrefWidth(333);
            first.keepColumns();

            DataTable<String> second = table();
            assertThat(names(second)).containsExactly("Waiting", "In / min", "Queue");
            assertThat(second.getColumns().getFirst().isVisible()).isFalse();
            assertThat(second.getColumns().getLast().getWidth()).isEqualTo(333);
        });
    }

    @Test
    void resetBringsTheFirstColumnsBackForGood(FxRobot robot) {
        robot.interact(() -> {
            DataTable<String> first = table();
            first.getColumns().getLast().setVisible(false);
            first.getColumns().add(first.getColumns().removeFirst());
            first.resetColumns();
            assertThat(names(first)).containsExactly("Queue", "Waiting", "In / min");
            assertThat(first.getColumns()).allMatch(TableColumn::isVisible);
            assertThat(names(table())).containsExactly("Queue", "Waiting", "In / min");
        });
    }

    @Test
    void aColumnThatIsNewSinceThenStandsAtItsPlace(FxRobot robot) {
        new Preferences(folder)
                .keepColumns(
                        "queues",
                        new ColumnLayout(List.of(
                                        new ColumnLayout.Place("In / min", 66, true),
                                        new ColumnLayout.Place("Queue", 180, true),
                                        new ColumnLayout.Place("Gone", 180, true)))
                                .written());
        robot.interact(() -> assertThat(names(table())).containsExactly("In / min", "Waiting", "Queue"));
    }

    @Test
    void whatCannotBeReadOrWouldHideEverythingIsLeftAside(FxRobot robot) {
        for (String broken : List.of("rubbish", "Queue=abc,shown", "Queue=10,hidden;Waiting=10,hidden", ";;=,")) {
            new Preferences(folder).keepColumns("queues", broken);
            robot.interact(() -> {
                assertThat(names(table())).containsExactly("Queue", "Waiting", "In / min");
                assertThat(table().getColumns()).anyMatch(TableColumn::isVisible);
            });
        }
    }

    @Test
    void numbersAreSortedByTheirValue(FxRobot robot) {
        robot.interact(() -> {
            DataTable<String> table = table();
            table.showRows(List.of("aaaaaaaaaa", "aa", "aaaaaaaaa"));
            table.getSortOrder().add(table.getColumns().get(1));
            table.sort();
            assertThat(table.getItems()).containsExactly("aa", "aaaaaaaaa", "aaaaaaaaaa");
        });
    }

    @Test
    void hiddenColumnsAreNotCopiedAndTheRestKeepsItsOrder(FxRobot robot) {
        robot.interact(() -> {
            DataTable<String> table = table();
            table.getColumns().getFirst().setVisible(false);
            assertThat(table.written(List.of("aa"), DataTable.Format.CSV)).isEqualTo("Waiting,In / min\n2,0.5\n");
        });
    }
}
