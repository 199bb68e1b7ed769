package com.careervp.sandbox.logs;

import com.careervp.sandbox.telemetry.MetricSink;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;

/// Turns lines into a metric. A default value is recorded for a minute that had lines but none that matched, when the
/// first line of a later minute comes.
final class LogMetricFilter {
    private static final String NO_UNIT = "None";

    private final MetricFilter definition;
    private final FilterPattern pattern;
    private final MetricTransformation transformation;
    private long minute = Long.MIN_VALUE;
    private boolean matched;

    /// @throws InvalidPatternException for a pattern or a value that cannot be understood
    LogMetricFilter(MetricFilter definition) {
        this.definition = definition;
        this.pattern = FilterPattern.parse(definition.filterPattern());
        this.transformation = definition.metricTransformations().getFirst();
        String value = transformation.metricValue();
        if (value.startsWith("$")) {
            JsonSelector.parse(value);
        } else if (constant(value).isEmpty()) {
            throw new InvalidPatternException("Invalid metricValue '" + value + "': expected a number or a selector");
        }
        transformation.dimensions().values().forEach(JsonSelector::parse);
    }

    MetricFilter definition() {
        return definition;
    }

    void take(FilterPattern.Line line, Instant at, MetricSink sink) {
        boolean matches = pattern.matches(line);
        if (transformation.defaultValue() != null) {
            defaultForTheMinuteBefore(matches, at, sink);
        }
        if (matches) {
            value(line).ifPresent(value -> record(sink, dimensions(line), value, at));
        }
    }

    private synchronized void defaultForTheMinuteBefore(boolean matches, Instant at, MetricSink sink) {
        long now = Math.floorDiv(at.getEpochSecond(), 60);
        if (now > minute) {
            if (minute != Long.MIN_VALUE && !matched) {
                record(sink, Map.of(), transformation.defaultValue(), Instant.ofEpochSecond(minute * 60));
            }
            minute = now;
            matched = false;
        }
        matched |= matches;
    }

    private void record(MetricSink sink, Map<String, String> dimensions, double value, Instant at) {
        String unit = transformation.unitAsString() == null ? NO_UNIT : transformation.unitAsString();
        sink.record(transformation.metricNamespace(), transformation.metricName(), dimensions, value, unit, at);
    }

    private OptionalDouble value(FilterPattern.Line line) {
        String value = transformation.metricValue();
        return value.startsWith("$")
                ? selected(line, value).stream()
                        .flatMapToDouble(node -> constant(node.asText()).stream())
                        .findFirst()
                : constant(value);
    }

    private Map<String, String> dimensions(FilterPattern.Line line) {
        Map<String, String> dimensions = new HashMap<>();
        transformation
                .dimensions()
                .forEach((name, selector) ->
                        selected(line, selector).forEach(node -> dimensions.putIfAbsent(name, node.asText())));
        return dimensions;
    }

    private static List<JsonNode> selected(FilterPattern.Line line, String selector) {
        return line.json().map(JsonSelector.parse(selector)::select).orElse(List.of());
    }

    private static OptionalDouble constant(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }
}
