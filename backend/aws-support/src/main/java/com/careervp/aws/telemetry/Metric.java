package com.careervp.aws.telemetry;

/// One measurement.
///
/// @param unit a CloudWatch unit: `Count`, `Milliseconds`, `None` …
public record Metric(String name, double value, String unit) {

    public static Metric count(String name, double value) {
        return new Metric(name, value, "Count");
    }

    public static Metric milliseconds(String name, double value) {
        return new Metric(name, value, "Milliseconds");
    }

    /// A plain number: CloudWatch has no unit for money.
    public static Metric plain(String name, double value) {
        return new Metric(name, value, "None");
    }
}
