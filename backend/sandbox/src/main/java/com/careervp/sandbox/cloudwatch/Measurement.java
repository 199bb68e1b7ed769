package com.careervp.sandbox.cloudwatch;

/// Something measured in one second of sandbox time.
sealed interface Measurement {

    /// Seconds since 1970.
    long second();

    /// @param times how often the value was measured
    record Values(long second, double value, double times) implements Measurement {}

    /// Measurements of which only the statistics are known.
    record Statistics(long second, double count, double sum, double minimum, double maximum) implements Measurement {}
}
