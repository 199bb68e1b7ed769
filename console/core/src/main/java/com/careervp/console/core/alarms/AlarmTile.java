package com.careervp.console.core.alarms;

import com.careervp.console.core.metrics.MetricPoint;
import java.util.List;
import java.util.OptionalDouble;

/// An alarm with what it watches.
///
/// @param sparkline the watched value in ascending time; empty when nothing was measured
public record AlarmTile(Alarm alarm, List<MetricPoint> sparkline) {
    public AlarmTile {
        sparkline = List.copyOf(sparkline);
    }

    /// The newest value; empty when nothing was measured lately.
    public OptionalDouble currentValue() {
        return sparkline.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(sparkline.getLast().value());
    }
}
