package com.careervp.console.ui.sample;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.alarms.Alarms;
import com.careervp.console.core.metrics.MetricPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Six alarms, one of them firing.
public final class SampleAlarms implements Alarms {
    public final List<AlarmChange> changes = new ArrayList<>();

    private static Alarm alarm(String name, AlarmState state, String sign, double threshold, int sinceSeconds) {
        return new Alarm(
                "careervp-" + name + "-dev",
                "arn:aws:cloudwatch:us-east-1:000000000000:alarm:" + name,
                "Watches " + name + " [runbook:" + name + "]",
                state,
                "Threshold Crossed: 1 datapoint was not less than the threshold.",
                SampleWorkspace.NOW.minusSeconds(sinceSeconds),
                new AlarmRule(sign, threshold, List.of(), "", Duration.ofMinutes(1), 1, 1));
    }

    @Override
    public List<Alarm> list() {
        return List.of(
                alarm("vpr-dlq-messages", AlarmState.ALARM, "≥", 1, 840),
                alarm("vpr-worker-errors", AlarmState.OK, ">", 5, 9_000),
                alarm("vpr-api-5xx", AlarmState.OK, ">", 5, 52_000),
                alarm("vpr-queue-depth", AlarmState.OK, ">", 50, 52_000),
                alarm("vpr-worker-throttles", AlarmState.OK, ">", 0, 52_000),
                alarm("vpr-table-system-errors", AlarmState.INSUFFICIENT_DATA, ">", 0, 52_000));
    }

    @Override
    public List<AlarmTile> tiles(Duration length) {
        List<AlarmTile> tiles = new ArrayList<>();
        Instant from = SampleWorkspace.NOW.minus(length);
        for (Alarm alarm : list()) {
            List<MetricPoint> points = new ArrayList<>();
            for (int i = 0; i < 40 && alarm.state() != AlarmState.INSUFFICIENT_DATA; i++) {
                double value = alarm.state() == AlarmState.ALARM ? i < 30 ? 0 : 2 : Math.abs(Math.sin(i / 4.0));
                points.add(new MetricPoint(from.plus(length.multipliedBy(i).dividedBy(40)), value));
            }
            tiles.add(new AlarmTile(alarm, points));
        }
        return tiles;
    }

    @Override
    public List<AlarmChange> history(String alarmName, int limit) {
        return List.of(new AlarmChange(
                alarmName,
                AlarmState.OK,
                AlarmState.ALARM,
                SampleWorkspace.NOW.minusSeconds(840),
                "Threshold Crossed"));
    }

    @Override
    public void setState(String alarmName, AlarmState state, String reason) {
        changes.add(new AlarmChange(alarmName, AlarmState.OK, state, SampleWorkspace.NOW, reason));
    }

    @Override
    public Watch watch() {
        return () -> {
            List<AlarmChange> news = List.copyOf(changes);
            changes.clear();
            return news;
        };
    }
}
