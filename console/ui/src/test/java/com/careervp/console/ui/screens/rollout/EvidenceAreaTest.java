package com.careervp.console.ui.screens.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.TimeSeriesChart;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Charts and history share the room there is.
@ExtendWith(ApplicationExtension.class)
class EvidenceAreaTest {
    @SuppressWarnings("NullAway") // set before the tests
    private RolloutScreen screen;

    @SuppressWarnings("NullAway") // set before the tests
    private Scene scene;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        screen = new RolloutScreen(new SampleContext().context(new SampleWorkspace(), Inline.atOnce()));
        scene = new Scene(screen.view(), 1112, 752);
        scene.getStylesheets().add(Theme.stylesheet());
        Theme.LIGHT.apply(screen.view());
        screen.activate();
    }

    private boolean shows(Class<?> kind) {
        return screen.view().lookupAll("*").stream().anyMatch(kind::isInstance);
    }

    private void layOut(double width, double height) {
        // the second pass lays out what the first one rearranged
        for (int pass = 0; pass < 2; pass++) {
            screen.view().applyCss();
            screen.view().resize(width, height);
            screen.view().layout();
        }
    }

    @Test
    void inASmallWindowTheHistoryTakesThePlaceOfTheCharts(FxRobot robot) {
        robot.interact(() -> {
            layOut(1112, 752);
            assertThat(shows(TimeSeriesChart.class)).isTrue();
            assertThat(shows(DataTable.class)).isFalse();
            screen.open("history");
            layOut(1112, 752);
            assertThat(shows(DataTable.class)).isTrue();
            assertThat(shows(TimeSeriesChart.class)).isFalse();
        });
    }

    @Test
    void inAHighWindowBothAreShown(FxRobot robot) {
        robot.interact(() -> {
            layOut(1752, 1032);
            assertThat(shows(TimeSeriesChart.class)).isTrue();
            assertThat(shows(DataTable.class)).isTrue();
        });
    }
}
