package com.careervp.sandbox.lambda;

import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.util.Map;

/// Lambda's own metrics, each for all functions, for the function, and for the function with what was invoked.
///
/// Source: Lambda's developer guide, "Types of metrics for Lambda functions" and "Dimensions".
final class LambdaMetrics {
    private static final String NAMESPACE = "AWS/Lambda";

    private final MetricSink sink;
    private final SandboxTime time;

    LambdaMetrics(MetricSink sink, SandboxTime time) {
        this.sink = sink;
        this.time = time;
    }

    void running(FunctionTarget target, int executions) {
        record(target, "ConcurrentExecutions", executions, "Count");
    }

    void throttled(FunctionTarget target) {
        record(target, "Throttles", 1, "Count");
    }

    /// @param duration real time
    void invoked(FunctionTarget target, Duration duration, boolean failed) {
        record(target, "Invocations", 1, "Count");
        record(target, "Errors", failed ? 1 : 0, "Count");
        record(target, "Throttles", 0, "Count");
        record(target, "Duration", duration.toNanos() / 1e6, "Milliseconds");
    }

    void asynchronous(FunctionTarget target, String metric) {
        record(target, metric, 1, "Count");
    }

    private void record(FunctionTarget target, String metric, double value, String unit) {
        String name = target.definition().arn().name();
        sink.record(NAMESPACE, metric, Map.of(), value, unit, time.now());
        sink.record(NAMESPACE, metric, Map.of("FunctionName", name), value, unit, time.now());
        sink.record(
                NAMESPACE,
                metric,
                Map.of("FunctionName", name, "Resource", target.resource()),
                value,
                unit,
                time.now());
    }
}
