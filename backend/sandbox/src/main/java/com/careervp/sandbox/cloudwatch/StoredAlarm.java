package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// An alarm with its present state. Unchangeable; a change of state or configuration makes a new one.
sealed interface StoredAlarm {

    record OfMetric(MetricAlarm alarm, AlarmWatch watch) implements StoredAlarm {}

    record OfAlarms(CompositeAlarm alarm, CompositeRule rule) implements StoredAlarm {}

    default AlarmType type() {
        return switch (this) {
            case OfMetric ignored -> AlarmType.METRIC_ALARM;
            case OfAlarms ignored -> AlarmType.COMPOSITE_ALARM;
        };
    }

    default String name() {
        return switch (this) {
            case OfMetric metric -> metric.alarm().alarmName();
            case OfAlarms composite -> composite.alarm().alarmName();
        };
    }

    default String arn() {
        return switch (this) {
            case OfMetric metric -> metric.alarm().alarmArn();
            case OfAlarms composite -> composite.alarm().alarmArn();
        };
    }

    default State state() {
        return switch (this) {
            case OfMetric(MetricAlarm alarm, AlarmWatch ignored) ->
                new State(
                        alarm.stateValue(),
                        alarm.stateReason(),
                        alarm.stateReasonData(),
                        alarm.stateUpdatedTimestamp());
            case OfAlarms(CompositeAlarm alarm, CompositeRule ignored) ->
                new State(
                        alarm.stateValue(),
                        alarm.stateReason(),
                        alarm.stateReasonData(),
                        alarm.stateUpdatedTimestamp());
        };
    }

    /// The same alarm in another state.
    default StoredAlarm in(State next) {
        Instant transitioned = next.value() == state().value() ? null : next.since();
        return switch (this) {
            case OfMetric(MetricAlarm alarm, AlarmWatch watch) ->
                new OfMetric(
                        alarm.toBuilder()
                                .stateValue(next.value())
                                .stateReason(next.reason())
                                .stateReasonData(next.data())
                                .stateUpdatedTimestamp(next.since())
                                .stateTransitionedTimestamp(
                                        transitioned == null ? alarm.stateTransitionedTimestamp() : transitioned)
                                .build(),
                        watch);
            case OfAlarms(CompositeAlarm alarm, CompositeRule rule) ->
                new OfAlarms(
                        alarm.toBuilder()
                                .stateValue(next.value())
                                .stateReason(next.reason())
                                .stateReasonData(next.data())
                                .stateUpdatedTimestamp(next.since())
                                .stateTransitionedTimestamp(
                                        transitioned == null ? alarm.stateTransitionedTimestamp() : transitioned)
                                .build(),
                        rule);
        };
    }

    default StoredAlarm withActionsEnabled(boolean enabled) {
        return switch (this) {
            case OfMetric(MetricAlarm alarm, AlarmWatch watch) ->
                new OfMetric(alarm.toBuilder().actionsEnabled(enabled).build(), watch);
            case OfAlarms(CompositeAlarm alarm, CompositeRule rule) ->
                new OfAlarms(alarm.toBuilder().actionsEnabled(enabled).build(), rule);
        };
    }

    default boolean actionsEnabled() {
        return switch (this) {
            case OfMetric metric -> metric.alarm().actionsEnabled();
            case OfAlarms composite -> composite.alarm().actionsEnabled();
        };
    }

    default String description() {
        String text = switch (this) {
            case OfMetric metric -> metric.alarm().alarmDescription();
            case OfAlarms composite -> composite.alarm().alarmDescription();
        };
        return text == null ? "" : text;
    }

    /// What is carried out when the alarm goes to this state.
    default List<String> actionsFor(StateValue value) {
        return switch (this) {
            case OfMetric(MetricAlarm alarm, AlarmWatch ignored) ->
                switch (value) {
                    case ALARM -> alarm.alarmActions();
                    case OK -> alarm.okActions();
                    default -> alarm.insufficientDataActions();
                };
            case OfAlarms(CompositeAlarm alarm, CompositeRule ignored) ->
                switch (value) {
                    case ALARM -> alarm.alarmActions();
                    case OK -> alarm.okActions();
                    default -> alarm.insufficientDataActions();
                };
        };
    }

    /// @param data JSON text; empty where there is none
    /// @param since when the alarm was put in this state
    record State(StateValue value, String reason, String data, Instant since) {
        public State {
            data = data == null ? "" : data;
        }

        static State of(StateValue value, String reason, ObjectNode data, Instant since) {
            return new State(value, reason, data.toString(), since);
        }
    }
}
