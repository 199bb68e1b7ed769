package com.careervp.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.ScreenCatalogue;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleControls;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.WeightSlider;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// The whole shell with clicks and keys, without a screen.
@ExtendWith(ApplicationExtension.class)
class ShellTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final Inline inline = Inline.atOnce();

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    @SuppressWarnings("NullAway") // set before the tests
    private Shell shell;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        shell = new Shell(
                workspace,
                Optional.of(new SampleControls()),
                ScreenCatalogue.all(),
                inline.tools(),
                new Preferences(folder),
                ZoneOffset.UTC,
                SampleFiles.none());
        Scene scene = new Scene(shell.root(), 1000, 800);
        scene.getStylesheets().add(Theme.stylesheet());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        shell.start();
    }

    @Stop
    void stop() {
        shell.stop();
    }

    private static Button rollBack(FxRobot robot) {
        return robot.lookup("#rollBack").queryButton();
    }

    @Test
    void oneFireOfTheRollBackButtonTakesTheTrafficBackWithoutAQuestion(FxRobot robot) {
        robot.interact(() -> rollBack(robot).fire());
        assertThat(workspace.rollout.rollBacks).isOne();
        assertThat(rollBack(robot).isDisabled()).isTrue();
        assertThat(rollBack(robot).getText()).isEqualTo("Weight is 0 %");
    }

    @Test
    void theKeysForRollBackAskOnceAndEnterRollsBack(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).release(KeyCode.B, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(workspace.rollout.rollBacks).isZero();
        robot.type(KeyCode.ENTER);
        assertThat(workspace.rollout.rollBacks).isOne();
    }

    @Test
    void theFocusDoesNotRestOnTheRollBackButton(FxRobot robot) {
        assertThat(rollBack(robot).isFocused()).isFalse();
        robot.type(KeyCode.SPACE);
        assertThat(workspace.rollout.rollBacks).isZero();
    }

    @Test
    void thePaletteOpensAScreenByItsName(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("rollout").type(KeyCode.ENTER);
        assertThat(robot.lookup("#slider").tryQuery()).isPresent();
    }

    @Test
    void theSliderMovesWithTheKeys(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        WeightSlider slider = robot.lookup("#slider").queryAs(WeightSlider.class);
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(slider.getTarget()).isEqualTo(51);
        robot.type(KeyCode.PAGE_UP);
        assertThat(slider.getTarget()).isEqualTo(100);
        robot.type(KeyCode.PAGE_UP);
        assertThat(slider.getTarget()).isEqualTo(100);
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(slider.getTarget()).isEqualTo(10);
        robot.type(KeyCode.HOME, KeyCode.LEFT);
        assertThat(slider.getTarget()).isZero();
    }

    @Test
    void clickingTheSliderChoosesTheWeightUnderThePointer(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        WeightSlider slider = robot.lookup("#slider").queryAs(WeightSlider.class);
        robot.clickOn(slider);
        assertThat(slider.getTarget()).isEqualTo(50);
    }

    @Test
    void theThemeIsRemembered(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(shell.root().getStyleClass()).contains("theme-dark");
        assertThat(new Preferences(folder).theme()).isEqualTo(Theme.DARK);
    }
}
