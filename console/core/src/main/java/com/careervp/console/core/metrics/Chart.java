package com.careervp.console.core.metrics;

import java.util.List;

/// @param series in the order of the legend
public record Chart(ChartKind kind, MetricRange range, List<MetricSeries> series) {
    public Chart {
        series = List.copyOf(series);
    }
}
