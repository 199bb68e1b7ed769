package com.careervp.console.aws.cloudwatch;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.metrics.MetricSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/// Time series through GetMetricData.
public final class CloudWatchMetrics implements MetricSource {
    private final MetricReads reads;

    public CloudWatchMetrics(CloudWatchClient client, String profile) {
        this.reads = new MetricReads(client, new AwsCalls("CloudWatch", profile));
    }

    @Override
    public List<MetricSeries> series(List<MetricQuery> queries, MetricRange range) {
        List<MetricDataQuery> data = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            data.add(query("q" + i, queries.get(i), (int) range.period().toSeconds()));
        }
        Map<String, List<MetricPoint>> points = reads.read(data, range);
        List<MetricSeries> series = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            series.add(new MetricSeries(queries.get(i).label(), points.getOrDefault("q" + i, List.of())));
        }
        return List.copyOf(series);
    }

    private static MetricDataQuery query(String id, MetricQuery query, int periodSeconds) {
        List<Dimension> dimensions = query.dimensions().entrySet().stream()
                .map(entry -> Dimension.builder()
                        .name(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.metric(metric -> metric.namespace(query.namespace())
                                .metricName(query.metric())
                                .dimensions(dimensions))
                        .period(periodSeconds)
                        .stat(query.statistic()))
                .build();
    }
}
