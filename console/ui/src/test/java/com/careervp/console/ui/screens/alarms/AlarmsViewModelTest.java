package com.careervp.console.ui.screens.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Navigator;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmsViewModelTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final Inline inline = Inline.atOnce();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> environmentChanges = new ArrayList<>();
    private final AlarmsViewModel model = new AlarmsViewModel(new ScreenContext(
            workspace,
            inline.tools(),
            new ScreenContext.Surroundings(
                    new Navigator() {
                        @Override
                        public void open(ScreenId screen) {}

                        @Override
                        public void open(ScreenId screen, String subject) {}
                    },
                    notices::add,
                    (question, confirmed) -> confirmed.accept("because"),
                    () -> environmentChanges.add("changed")),
            ZoneOffset.UTC,
            SampleFiles.none()));

    private List<String> shown() {
        return model.shownProperty().stream().map(tile -> tile.alarm().name()).toList();
    }

    @Test
    void theFirstAlarmIsOpenedByItself() {
        model.start();
        assertThat(model.selectedProperty().get())
                .map(tile -> tile.alarm().state())
                .contains(AlarmState.ALARM);
    }

    @Test
    void theFilterKeepsAlarmsThatContainEveryWord() {
        model.start();
        model.filterProperty().set("vpr worker");
        assertThat(shown()).containsExactly("careervp-vpr-worker-errors-dev", "careervp-vpr-worker-throttles-dev");
    }

    @Test
    void firingOnlyHidesTheQuietOnesAndEscShowsThemAgain() {
        model.start();
        model.firingOnlyProperty().set(true);
        assertThat(shown()).containsExactly("careervp-vpr-dlq-messages-dev");
        assertThat(model.clearFilter()).isTrue();
        assertThat(shown()).hasSize(6);
        assertThat(model.clearFilter()).isFalse();
    }

    @Test
    void anAlarmThatTheFilterHidesStaysOpen() {
        model.start();
        model.filterProperty().set("throttles");
        assertThat(model.selectedProperty().get())
                .map(tile -> tile.alarm().name())
                .contains("careervp-vpr-dlq-messages-dev");
    }

    @Test
    void anAlarmNamedBeforeAnythingWasReadIsOpenedOnceItIsThere() {
        model.select("careervp-vpr-queue-depth-dev");
        assertThat(model.selectedProperty().get()).isEmpty();
        model.start();
        assertThat(model.selectedProperty().get())
                .map(tile -> tile.alarm().name())
                .contains("careervp-vpr-queue-depth-dev");
    }

    @Test
    void arrowsWalkAlongTheShownAlarmsAndStopAtTheEnds() {
        model.start();
        model.move(-1);
        assertThat(model.selectedName()).isEqualTo(shown().getFirst());
        model.move(1);
        assertThat(model.selectedName()).isEqualTo(shown().get(1));
        for (int i = 0; i < 10; i++) {
            model.move(1);
        }
        assertThat(model.selectedName()).isEqualTo(shown().getLast());
    }

    @Test
    void aForcedStateReachesTheAlarmWithItsReasonAndIsTold() {
        model.start();
        model.force(AlarmState.OK, "rehearsing");
        assertThat(workspace.alarms.changes).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("careervp-vpr-dlq-messages-dev");
            assertThat(change.to()).isEqualTo(AlarmState.OK);
        });
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains("careervp-vpr-dlq-messages-dev")
                        .contains("OK"));
        assertThat(environmentChanges).hasSize(1);
    }

    @Test
    void nothingIsReadWhileTheScreenIsHidden() {
        model.start();
        model.stop();
        assertThat(inline.repeating()).isZero();
    }

    @Test
    void countsSpeakOfAllAlarmsWhateverTheFilterHides() {
        model.start();
        model.filterProperty().set("queue");
        assertThat(model.firing()).isEqualTo(1);
        assertThat(model.total()).isEqualTo(6);
        assertThat(model.shownProperty().stream().map(AlarmTile::alarm)).hasSize(1);
    }
}
