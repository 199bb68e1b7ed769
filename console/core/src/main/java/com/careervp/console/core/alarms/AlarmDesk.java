package com.careervp.console.core.alarms;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricRange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The alarms' use cases over their source.
public final class AlarmDesk implements Alarms {
    private static final Comparator<Alarm> ORDER =
            Comparator.comparing(Alarm::state).thenComparing(Alarm::severity).thenComparing(Alarm::name);

    private final AlarmSource source;
    private final Audit audit;
    private final InstantSource time;

    public AlarmDesk(AlarmSource source, Audit audit, InstantSource time) {
        this.source = source;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public List<Alarm> list() {
        return source.all().stream().sorted(ORDER).toList();
    }

    @Override
    public List<AlarmTile> tiles(Duration length) {
        List<Alarm> alarms = list();
        Map<String, List<MetricPoint>> values =
                alarms.isEmpty() ? Map.of() : source.values(alarms, MetricRange.ending(time.instant(), length));
        return alarms.stream()
                .map(alarm -> new AlarmTile(alarm, values.getOrDefault(alarm.name(), List.of())))
                .toList();
    }

    @Override
    public List<AlarmChange> history(String alarmName, int limit) {
        return source.history(alarmName, limit);
    }

    @Override
    public void setState(String alarmName, AlarmState state, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason is blank, expected why the alarm's state is forced");
        }
        String before = source.all().stream()
                .filter(alarm -> alarm.name().equals(alarmName))
                .map(alarm -> alarm.state().name())
                .findFirst()
                .orElse("");
        source.setState(alarmName, state, reason);
        audit.record("force-alarm-state", alarmName, new AuditFact.Change(before, state.name()), reason, "done");
    }

    @Override
    public Watch watch() {
        return new StateWatch();
    }

    private final class StateWatch implements Watch {
        private final Map<String, AlarmState> known = new HashMap<>();

        @Override
        public List<AlarmChange> poll() {
            List<AlarmChange> changes = new ArrayList<>();
            for (Alarm alarm : source.all()) {
                AlarmState before = known.put(alarm.name(), alarm.state());
                if (before != null && before != alarm.state()) {
                    changes.add(
                            new AlarmChange(alarm.name(), before, alarm.state(), alarm.since(), alarm.stateReason()));
                }
            }
            changes.sort(Comparator.comparing(AlarmChange::at));
            return List.copyOf(changes);
        }
    }
}
