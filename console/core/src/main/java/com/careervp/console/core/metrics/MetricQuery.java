package com.careervp.console.core.metrics;

import java.util.Map;

/// Which measurements to read.
///
/// @param label what a legend calls it
/// @param namespace e.g. `AWS/SQS`
/// @param statistic CloudWatch's word: `Sum`, `Average`, `Maximum`, `SampleCount`, `p95` …
public record MetricQuery(
        String label, String namespace, String metric, Map<String, String> dimensions, String statistic) {
    public MetricQuery {
        dimensions = Map.copyOf(dimensions);
    }
}
