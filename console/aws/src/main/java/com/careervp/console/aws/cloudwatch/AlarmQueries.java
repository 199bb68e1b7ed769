package com.careervp.console.aws.cloudwatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/// Builds the one read that gives the values of many alarms. Ids within an alarm are its own, so each alarm's get a
/// prefix, in its expressions too.
final class AlarmQueries {
    private final List<MetricDataQuery> queries = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();

    void add(MetricAlarm alarm) {
        String prefix = "a" + ids.size() + "_";
        if (alarm.metricName() != null) {
            queries.add(plain(prefix + "v", alarm));
            ids.put(alarm.alarmName(), prefix + "v");
            return;
        }
        List<String> own = alarm.metrics().stream().map(MetricDataQuery::id).toList();
        for (MetricDataQuery query : alarm.metrics()) {
            String id = prefix + query.id();
            MetricDataQuery.Builder renamed = query.toBuilder().id(id).returnData(true);
            if (query.expression() != null) {
                renamed.expression(renamed(query.expression(), own, prefix));
            }
            queries.add(renamed.build());
            if (Objects.requireNonNullElse(query.returnData(), true) || query.expression() != null) {
                ids.put(alarm.alarmName(), id);
            }
        }
    }

    private static MetricDataQuery plain(String id, MetricAlarm alarm) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.metric(metric -> metric.namespace(alarm.namespace())
                                .metricName(alarm.metricName())
                                .dimensions(alarm.dimensions()))
                        .period(alarm.period())
                        .stat(AlarmMapping.statistic(alarm)))
                .build();
    }

    private static String renamed(String expression, List<String> ids, String prefix) {
        String renamed = expression;
        for (String id : ids) {
            renamed = renamed.replaceAll("\\b" + id + "\\b", prefix + id);
        }
        return renamed;
    }

    List<MetricDataQuery> all() {
        return List.copyOf(queries);
    }

    Map<String, String> idsByName() {
        return Map.copyOf(ids);
    }
}
