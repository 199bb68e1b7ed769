package com.careervp.sandbox.cloudwatch;

import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Finds alarms.
final class AlarmSearch {
    private final AlarmRegister register;

    AlarmSearch(AlarmRegister register) {
        this.register = register;
    }

    DescribeAlarmsResponse describe(DescribeAlarmsRequest request) {
        if (!request.alarmNames().isEmpty() && request.alarmNamePrefix() != null) {
            throw CloudWatchErrors.invalidCombination("AlarmNames and AlarmNamePrefix cannot both be specified.");
        }
        List<StoredAlarm> found =
                register.all().stream().filter(filter(request)).toList();
        Pages<StoredAlarm> page =
                Pages.of(found, request.nextToken(), Pages.size(request.maxRecords(), 50, 100, "maxRecords"));
        return DescribeAlarmsResponse.builder()
                .metricAlarms(page.items().stream()
                        .filter(StoredAlarm.OfMetric.class::isInstance)
                        .map(alarm -> ((StoredAlarm.OfMetric) alarm).alarm())
                        .toList())
                .compositeAlarms(page.items().stream()
                        .filter(StoredAlarm.OfAlarms.class::isInstance)
                        .map(alarm -> ((StoredAlarm.OfAlarms) alarm).alarm())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    /// As in CloudWatch only metric alarms are found unless the request names types.
    private Predicate<StoredAlarm> filter(DescribeAlarmsRequest request) {
        List<AlarmType> types = request.alarmTypes().isEmpty() ? List.of(AlarmType.METRIC_ALARM) : request.alarmTypes();
        Predicate<StoredAlarm> filter = alarm -> types.contains(alarm.type());
        if (!request.alarmNames().isEmpty()) {
            filter = filter.and(alarm -> request.alarmNames().contains(alarm.name()));
        }
        if (request.alarmNamePrefix() != null) {
            filter = filter.and(alarm -> alarm.name().startsWith(request.alarmNamePrefix()));
        }
        if (request.stateValue() != null) {
            filter = filter.and(alarm -> alarm.state().value() == request.stateValue());
        }
        if (request.actionPrefix() != null) {
            filter = filter.and(alarm -> hasAction(alarm, request.actionPrefix()));
        }
        if (request.childrenOfAlarmName() != null) {
            return alarm -> namedBy(request.childrenOfAlarmName(), alarm.name());
        }
        if (request.parentsOfAlarmName() != null) {
            return alarm -> namedBy(alarm.name(), request.parentsOfAlarmName());
        }
        return filter;
    }

    private boolean namedBy(String composite, String alarm) {
        return register.find(composite)
                .filter(stored -> stored instanceof StoredAlarm.OfAlarms parent
                        && parent.rule().alarmNames().contains(alarm))
                .isPresent();
    }

    private static boolean hasAction(StoredAlarm alarm, String prefix) {
        return List.of(StateValue.ALARM, StateValue.OK, StateValue.INSUFFICIENT_DATA).stream()
                .flatMap(state -> alarm.actionsFor(state).stream())
                .anyMatch(action -> action.startsWith(prefix));
    }

    DescribeAlarmsForMetricResponse describeForMetric(DescribeAlarmsForMetricRequest request) {
        CloudWatchErrors.required(request.metricName(), "MetricName");
        CloudWatchErrors.required(request.namespace(), "Namespace");
        MetricKey wanted = MetricKey.of(request.namespace(), request.metricName(), request.dimensions());
        return DescribeAlarmsForMetricResponse.builder()
                .metricAlarms(register.all().stream()
                        .filter(StoredAlarm.OfMetric.class::isInstance)
                        .map(alarm -> ((StoredAlarm.OfMetric) alarm).alarm())
                        .filter(alarm -> watches(alarm, wanted))
                        .filter(alarm -> request.statistic() == null || alarm.statistic() == request.statistic())
                        .filter(alarm -> request.extendedStatistic() == null
                                || request.extendedStatistic().equals(alarm.extendedStatistic()))
                        .filter(alarm ->
                                request.period() == null || request.period().equals(alarm.period()))
                        .toList())
                .build();
    }

    private static boolean watches(MetricAlarm alarm, MetricKey wanted) {
        if (alarm.metricName() != null) {
            return MetricKey.of(alarm.namespace(), alarm.metricName(), alarm.dimensions())
                    .equals(wanted);
        }
        return alarm.metrics().stream()
                .anyMatch(query -> query.metricStat() != null
                        && MetricKey.of(query.metricStat().metric()).equals(wanted));
    }
}
