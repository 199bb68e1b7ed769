package com.careervp.console.core.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.console.core.fake.InMemoryEnvironment;
import com.careervp.contract.Runbooks;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmDeskTest {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final String dead = environment.identity().names().alarm("vpr-dlq");
    private final String depth = environment.identity().names().alarm("vpr-queue-depth");
    private final Alarms alarms;

    AlarmDeskTest(@TempDir Path folder) {
        alarms = environment.workspace(folder).alarms();
    }

    @Test
    void firingAlarmsComeFirstThenTheSevereOnes() {
        environment.alarms.setState(depth, AlarmState.ALARM, "60 > 50");
        assertThat(alarms.list()).extracting(Alarm::name).startsWith(depth, dead);
    }

    @Test
    void theRunbookIsReadFromTheDescription() {
        Alarm alarm = alarms.list().stream()
                .filter(one -> one.name().equals(dead))
                .findFirst()
                .orElseThrow();
        assertThat(alarm.runbookId()).contains(Runbooks.DEAD_LETTERS);
        assertThat(alarm.plainDescription()).isEqualTo("Dead letters");
        assertThat(alarm.severity()).isEqualTo(AlarmSeverity.CRITICAL);
    }

    @Test
    void aWatchTellsWhatChangedSinceItsLastLook() {
        Alarms.Watch watch = alarms.watch();
        assertThat(watch.poll()).isEmpty();
        environment.alarms.setState(dead, AlarmState.ALARM, "1 ≥ 1");
        assertThat(watch.poll()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(AlarmState.OK);
            assertThat(change.to()).isEqualTo(AlarmState.ALARM);
        });
        assertThat(watch.poll()).isEmpty();
    }

    @Test
    void tilesCarryTheNewestValue() {
        environment.alarms.value(depth, 3);
        environment.alarms.value(depth, 7);
        AlarmTile tile = alarms.tiles(Duration.ofHours(1)).stream()
                .filter(one -> one.alarm().name().equals(depth))
                .findFirst()
                .orElseThrow();
        assertThat(tile.currentValue()).hasValue(7);
        assertThat(tile.sparkline()).hasSize(2);
    }

    @Test
    void forcingAStateNeedsAReasonAndIsAudited() {
        assertThatThrownBy(() -> alarms.setState(dead, AlarmState.ALARM, " ")).hasMessageContaining("reason");
        alarms.setState(dead, AlarmState.ALARM, "testing the pager");
        assertThat(environment.audit.newest().orElseThrow().fact().action()).isEqualTo("force-alarm-state");
    }
}
