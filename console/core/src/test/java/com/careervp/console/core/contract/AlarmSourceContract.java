package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an [AlarmSource] must do.
public abstract class AlarmSourceContract {

    protected abstract AlarmSource alarms();

    /// An alarm that only this test changes: it fires when the maximum of a minute reaches the threshold, and keeps its
    /// state where there are no measurements.
    protected abstract String newAlarm(String description, double threshold);

    /// A measurement of what the alarm watches.
    protected abstract void measured(String alarm, Instant at, double value);

    /// The environment's time.
    protected abstract Instant now();

    private Alarm alarm(String name) {
        return alarms().all().stream()
                .filter(alarm -> alarm.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAlarmIsListedWithItsRule() {
        String name = newAlarm("Too many [runbook:dead-letters]", 3);
        Alarm alarm = alarm(name);
        assertThat(alarm.rule().threshold()).isEqualTo(3);
        assertThat(alarm.rule().comparison()).isEqualTo("≥");
        assertThat(alarm.rule().period()).isEqualTo(Duration.ofMinutes(1));
        assertThat(alarm.rule().evaluationPeriods()).isEqualTo(1);
        assertThat(alarm.rule().datapointsToAlarm()).isEqualTo(1);
        assertThat(alarm.rule().queries())
                .singleElement()
                .satisfies(query -> assertThat(query.statistic()).isEqualTo("Maximum"));
        assertThat(alarm.rule().expression()).isEmpty();
        assertThat(alarm.runbookId()).contains("dead-letters");
        assertThat(alarm.plainDescription()).isEqualTo("Too many");
        assertThat(alarm.arn()).endsWith(name);
    }

    @Test
    void allAlarmsAreListedByName() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            names.add(newAlarm("one of many", i));
        }
        assertThat(alarms().all()).extracting(Alarm::name).containsAll(names).isSorted();
    }

    @Test
    void aStateSetByHandIsSeenWithItsReasonAndTime() {
        String name = newAlarm("by hand", 1);
        Instant before = now();
        alarms().setState(name, AlarmState.ALARM, "to see who is told");
        Alarm alarm = alarm(name);
        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);
        assertThat(alarm.stateReason()).isEqualTo("to see who is told");
        assertThat(alarm.since()).isAfterOrEqualTo(before.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void theHistoryGivesTheNewestChangeFirstAndNoMoreThanAsked() {
        String name = newAlarm("changing", 1);
        alarms().setState(name, AlarmState.OK, "begin");
        alarms().setState(name, AlarmState.ALARM, "first");
        alarms().setState(name, AlarmState.OK, "second");
        List<AlarmChange> history = alarms().history(name, 2);
        assertThat(history).hasSize(2).allMatch(change -> change.name().equals(name));
        assertThat(history.getFirst().from()).isEqualTo(AlarmState.ALARM);
        assertThat(history.getFirst().to()).isEqualTo(AlarmState.OK);
        assertThat(history.getLast().from()).isEqualTo(AlarmState.OK);
        assertThat(history.getLast().to()).isEqualTo(AlarmState.ALARM);
        assertThat(history.getFirst().at()).isAfterOrEqualTo(history.getLast().at());
        assertThat(alarms().history(newAlarm("quiet", 1), 10)).isEmpty();
    }

    @Test
    void aLongHistoryIsGivenToTheEnd() {
        String name = newAlarm("flapping", 1);
        alarms().setState(name, AlarmState.OK, "begin");
        for (int i = 0; i < 65; i++) {
            alarms().setState(name, AlarmState.ALARM, "up " + i);
            alarms().setState(name, AlarmState.OK, "down " + i);
        }
        assertThat(alarms().history(name, 120)).hasSize(120);
        assertThat(alarms().history(name, 1_000)).hasSizeBetween(130, 131);
    }

    @Test
    void anAlarmThatDoesNotExistCannotBeSet() {
        Failing.with(
                ConsoleFailure.NotFound.class,
                () -> alarms().setState("careervp-no-such-alarm-dev", AlarmState.ALARM, "why not"));
    }

    @Test
    void theValueOfEachAlarmIsGivenByItsName() {
        String busy = newAlarm("busy", 5);
        String quiet = newAlarm("quiet", 5);
        Instant minute = now().truncatedTo(ChronoUnit.MINUTES);
        measured(busy, minute.minusSeconds(120), 4);
        measured(busy, minute.minusSeconds(60), 7);
        MetricRange range = new MetricRange(minute.minus(Duration.ofMinutes(10)), minute, Duration.ofMinutes(1));
        Map<String, List<MetricPoint>> values = alarms().values(List.of(alarm(busy), alarm(quiet)), range);
        assertThat(values).containsOnlyKeys(busy, quiet);
        assertThat(values.get(busy))
                .containsExactly(
                        new MetricPoint(minute.minusSeconds(120), 4), new MetricPoint(minute.minusSeconds(60), 7));
        assertThat(values.get(quiet)).isEmpty();
    }
}
