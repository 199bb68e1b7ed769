package com.careervp.console.core.metrics;

import java.util.List;
import java.util.OptionalDouble;

/// Points in ascending time; periods without data are absent.
public record MetricSeries(String label, List<MetricPoint> points) {
    public MetricSeries {
        points = List.copyOf(points);
    }

    public double sum() {
        return points.stream().mapToDouble(MetricPoint::value).sum();
    }

    public OptionalDouble maximum() {
        return points.stream().mapToDouble(MetricPoint::value).max();
    }

    public OptionalDouble newest() {
        return points.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(points.getLast().value());
    }
}
