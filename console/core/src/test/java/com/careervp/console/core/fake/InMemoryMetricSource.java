package com.careervp.console.core.fake;

import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.metrics.MetricSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Metrics that one sets, by metric name, a dimension's value and statistic.
public final class InMemoryMetricSource implements MetricSource {
    public final Trouble trouble = new Trouble();
    private final Map<String, List<MetricPoint>> points = new HashMap<>();

    /// @param dimensionValue one of the query's dimension values, e.g. a function's name or `async`
    public synchronized void put(String metric, String dimensionValue, String statistic, Instant at, double value) {
        points.computeIfAbsent(key(metric, dimensionValue, statistic), key -> new ArrayList<>())
                .add(new MetricPoint(at, value));
    }

    @Override
    public synchronized List<MetricSeries> series(List<MetricQuery> queries, MetricRange range) {
        trouble.check();
        return queries.stream()
                .map(query -> new MetricSeries(query.label(), found(query, range)))
                .toList();
    }

    private List<MetricPoint> found(MetricQuery query, MetricRange range) {
        return query.dimensions().values().stream()
                .map(value -> points.getOrDefault(key(query.metric(), value, query.statistic()), List.of()))
                .flatMap(List::stream)
                .filter(point ->
                        !point.at().isBefore(range.from()) && point.at().isBefore(range.to()))
                .sorted(Comparator.comparing(MetricPoint::at))
                .toList();
    }

    private static String key(String metric, String dimensionValue, String statistic) {
        return metric + "|" + dimensionValue + "|" + statistic;
    }
}
