package com.careervp.sandbox.logs;

import com.careervp.sandbox.telemetry.MetricSink;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Finds the metrics in a line of the embedded metric format (the CloudWatch user guide's specification of it).
///
/// The measurements are stamped with the line's time and not with `_aws.Timestamp`: functions in this JVM take that
/// from the machine's clock, and the sandbox's runs at its own speed.
final class EmbeddedMetrics {
    private static final int MOST_METRICS = 100;
    private static final int MOST_DIMENSIONS = 30;

    private final MetricSink sink;

    EmbeddedMetrics(MetricSink sink) {
        this.sink = sink;
    }

    /// Records what the line measures; a line without metrics, or with a directive that breaks the specification, does
    /// nothing, as in CloudWatch.
    void take(FilterPattern.Line line, Instant at) {
        if (!line.text().contains("\"_aws\"")) {
            return;
        }
        line.json()
                .filter(JsonNode::isObject)
                .ifPresent(root ->
                        root.path("_aws").path("CloudWatchMetrics").forEach(directive -> take(root, directive, at)));
    }

    private void take(JsonNode root, JsonNode directive, Instant at) {
        String namespace = directive.path("Namespace").asText();
        JsonNode metrics = directive.path("Metrics");
        if (namespace.isEmpty() || metrics.isEmpty() || metrics.size() > MOST_METRICS) {
            return;
        }
        List<Map<String, String>> dimensionSets = dimensionSets(root, directive.path("Dimensions"));
        for (JsonNode metric : metrics) {
            String name = metric.path("Name").asText();
            JsonNode values = root.path(name);
            String unit = metric.path("Unit").asText("None");
            for (Map<String, String> dimensions : dimensionSets) {
                if (values.isNumber()) {
                    sink.record(namespace, name, dimensions, values.doubleValue(), unit, at);
                } else if (values.isArray()) {
                    values.forEach(value -> {
                        if (value.isNumber()) {
                            sink.record(namespace, name, dimensions, value.doubleValue(), unit, at);
                        }
                    });
                }
            }
        }
    }

    /// Without dimensions there is one empty set; a set that names a field the line does not have is left out.
    private static List<Map<String, String>> dimensionSets(JsonNode root, JsonNode sets) {
        if (sets.isEmpty()) {
            return List.of(Map.of());
        }
        return StreamSupport.stream(sets.spliterator(), false)
                .flatMap(set -> dimensions(root, set).stream())
                .toList();
    }

    private static Optional<Map<String, String>> dimensions(JsonNode root, JsonNode names) {
        if (names.size() > MOST_DIMENSIONS) {
            return Optional.empty();
        }
        Map<String, String> dimensions = new HashMap<>();
        for (JsonNode name : names) {
            JsonNode value = root.path(name.asText());
            if (!value.isValueNode() || value.isNull()) {
                return Optional.empty();
            }
            dimensions.put(name.asText(), value.asText());
        }
        return Optional.of(dimensions);
    }
}
