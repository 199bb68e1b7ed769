package com.careervp.console.core.metrics;

import com.careervp.contract.PhysicalNames;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The metrics' use cases over their source.
public final class MetricDesk implements Metrics {
    private final MetricSource source;
    private final ProductMetrics product;
    private final InstantSource time;

    public MetricDesk(MetricSource source, PhysicalNames names, InstantSource time) {
        this.source = source;
        this.product = new ProductMetrics(names);
        this.time = time;
    }

    @Override
    public Chart chart(ChartKind kind, Duration length) {
        return charts(List.of(kind), length).getFirst();
    }

    @Override
    public List<Chart> charts(List<ChartKind> kinds, Duration length) {
        MetricRange range = MetricRange.ending(time.instant(), length);
        List<MetricQuery> queries = new ArrayList<>();
        kinds.forEach(kind -> queries.addAll(product.queries(kind)));
        List<MetricSeries> series = source.series(queries, range);
        List<Chart> charts = new ArrayList<>();
        int next = 0;
        for (ChartKind kind : kinds) {
            int count = product.queries(kind).size();
            List<MetricSeries> own = series.subList(next, next + count);
            charts.add(new Chart(kind, range, kind == ChartKind.REQUESTS_PER_MINUTE ? perMinute(own, range) : own));
            next += count;
        }
        return List.copyOf(charts);
    }

    private static List<MetricSeries> perMinute(List<MetricSeries> sums, MetricRange range) {
        double minutes = range.period().toMillis() / 60_000.0;
        return sums.stream()
                .map(one -> new MetricSeries(
                        one.label(),
                        one.points().stream()
                                .map(point -> new MetricPoint(point.at(), point.value() / minutes))
                                .toList()))
                .toList();
    }

    @Override
    public List<MetricSeries> series(List<MetricQuery> queries, MetricRange range) {
        return source.series(queries, range);
    }
}
