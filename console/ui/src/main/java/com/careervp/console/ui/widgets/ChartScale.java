package com.careervp.console.ui.widgets;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Where values and moments lie on a chart, and which of them deserve a grid line.
final class ChartScale {
    private static final List<Duration> TIME_STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1));

    private final ChartData data;
    private final Plot plot;
    private final double highest;
    private final double step;

    ChartScale(ChartData data, Plot plot) {
        this.data = data;
        this.plot = plot;
        double largest = values(data).max().orElse(0);
        // a limit far above the data would flatten the line to nothing: it is then left out of the scale
        double limit = data.thresholds().stream()
                .mapToDouble(ChartData.Threshold::value)
                .filter(value -> value <= largest * 4 || largest <= 0)
                .max()
                .orElse(0);
        double covered = Math.max(largest, limit);
        // nothing but zeros is drawn as a line at the foot of a scale up to 1
        double range = covered > 0 ? covered : 1;
        int lines = (int) Math.max(2, Math.min(5, (plot.bottom() - plot.top()) / 32));
        double nice = niceStep(range * 1.08, lines);
        // what is counted has no halves
        this.step = values(data).allMatch(value -> value == Math.rint(value)) && limit == Math.rint(limit)
                ? Math.max(1, nice)
                : nice;
        this.highest = covered > 0 ? Math.max(step, step * Math.ceil(range * 1.04 / step)) : step;
    }

    private static DoubleStream values(ChartData data) {
        return data.series().stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(ChartData.Point::value)
                .filter(Double::isFinite);
    }

    /// The smallest of 1, 2, 5 × 10ⁿ that covers the range in so many steps.
    static double niceStep(double range, int steps) {
        double raw = Math.max(range, 1e-6) / steps;
        double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (raw <= magnitude * factor * 1.0000001) {
                return magnitude * factor;
            }
        }
        return magnitude * 10;
    }

    List<Double> gridValues() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i * step <= highest * 1.0001; i++) {
            values.add(i * step);
        }
        return values;
    }

    /// A grid line's value with as many digits as the step needs, so that all lines of an axis have the same.
    String gridLabel(double value) {
        int digits = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
        return digits == 0 ? number(Math.rint(value)) : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private Duration timeStep() {
        Duration wanted = span().dividedBy((long) Math.max(2, (plot.right() - plot.left()) / 90));
        return TIME_STEPS.stream()
                .filter(candidate -> candidate.compareTo(wanted) >= 0)
                .findFirst()
                .orElse(Duration.ofDays(1));
    }

    List<Instant> gridTimes(ZoneId zone) {
        long seconds = timeStep().toSeconds();
        long offset = zone.getRules().getOffset(data.from()).getTotalSeconds();
        long first = Math.ceilDiv(data.from().getEpochSecond() + offset, seconds) * seconds - offset;
        List<Instant> times = new ArrayList<>();
        for (long second = first; second <= data.to().getEpochSecond(); second += seconds) {
            times.add(Instant.ofEpochSecond(second));
        }
        return times;
    }

    DateTimeFormatter timeFormat() {
        if (timeStep().compareTo(Duration.ofMinutes(1)) < 0) {
            return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
        }
        return DateTimeFormatter.ofPattern(
                span().compareTo(Duration.ofHours(36)) > 0 ? "dd.MM. HH:mm" : "HH:mm", Locale.ROOT);
    }

    double x(Instant at) {
        return plot.left()
                + (plot.right() - plot.left())
                        * Duration.between(data.from(), at).toMillis()
                        / Math.max(1, span().toMillis());
    }

    double y(double value) {
        return plot.bottom() - (plot.bottom() - plot.top()) * value / highest;
    }

    boolean covers(double value) {
        return value <= highest;
    }

    Instant at(double x) {
        double share = Math.clamp((x - plot.left()) / Math.max(1, plot.right() - plot.left()), 0, 1);
        return data.from().plusMillis((long) (span().toMillis() * share));
    }

    private Duration span() {
        return Duration.between(data.from(), data.to());
    }

    /// A value as an axis shows it: no more digits than its step needs, thousands with a thin space.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value).replace(',', '\u2009');
        }
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u2009');
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", value);
    }
}
