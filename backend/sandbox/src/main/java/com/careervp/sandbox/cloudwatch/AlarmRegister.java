package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.events.EventSink;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// All alarms with their states. A change of state is written to the history, told to the event bus and, unless the
/// alarm's actions are off, carried out. Safe for use by several threads; each change happens once.
final class AlarmRegister {
    static final int MOST_ALARMS = 5_000;

    private final ConcurrentNavigableMap<String, StoredAlarm> alarms = new ConcurrentSkipListMap<>();
    private final Clock clock;
    private final AlarmHistory history;
    private final AlarmAnnouncement announcement;
    private final AlarmActionTarget target;
    private final EventSink events;

    AlarmRegister(
            Clock clock,
            AlarmHistory history,
            AlarmAnnouncement announcement,
            AlarmActionTarget target,
            EventSink events) {
        this.clock = clock;
        this.history = history;
        this.announcement = announcement;
        this.target = target;
        this.events = events;
    }

    Optional<StoredAlarm> find(String name) {
        return Optional.ofNullable(alarms.get(name));
    }

    /// By name.
    Collection<StoredAlarm> all() {
        return List.copyOf(alarms.values());
    }

    /// Adds an alarm or changes its configuration; an alarm that exists keeps its state, as in CloudWatch.
    void put(StoredAlarm wanted) {
        if (!alarms.containsKey(wanted.name()) && alarms.size() >= MOST_ALARMS) {
            throw CloudWatchErrors.limit("The maximum limit of " + MOST_ALARMS + " alarms has been reached.");
        }
        List<StoredAlarm> replaced = new ArrayList<>(1);
        alarms.compute(wanted.name(), (name, present) -> {
            if (present == null) {
                return wanted;
            }
            if (present.type() != wanted.type()) {
                throw CloudWatchErrors.validation(
                        "An alarm of another type with the name " + name + " exists already.");
            }
            replaced.add(present);
            return wanted.in(present.state());
        });
        boolean created = replaced.isEmpty();
        configured(wanted, created ? "Create" : "Update", created ? "created" : "updated");
    }

    /// Removes the alarms, all or none.
    void remove(Collection<String> names) {
        for (String name : names) {
            alarms.values().stream()
                    .filter(other -> other instanceof StoredAlarm.OfAlarms composite
                            && composite.rule().alarmNames().contains(name)
                            && !names.contains(other.name()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw CloudWatchErrors.validation(
                                "Cannot delete " + name + " as there are composite alarm(s) depending on it.");
                    });
        }
        for (String name : names) {
            StoredAlarm removed = alarms.remove(name);
            if (removed != null) {
                configured(removed, "Delete", "deleted");
            }
        }
    }

    void enableActions(Collection<String> names, boolean enabled) {
        for (String name : names) {
            StoredAlarm changed = alarms.computeIfPresent(name, (key, alarm) -> alarm.withActionsEnabled(enabled));
            if (changed != null) {
                configured(changed, "Update", "updated");
            }
        }
    }

    /// Puts the alarm in a state.
    ///
    /// @param expected the alarm as it was looked at; nothing happens when it has changed since
    /// @return whether it is in that state by this call
    boolean transition(StoredAlarm expected, StoredAlarm.State next) {
        StoredAlarm changed = expected.in(next);
        if (!alarms.replace(expected.name(), expected, changed)) {
            return false;
        }
        if (next.value() != expected.state().value()) {
            announce(changed, expected.state());
        }
        return true;
    }

    private void announce(StoredAlarm alarm, StoredAlarm.State before) {
        StoredAlarm.State state = alarm.state();
        history.add(
                alarm.name(),
                alarm.type(),
                state.since(),
                HistoryItemType.STATE_UPDATE,
                "Alarm updated from " + before.value() + " to " + state.value(),
                announcement.change(before, state));
        events.put(
                "aws.cloudwatch",
                "CloudWatch Alarm State Change",
                List.of(alarm.arn()),
                announcement.event(alarm, before));
        if (alarm.actionsEnabled()) {
            alarm.actionsFor(state.value()).forEach(action -> act(alarm, before, action));
        }
    }

    /// A failing action must not keep the others from being carried out; it is on record in the alarm's history.
    private void act(StoredAlarm alarm, StoredAlarm.State before, String action) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("actionState", "Succeeded")
                .put("stateUpdateTimestamp", alarm.state().since().toEpochMilli())
                .put("notificationResource", action);
        String summary = "Successfully executed action " + action;
        try {
            target.execute(action, announcement.subject(alarm), announcement.message(alarm, before));
        } catch (RuntimeException e) {
            data.put("actionState", "Failed").put("error", String.valueOf(e.getMessage()));
            summary = "Failed to execute action " + action + ". Received error: \"" + e.getMessage() + "\"";
        }
        history.add(alarm.name(), alarm.type(), clock.instant(), HistoryItemType.ACTION, summary, data);
    }

    private void configured(StoredAlarm alarm, String type, String done) {
        Instant now = clock.instant();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("version", "1.0").put("type", type).put("alarmArn", alarm.arn());
        history.add(
                alarm.name(),
                alarm.type(),
                now,
                HistoryItemType.CONFIGURATION_UPDATE,
                "Alarm \"" + alarm.name() + "\" " + done,
                data);
    }

    Optional<StateValue> stateOf(String name) {
        return find(name).map(alarm -> alarm.state().value());
    }
}
