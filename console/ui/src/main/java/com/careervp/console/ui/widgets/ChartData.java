package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a [TimeSeriesChart] shows.
///
/// @param from left edge
/// @param to right edge, usually now
/// @param unit unit of the values, e.g. `req/min`, `ms`, `%`; shown on the axis and at the crosshair
/// @param series drawn in this order, the last on top
/// @param thresholds limits drawn where the values are
/// @param markers moments that explain a change, e.g. a change of the weight
/// @param blindFrom newest minutes that the source has not delivered yet begin here; null if there are none
public record ChartData(
        Instant from,
        Instant to,
        String unit,
        List<Series> series,
        List<Threshold> thresholds,
        List<Marker> markers,
        @Nullable Instant blindFrom) {

    /// One value at one moment.
    public record Point(Instant at, double value) {}

    /// One line.
    ///
    /// @param filled whether the area below the line is tinted
    public record Series(String name, Tone tone, List<Point> points, boolean filled) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /// A limit.
    public record Threshold(double value, String label, Tone tone) {}

    /// A moment.
    public record Marker(Instant at, String label) {}

    public ChartData {
        series = List.copyOf(series);
        thresholds = List.copyOf(thresholds);
        markers = List.copyOf(markers);
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("chart ends at " + to + ", expected after its start " + from);
        }
    }

    /// A chart without limits, markers and blind window.
    public static ChartData of(Instant from, Instant to, String unit, List<Series> series) {
        return new ChartData(from, to, unit, series, List.of(), List.of(), null);
    }

    /// Whether any series has a value to draw.
    public boolean isEmpty() {
        return series.stream().allMatch(line -> line.points().isEmpty());
    }
}
