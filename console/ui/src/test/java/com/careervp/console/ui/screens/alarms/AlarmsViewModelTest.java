package com.careervp.console.ui.screens.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Navigator;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.contract.Runbooks;
import java.lang.reflect.Field;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmsViewModelTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final Inline inline = Inline.atOnce();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> environmentChanges = new ArrayList<>();
    private final ScreenContext context = new ScreenContext(
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
            SampleFiles.none());
    private final AlarmsViewModel model = new AlarmsViewModel(context);

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
        assertThat(shown())
                .containsExactly("careervp-vpr-worker-errors-alarm-dev", "careervp-vpr-worker-throttles-alarm-dev");
    }

    @Test
    void firingOnlyHidesTheQuietOnesAndEscShowsThemAgain() {
        model.start();
        model.firingOnlyProperty().set(true);
        assertThat(shown()).containsExactly("careervp-vpr-dlq-alarm-dev");
        assertThat(model.clearFilter()).isTrue();
        assertThat(shown()).hasSize(52);
        assertThat(model.clearFilter()).isFalse();
    }

    @Test
    void anAlarmThatTheFilterHidesStaysOpen() {
        model.start();
        model.filterProperty().set("throttles");
        assertThat(model.selectedProperty().get())
                .map(tile -> tile.alarm().name())
                .contains("careervp-vpr-dlq-alarm-dev");
    }

    @Test
    void anAlarmNamedBeforeAnythingWasReadIsOpenedOnceItIsThere() {
        model.select("careervp-vpr-queue-depth-alarm-dev");
        assertThat(model.selectedProperty().get()).isEmpty();
        model.start();
        assertThat(model.selectedProperty().get())
                .map(tile -> tile.alarm().name())
                .contains("careervp-vpr-queue-depth-alarm-dev");
    }

    @Test
    void arrowsWalkAlongTheShownAlarmsAndStopAtTheEnds() {
        model.start();
        model.move(-1);
        assertThat(model.selectedName()).isEqualTo(shown().getFirst());
        model.move(1);
        assertThat(model.selectedName()).isEqualTo(shown().get(1));
        for (int i = 0; i < 20; i++) {
            model.move(3);
        }
        assertThat(model.selectedName()).isEqualTo(shown().getLast());
    }

    @Test
    void aForcedStateReachesTheAlarmWithItsReasonAndIsTold() {
        model.start();
        model.force(AlarmState.OK, "rehearsing");
        assertThat(workspace.alarms.changes).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("careervp-vpr-dlq-alarm-dev");
            assertThat(change.to()).isEqualTo(AlarmState.OK);
        });
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains("careervp-vpr-dlq-alarm-dev")
                        .contains("OK"));
        assertThat(environmentChanges).hasSize(1);
    }

    @Test
    void whatFiresComesFirstThenWhatHasNoDataThenTheQuietOnesBySeverity() {
        model.start();
        assertThat(model.shownProperty())
                .extracting(tile -> AlarmSection.of(tile.alarm()))
                .isSorted()
                .containsOnlyOnce(AlarmSection.FIRING)
                .contains(AlarmSection.NO_DATA, AlarmSection.QUIET_CRITICAL, AlarmSection.QUIET_WARNING);
    }

    @Test
    void everyRunbookThatAnAlarmMayNameHasItsSteps() throws IllegalAccessException {
        Texts texts = Texts.beside(AlarmPane.class, "alarm");
        for (Field runbook : Runbooks.class.getFields()) {
            assertThat(texts.optional("runbook." + runbook.get(null)))
                    .as(runbook.getName())
                    .isPresent();
        }
    }

    @Test
    void anAlarmWithoutValuesSaysWhy() {
        model.start();
        AlarmWords words = new AlarmWords(context);
        AlarmTile unknown = model.shownProperty().stream()
                .filter(tile -> tile.alarm().state() == AlarmState.INSUFFICIENT_DATA)
                .findFirst()
                .orElseThrow();
        assertThat(words.shortValue(unknown)).startsWith("no data yet");
        assertThat(words.explained(unknown.alarm(), false)).contains("too few values");
        AlarmTile quiet = new AlarmTile(model.shownProperty().getLast().alarm(), List.of());
        assertThat(words.shortValue(quiet)).startsWith("nothing measured");
        assertThat(words.explained(quiet.alarm(), false)).contains("counts as good");
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
        model.filterProperty().set("queue-depth");
        assertThat(model.firing()).isEqualTo(1);
        assertThat(model.total()).isEqualTo(52);
        assertThat(model.shownProperty().stream().map(AlarmTile::alarm)).hasSize(1);
    }
}
