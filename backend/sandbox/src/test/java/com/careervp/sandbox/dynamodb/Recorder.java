package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.telemetry.MetricSink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the metrics that it is given.
final class Recorder implements MetricSink {
    private final List<Measurement> measurements = new CopyOnWriteArrayList<>();

    record Measurement(String metric, Map<String, String> dimensions, double value, String unit) {}

    @Override
    public void record(
            String namespace, String metric, Map<String, String> dimensions, double value, String unit, Instant at) {
        if (!namespace.equals("AWS/DynamoDB")) {
            throw new IllegalArgumentException("namespace is " + namespace + ", expected AWS/DynamoDB");
        }
        measurements.add(new Measurement(metric, dimensions, value, unit));
    }

    List<Measurement> of(String metric) {
        return measurements.stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .toList();
    }

    double sum(String metric, Map<String, String> dimensions) {
        return of(metric).stream()
                .filter(measurement -> measurement.dimensions().equals(dimensions))
                .mapToDouble(Measurement::value)
                .sum();
    }
}
