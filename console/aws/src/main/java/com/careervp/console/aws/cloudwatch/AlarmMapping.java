package com.careervp.console.aws.cloudwatch;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.metrics.MetricQuery;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/// CloudWatch's alarms as the console's.
final class AlarmMapping {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEFAULT_PERIOD = 60;

    private AlarmMapping() {}

    static Alarm alarm(MetricAlarm alarm) {
        return new Alarm(
                alarm.alarmName(),
                Objects.requireNonNullElse(alarm.alarmArn(), ""),
                Objects.requireNonNullElse(alarm.alarmDescription(), ""),
                state(alarm.stateValueAsString()),
                Objects.requireNonNullElse(alarm.stateReason(), ""),
                since(alarm),
                rule(alarm));
    }

    /// The transition's time; `stateUpdatedTimestamp` also moves when only the reason changes.
    private static Instant since(MetricAlarm alarm) {
        @Nullable Instant transitioned = alarm.stateTransitionedTimestamp();
        return transitioned != null
                ? transitioned
                : Objects.requireNonNullElse(alarm.stateUpdatedTimestamp(), Instant.EPOCH);
    }

    static AlarmState state(@Nullable String value) {
        return switch (Objects.requireNonNullElse(value, "")) {
            case "ALARM" -> AlarmState.ALARM;
            case "OK" -> AlarmState.OK;
            default -> AlarmState.INSUFFICIENT_DATA;
        };
    }

    /// @param historyData the JSON of a history item
    static AlarmState stateIn(String historyData, String which) {
        try {
            return state(
                    MAPPER.readTree(historyData).path(which).path("stateValue").asText());
        } catch (JsonProcessingException e) {
            return AlarmState.INSUFFICIENT_DATA;
        }
    }

    private static AlarmRule rule(MetricAlarm alarm) {
        List<MetricQuery> queries = new ArrayList<>();
        String expression = "";
        int period = Objects.requireNonNullElse(alarm.period(), DEFAULT_PERIOD);
        if (alarm.metricName() != null) {
            queries.add(new MetricQuery(
                    alarm.metricName(),
                    Objects.requireNonNullElse(alarm.namespace(), ""),
                    alarm.metricName(),
                    dimensions(alarm.dimensions()),
                    statistic(alarm)));
        }
        for (MetricDataQuery query : alarm.metrics()) {
            @Nullable MetricStat stat = query.metricStat();
            if (stat != null) {
                period = Objects.requireNonNullElse(stat.period(), period);
                queries.add(new MetricQuery(
                        query.id(),
                        stat.metric().namespace(),
                        stat.metric().metricName(),
                        dimensions(stat.metric().dimensions()),
                        stat.stat()));
            } else {
                expression = Objects.requireNonNullElse(query.expression(), "");
            }
        }
        int periods = Objects.requireNonNullElse(alarm.evaluationPeriods(), 1);
        return new AlarmRule(
                sign(alarm.comparisonOperator()),
                Objects.requireNonNullElse(alarm.threshold(), 0.0),
                queries,
                expression,
                Duration.ofSeconds(period),
                periods,
                Objects.requireNonNullElse(alarm.datapointsToAlarm(), periods));
    }

    static String statistic(MetricAlarm alarm) {
        @Nullable String extended = alarm.extendedStatistic();
        return extended != null ? extended : Objects.requireNonNullElse(alarm.statisticAsString(), "Average");
    }

    private static Map<String, String> dimensions(List<Dimension> dimensions) {
        Map<String, String> map = new HashMap<>();
        dimensions.forEach(dimension -> map.put(dimension.name(), dimension.value()));
        return map;
    }

    private static String sign(@Nullable ComparisonOperator operator) {
        return switch (operator) {
            case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> "≥";
            case LESS_THAN_THRESHOLD -> "<";
            case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> "≤";
            case null, default -> ">";
        };
    }
}
