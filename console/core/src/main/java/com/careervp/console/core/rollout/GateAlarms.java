package com.careervp.console.core.rollout;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Picks the alarms that undo a change of weight: those on what the gates watch. CloudFormation takes five at most
/// (RollbackConfiguration, "RollbackTriggers").
final class GateAlarms {
    private static final int MOST = 5;
    private static final List<String> WATCHED =
            List.of("dlq", "dead", "worker-error", "queue-depth", "5xx", "throttle");

    private GateAlarms() {}

    static List<Alarm> of(AlarmSource source) {
        return source.all().stream()
                .filter(alarm -> rank(alarm) < WATCHED.size())
                .sorted(Comparator.comparingInt(GateAlarms::rank).thenComparing(Alarm::name))
                .limit(MOST)
                .toList();
    }

    private static int rank(Alarm alarm) {
        String name = alarm.name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < WATCHED.size(); i++) {
            if (name.contains(WATCHED.get(i))) {
                return i;
            }
        }
        return WATCHED.size();
    }
}
