package com.careervp.console.core.metrics;

import java.time.Duration;
import java.util.List;

/// Use cases on metrics.
public interface Metrics {

    /// One chart over the time that ends now.
    Chart chart(ChartKind kind, Duration length);

    /// Several charts with one call to the service.
    List<Chart> charts(List<ChartKind> kinds, Duration length);

    List<MetricSeries> series(List<MetricQuery> queries, MetricRange range);
}
