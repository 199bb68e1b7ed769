package com.careervp.sandbox.cloudwatch;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/// Parts of requests about the namespace `Test`.
final class Requests {
    private Requests() {}

    static MetricDataQuery metric(String id, String metric, int period, String statistic) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(s -> s.metric(m -> m.namespace("Test").metricName(metric))
                        .period(period)
                        .stat(statistic))
                .build();
    }

    static MetricDataQuery hidden(String id, String metric, int period, String statistic) {
        return metric(id, metric, period, statistic).toBuilder()
                .returnData(false)
                .build();
    }

    static MetricDataQuery expression(String id, String expression) {
        return MetricDataQuery.builder().id(id).expression(expression).build();
    }

    static MetricDatum datum(String metric, Consumer<MetricDatum.Builder> values) {
        return MetricDatum.builder().metricName(metric).applyMutation(values).build();
    }

    static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    static List<DimensionFilter> having(String name, String value) {
        return List.of(DimensionFilter.builder().name(name).value(value).build());
    }
}
