package com.careervp.console.core.metrics;

import java.util.List;

/// Port: reads metrics. Returns one series per query, in the queries' order, also when it has no points.
public interface MetricSource {

    List<MetricSeries> series(List<MetricQuery> queries, MetricRange range);
}
