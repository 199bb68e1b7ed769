package com.careervp.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.ScreenCatalogue;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleControls;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.theme.Theme;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The tour of the first start, in the whole shell.
@ExtendWith(ApplicationExtension.class)
class TourTest {
    private final SampleWorkspace workspace = new SampleWorkspace();

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    @SuppressWarnings("NullAway") // set before the tests
    private Shell shell;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        shell = shell();
        Scene scene = new Scene(shell.root(), 1000, 800);
        scene.getStylesheets().add(Theme.stylesheet());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        shell.start();
    }

    private Shell shell() {
        return new Shell(
                workspace,
                Optional.of(new SampleControls()),
                ScreenCatalogue.all(),
                Inline.atOnce().tools(),
                new Preferences(folder),
                ZoneOffset.UTC,
                SampleFiles.none());
    }

    @Stop
    void stop() {
        shell.stop();
    }

    private static boolean shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#tour").query().isVisible();
    }

    @Test
    void itIsShownOnceInTheLifeOfAPreferencesFolder(FxRobot robot) {
        assertThat(shown(robot)).isFalse();
        robot.interact(shell::showTourOnFirstStart);
        assertThat(shown(robot)).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(robot)).isFalse();
        robot.interact(shell::showTourOnFirstStart);
        assertThat(shown(robot)).isFalse();
        TourViewModel nextStart = new TourViewModel(new Preferences(folder), (screen, subject) -> {});
        nextStart.beginOnFirstStart();
        assertThat(nextStart.running()).isFalse();
    }

    @Test
    void enterGoesOnAndTheLastStepEndsIt(FxRobot robot) {
        robot.interact(shell::showTour);
        for (TourStep step : TourStep.all()) {
            assertThat(shown(robot)).as(step.name()).isTrue();
            robot.type(KeyCode.ENTER);
        }
        assertThat(shown(robot)).isFalse();
    }

    @Test
    void enterOnTheBackButtonGoesBack(FxRobot robot) {
        robot.interact(shell::showTour);
        robot.type(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#tour-back").queryButton().requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#tour-back").queryButton().isDisabled()).isTrue();
        assertThat(shown(robot)).isTrue();
    }

    @Test
    void noStepCoversTheRollBackButtonAndAClickThereStillRollsBack(FxRobot robot) {
        robot.interact(shell::showTour);
        Node rollBack = robot.lookup("#rollBack").query();
        for (TourStep step : TourStep.all()) {
            WaitForAsyncUtils.waitForFxEvents();
            Node card = robot.lookup("#tour-card").query();
            Bounds cardAt = card.localToScene(card.getBoundsInLocal());
            assertThat(cardAt.intersects(rollBack.localToScene(rollBack.getLayoutBounds())))
                    .as(step.name())
                    .isFalse();
            robot.type(KeyCode.ENTER);
        }
        robot.interact(shell::showTour);
        robot.clickOn(rollBack);
        assertThat(workspace.rollout.rollBacks).isOne();
    }

    @Test
    void thePaletteShowsItAgain(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("show the tour").type(KeyCode.ENTER);
        assertThat(shown(robot)).isTrue();
    }

    @Test
    void escapeClosesAQuestionBeforeTheTour(FxRobot robot) {
        robot.interact(shell::showTour);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(robot)).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(robot)).isFalse();
    }
}
