package com.careervp.console.ui.sample;

import com.careervp.console.core.metrics.Chart;
import com.careervp.console.core.metrics.ChartKind;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Charts with a baseline and a candidate.
public final class SampleMetrics implements Metrics {
    @Override
    public Chart chart(ChartKind kind, Duration length) {
        MetricRange range = MetricRange.ending(SampleWorkspace.NOW, length);
        double scale = switch (kind) {
            case SUBMIT_P95 -> 28_000;
            case GENERATION_P95 -> 41_000;
            default -> 3;
        };
        double candidate = kind == ChartKind.SUBMIT_P95 ? 210 : scale * 1.05;
        return new Chart(kind, range, List.of(line("baseline", range, scale), line("candidate", range, candidate)));
    }

    private static MetricSeries line(String label, MetricRange range, double level) {
        Random random = new Random(label.hashCode());
        List<MetricPoint> points = new ArrayList<>();
        Duration step = Duration.between(range.from(), range.to()).dividedBy(40);
        for (Instant at = range.from(); at.isBefore(range.to()); at = at.plus(step)) {
            points.add(new MetricPoint(at, level * (0.9 + random.nextDouble() * 0.2)));
        }
        return new MetricSeries(label, points);
    }

    @Override
    public List<Chart> charts(List<ChartKind> kinds, Duration length) {
        return kinds.stream().map(kind -> chart(kind, length)).toList();
    }

    @Override
    public List<MetricSeries> series(List<MetricQuery> queries, MetricRange range) {
        return queries.stream().map(query -> line(query.label(), range, 10)).toList();
    }
}
