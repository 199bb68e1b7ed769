package com.careervp.sandbox.lambda;

import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.telemetry.MetricSink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what the engines report.
public final class RecordedTelemetry implements LogSink, MetricSink {
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<Measurement> measurements = new CopyOnWriteArrayList<>();

    public record Line(String group, String stream, String message) {}

    public record Measurement(String namespace, String metric, Map<String, String> dimensions, double value) {}

    @Override
    public void append(String logGroup, String logStream, Instant at, String message) {
        lines.add(new Line(logGroup, logStream, message));
    }

    @Override
    public void record(
            String namespace, String metric, Map<String, String> dimensions, double value, String unit, Instant at) {
        measurements.add(new Measurement(namespace, metric, dimensions, value));
    }

    public List<String> lines(String group) {
        return lines.stream()
                .filter(line -> line.group().equals(group))
                .map(Line::message)
                .toList();
    }

    public List<Line> all() {
        return List.copyOf(lines);
    }

    public double sum(String metric, Map<String, String> dimensions) {
        return values(metric, dimensions).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    public List<Double> values(String metric, Map<String, String> dimensions) {
        return measurements.stream()
                .filter(one -> one.metric().equals(metric) && one.dimensions().equals(dimensions))
                .map(Measurement::value)
                .toList();
    }
}
