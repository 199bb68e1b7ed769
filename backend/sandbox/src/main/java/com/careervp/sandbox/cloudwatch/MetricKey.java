package com.careervp.sandbox.cloudwatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

/// What CloudWatch calls a metric: a name in a namespace with exactly these dimensions. The order of the dimensions
/// does not matter.
record MetricKey(String namespace, String name, Map<String, String> dimensions) {
    static final Comparator<MetricKey> ORDER = Comparator.comparing(MetricKey::namespace)
            .thenComparing(MetricKey::name)
            .thenComparing(key -> new TreeMap<>(key.dimensions()).toString());

    MetricKey {
        dimensions = Map.copyOf(dimensions);
    }

    static MetricKey of(String namespace, String name, List<Dimension> dimensions) {
        return new MetricKey(
                namespace,
                name,
                dimensions.stream()
                        .collect(Collectors.toUnmodifiableMap(Dimension::name, Dimension::value, (a, b) -> b)));
    }

    static MetricKey of(Metric metric) {
        return of(metric.namespace(), metric.metricName(), metric.dimensions());
    }

    Metric toMetric() {
        return Metric.builder()
                .namespace(namespace)
                .metricName(name)
                .dimensions(new TreeMap<>(dimensions)
                        .entrySet().stream()
                                .map(d -> Dimension.builder()
                                        .name(d.getKey())
                                        .value(d.getValue())
                                        .build())
                                .toList())
                .build();
    }
}
