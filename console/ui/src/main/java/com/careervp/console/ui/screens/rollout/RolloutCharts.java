package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.gates.GateKind;
import com.careervp.console.core.gates.GateRule;
import com.careervp.console.core.metrics.Chart;
import com.careervp.console.core.metrics.ChartKind;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.ChartData;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Metrics as charts of this screen.
final class RolloutCharts {
    private static final double MILLIS_SHOWN_AS_SECONDS = 2_000;

    private RolloutCharts() {}

    /// @param blind how much of the end the metrics do not show yet
    static ChartData data(Chart chart, List<RolloutEvent> events, Duration blind) {
        double largest = chart.series().stream()
                .mapToDouble(line -> line.maximum().orElse(0))
                .max()
                .orElse(0);
        boolean seconds = chart.kind().unit().equals("ms") && largest >= MILLIS_SHOWN_AS_SECONDS;
        double factor = seconds ? 0.001 : 1;
        Instant to = chart.range().to();
        return new ChartData(
                from(chart),
                to,
                seconds ? "s" : chart.kind().unit(),
                chart.series().stream().map(line -> line(line, factor)).toList(),
                thresholds(chart.kind(), factor),
                Presentation.markers(events),
                blind.isZero() ? null : to.minus(blind));
    }

    /// A young environment has values at the end of the range only: the empty part before them is mostly left out.
    private static Instant from(Chart chart) {
        Instant from = chart.range().from();
        Instant to = chart.range().to();
        Duration whole = Duration.between(from, to);
        return chart.series().stream()
                .flatMap(line -> line.points().stream())
                .map(MetricPoint::at)
                .min(Comparator.naturalOrder())
                .filter(first -> Duration.between(from, first).compareTo(whole.dividedBy(3)) > 0)
                .map(first -> first.minus(Duration.between(first, to).dividedBy(10)))
                .filter(start -> Duration.between(start, to).compareTo(whole.dividedBy(8)) > 0)
                .orElse(from);
    }

    private static ChartData.Series line(MetricSeries series, double factor) {
        return new ChartData.Series(
                series.label(),
                tone(series.label()),
                series.points().stream()
                        .map(point -> new ChartData.Point(point.at(), point.value() * factor))
                        .toList(),
                false);
    }

    private static Tone tone(String label) {
        return switch (label) {
            case "baseline", "sync" -> Tone.BASELINE;
            case "candidate", "submit" -> Tone.CANDIDATE;
            case "worker" -> Tone.WATCH;
            default -> Tone.NEUTRAL;
        };
    }

    private static List<ChartData.Threshold> thresholds(ChartKind kind, double factor) {
        if (kind != ChartKind.SUBMIT_P95) {
            return List.of();
        }
        return GateRule.standard().stream()
                .filter(rule -> rule.kind() == GateKind.SUBMIT_P95)
                .map(rule -> new ChartData.Threshold(rule.alert() * factor, "alert " + rule.alertText(), Tone.BREACH))
                .toList();
    }
}
