package com.careervp.console.ui.screens.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleJobRecords;
import com.careervp.console.ui.sample.SampleSignIn;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.FileDrop;
import com.careervp.console.ui.widgets.StepGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The screen with clicks and keys, without a display. Dragging itself needs a desktop: what it calls is called here.
@ExtendWith(ApplicationExtension.class)
class JobsScreenTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final SampleSignIn people = new SampleSignIn();
    private final SampleFiles files = new SampleFiles();
    private final SampleContext window = new SampleContext();
    private final Inline inline = Inline.atOnce();

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    @SuppressWarnings("NullAway") // set before the tests
    private JobsScreen screen;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        window.reach = new ScreenContext.Reach(people, files.in(folder));
        screen = new JobsScreen(window.context(workspace, inline));
        Scene scene = new Scene(screen.view(), 1000, 760);
        scene.getStylesheets().add(Theme.stylesheet());
        Theme.LIGHT.apply(screen.view());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        screen.activate();
    }

    @Stop
    void stop() {
        screen.deactivate();
    }

    private static Node node(FxRobot robot, String selector) {
        return robot.lookup(selector).query();
    }

    private static List<String> tabs(FxRobot robot) {
        return robot.lookup("#parts").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }

    private static Set<String> nodes(FxRobot robot) {
        return robot.lookup(".step-node").queryAll().stream()
                .map(Node::getAccessibleText)
                .collect(Collectors.toSet());
    }

    @Test
    void anUploadShowsItsStepsAndItsDocumentsFirst(FxRobot robot) {
        robot.interact(() -> screen.open(SampleJobRecords.PARTLY_UPLOAD));
        assertThat(nodes(robot))
                .hasSize(6)
                .contains("Word CV, done, 2.6 s, 1 try", "Feedback, failed, 7.2 s, 3 tries, error LLM_UNUSABLE_ANSWER");
        assertThat(tabs(robot)).startsWith("Outputs 5").doesNotContain("Report");
        assertThat(robot.lookup("#error").queryAs(Label.class).getText())
                .isEqualTo("Complete but for Feedback (LLM_UNUSABLE_ANSWER)");
        assertThat(node(robot, "#retry").isVisible()).isFalse();
    }

    @Test
    void aReportShowsNoStepsAndCanBeRetried(FxRobot robot) {
        robot.interact(() -> screen.open(SampleJobRecords.FAILED_REPORT));
        assertThat(robot.lookup("#graph").queryAs(StepGraph.class).isVisible()).isFalse();
        assertThat(tabs(robot)).startsWith("Timeline").contains("Report");
        assertThat(node(robot, "#retry").isVisible()).isTrue();
    }

    @Test
    void theGraphsNodesStayWhileTheirStepsChange(FxRobot robot) {
        robot.interact(() -> screen.open(SampleJobRecords.RUNNING_UPLOAD));
        Set<Node> before = robot.lookup(".step-node").queryAll();
        robot.interact(() -> {
            workspace.jobs.jobs.set(0, SampleJobRecords.whole(SampleJobRecords.RUNNING_UPLOAD));
            inline.tick();
        });
        assertThat(robot.lookup(".step-node").queryAll()).isEqualTo(before);
        assertThat(nodes(robot)).contains("Matching, skipped");
    }

    @Test
    void theArrowKeysGoFromStepToStep(FxRobot robot) {
        robot.interact(() -> screen.open(SampleJobRecords.RUNNING_UPLOAD));
        Node extraction = robot.lookup(".step-node").query();
        robot.interact(extraction::requestFocus);
        robot.type(KeyCode.RIGHT);
        Node next = extraction.getScene().getFocusOwner();
        assertThat(next).isNotEqualTo(extraction);
        assertThat(next.getStyleClass()).contains("step-node");
        robot.type(KeyCode.LEFT);
        assertThat(extraction.isFocused()).isTrue();
    }

    @Test
    void jsonOpensBesideTheOtherPartsAndGoesWithTheJob(FxRobot robot) {
        robot.interact(() -> screen.open(SampleJobRecords.PARTLY_UPLOAD));
        robot.interact(() -> ((Button) node(robot, ".output .button")).fire());
        assertThat(tabs(robot)).endsWith("JSON");
        assertThat(robot.lookup(".viewed-name").queryAs(Label.class).getText()).isEqualTo("cv_data.json");
        robot.interact(() -> screen.open(SampleJobRecords.WHOLE_UPLOAD));
        assertThat(tabs(robot)).doesNotContain("JSON");
        assertThat(robot.lookup("#parts")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedItem()
                        .getText())
                .startsWith("Outputs");
    }

    @Test
    void aCopyIsSavedWhereTheOperatorChooses(FxRobot robot) {
        files.chosen = folder.resolve("copy.json");
        robot.interact(() -> screen.open(SampleJobRecords.PARTLY_UPLOAD));
        robot.interact(() -> robot.lookup(".output .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getAccessibleText().equals("Save as… cv_data.json"))
                .forEach(Button::fire));
        assertThat(files.chosen).exists();
    }

    @Test
    void theKeysOpenThePanelAndEscClosesIt(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        assertThat(node(robot, ".try-layer").isVisible()).isTrue();
        assertThat(node(robot, "#sampleCv").isFocused()).isTrue();
        robot.interact(() -> assertThat(screen.back()).isTrue());
        assertThat(node(robot, ".try-layer").isVisible()).isFalse();
    }

    @Test
    void theTabKeyStaysInThePanel(FxRobot robot) {
        robot.interact(() -> ((Button) node(robot, "#tryIt")).fire());
        Node layer = node(robot, ".try-layer");
        for (int i = 0; i < 14; i++) {
            robot.type(KeyCode.TAB);
            Node owner = layer.getScene().getFocusOwner();
            assertThat(robot.from(layer).lookup(".button").queryAll().contains(owner)
                            || robot.from(layer)
                                    .lookup(".toggle-button")
                                    .queryAll()
                                    .contains(owner)
                            || robot.from(layer).lookup(".combo-box").queryAll().contains(owner)
                            || robot.from(layer)
                                    .lookup(".text-field")
                                    .queryAll()
                                    .contains(owner))
                    .as("%s", owner)
                    .isTrue();
        }
    }

    @Test
    void thePaletteOffersToTry() {
        assertThat(screen.actions()).extracting(ScreenAction::title).contains("Try the pipeline with a CV…");
    }

    @Test
    void theSampleIsSubmittedWithTheKeyboardAndItsJobIsMarkedInTheList(FxRobot robot) {
        people.taken = user -> workspace.jobs.jobs.addFirst(SampleJobRecords.running(SampleSignIn.JOB_ID, user));
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.ENTER);
        assertThat(node(robot, ".try-layer").isVisible()).isFalse();
        DataTable<?> table = robot.lookup(".data-table").queryAs(DataTable.class);
        assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(0);
        assertThat(nodes(robot)).contains("Extraction, done, 4.3 s, 1 try");
    }

    @Test
    void whatIsDraggedIsJudgedInWordsAndADropOpensThePanel(FxRobot robot) throws Exception {
        FileDrop drop = robot.lookup("#drop").queryAs(FileDrop.class);
        Path cv = Files.writeString(folder.resolve("cv.pdf"), "%PDF-1.7");
        robot.interact(() ->
                assertThat(drop.over(List.of(folder.resolve("photo.png")))).isFalse());
        assertThat(drop.isVisible()).isTrue();
        assertThat(drop.getAccessibleText()).contains("photo.png is neither a PDF nor a JSON file");
        robot.interact(() -> assertThat(drop.over(List.of(cv))).isTrue());
        assertThat(drop.getAccessibleText()).contains("Try the pipeline with cv.pdf");
        robot.interact(() -> assertThat(drop.drop(List.of(cv))).isTrue());
        assertThat(drop.isVisible()).isFalse();
        assertThat(robot.lookup("#cvName").queryAs(Label.class).getText()).isEqualTo("cv.pdf");
    }

    @Test
    void aRefusedDropChangesNothing(FxRobot robot) {
        FileDrop drop = robot.lookup("#drop").queryAs(FileDrop.class);
        robot.interact(() ->
                assertThat(drop.drop(List.of(folder.resolve("photo.png")))).isFalse());
        assertThat(node(robot, ".try-layer").isVisible()).isFalse();
    }

    @Test
    void withoutJobsTheScreenSaysWhatWouldBeHere(FxRobot robot) {
        robot.interact(() -> {
            workspace.jobs.jobs.clear();
            screen.open("kind:tailoring");
        });
        assertThat(node(robot, "#nothing").isVisible()).isTrue();
        robot.interact(() -> ((Button) node(robot, "#tryFromNothing")).fire());
        assertThat(node(robot, ".try-layer").isVisible()).isTrue();
    }
}
