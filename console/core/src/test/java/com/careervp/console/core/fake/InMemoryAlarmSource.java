package com.careervp.console.core.fake;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Alarms whose state one sets.
public final class InMemoryAlarmSource implements AlarmSource {
    public final Trouble trouble = new Trouble();
    private final ManualTime time;
    private final Map<String, Alarm> alarms = new TreeMap<>();
    private final Map<String, List<MetricPoint>> values = new HashMap<>();
    private final List<AlarmChange> changes = new ArrayList<>();

    public InMemoryAlarmSource(ManualTime time) {
        this.time = time;
    }

    public synchronized void create(String name, String description, double threshold) {
        AlarmRule rule = new AlarmRule(
                "≥",
                threshold,
                List.of(new MetricQuery(name, "AWS/SQS", "ApproximateNumberOfMessagesVisible", Map.of(), "Maximum")),
                "",
                Duration.ofMinutes(1),
                1,
                1);
        alarms.put(name, new Alarm(name, "arn:alarm:" + name, description, AlarmState.OK, "quiet", time.now(), rule));
    }

    public synchronized void value(String name, double value) {
        value(name, time.now(), value);
    }

    public synchronized void value(String name, Instant at, double value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(new MetricPoint(at, value));
    }

    @Override
    public synchronized List<Alarm> all() {
        trouble.check();
        return List.copyOf(alarms.values());
    }

    @Override
    public synchronized Map<String, List<MetricPoint>> values(List<Alarm> wanted, MetricRange range) {
        trouble.check();
        Map<String, List<MetricPoint>> found = new HashMap<>();
        wanted.forEach(alarm -> found.put(alarm.name(), List.copyOf(values.getOrDefault(alarm.name(), List.of()))));
        return found;
    }

    @Override
    public synchronized List<AlarmChange> history(String alarmName, int limit) {
        trouble.check();
        return changes.reversed().stream()
                .filter(change -> change.name().equals(alarmName))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void setState(String alarmName, AlarmState state, String reason) {
        trouble.check();
        Alarm alarm = alarms.get(alarmName);
        if (alarm == null) {
            throw new ConsoleException(new ConsoleFailure.NotFound(Trouble.origin("CloudWatch")));
        }
        changes.add(new AlarmChange(alarmName, alarm.state(), state, time.now(), reason));
        alarms.put(
                alarmName,
                new Alarm(alarmName, alarm.arn(), alarm.description(), state, reason, time.now(), alarm.rule()));
    }
}
