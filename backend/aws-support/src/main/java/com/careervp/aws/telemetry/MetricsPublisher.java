package com.careervp.aws.telemetry;

import com.careervp.contract.MetricNames;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Publishes metrics as lines in CloudWatch's embedded metric format, one line per call and nothing kept in between,
/// so that it is safe for use by several threads. (Powertools' metrics logger collects under the process's X-Ray trace
/// id; where many functions share a process and there is no such id, their metrics would mix.)
///
/// Format: "Specification: Embedded metric format" in the CloudWatch user guide.
public final class MetricsPublisher {
    private final Consumer<String> lines;
    private final InstantSource time;
    private final String environment;

    /// @param lines takes one line without its end
    /// @param environment `dev`, `staging` or `prod`; a dimension of every metric
    public MetricsPublisher(Consumer<String> lines, InstantSource time, String environment) {
        this.lines = lines;
        this.time = time;
        this.environment = environment;
    }

    /// Writes to whatever standard output is at the moment of each call: a host that runs many functions in one process
    /// puts its own stream there.
    @SuppressWarnings("SystemOut") // the function's log is its standard output
    public static MetricsPublisher toStandardOutput(InstantSource time, String environment) {
        return new MetricsPublisher(line -> System.out.println(line), time, environment);
    }

    /// Publishes measurements that belong together.
    ///
    /// @param dimensions beside `environment`; all of them together are one dimension set
    /// @param properties fields of the log line that are no metrics, e.g. `job_id`
    public void publish(Map<String, String> dimensions, List<Metric> metrics, Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(dimensions);
        all.put(MetricNames.DIMENSION_ENVIRONMENT, environment);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", time.millis());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", MetricNames.NAMESPACE);
        ArrayNode set = directive.putArray("Dimensions").addArray();
        all.keySet().forEach(set::add);
        ArrayNode definitions = directive.putArray("Metrics");
        for (Metric metric : metrics) {
            definitions.addObject().put("Name", metric.name()).put("Unit", metric.unit());
        }
        all.forEach(line::put);
        properties.forEach(line::put);
        for (Metric metric : metrics) {
            line.put(metric.name(), metric.value());
        }
        lines.accept(line.toString());
    }
}
