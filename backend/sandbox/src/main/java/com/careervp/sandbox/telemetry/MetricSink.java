package com.careervp.sandbox.telemetry;

import java.time.Instant;
import java.util.Map;

/// Takes measurements of the engines, as AWS services publish theirs to CloudWatch. Safe for use by several threads;
/// never blocks.
@FunctionalInterface
public interface MetricSink {

    /// @param namespace e.g. `AWS/Lambda`
    /// @param dimensions e.g. `FunctionName`; order does not matter
    /// @param unit a CloudWatch unit: `Count`, `Milliseconds`, `Seconds`, `Bytes`, `None` …
    /// @param at sandbox time
    void record(String namespace, String metric, Map<String, String> dimensions, double value, String unit, Instant at);
}
