package com.careervp.console.core.queues;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.metrics.MetricSource;
import com.careervp.console.core.metrics.ProductMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads from the metrics how queues move.
final class QueueFlows {
    private static final int MINUTES = 5;

    private final MetricSource metrics;
    private final Timing timing;

    QueueFlows(MetricSource metrics, Timing timing) {
        this.metrics = metrics;
        this.timing = timing;
    }

    Map<String, QueueFlow> of(List<QueueSnapshot> queues) {
        if (queues.isEmpty()) {
            return Map.of();
        }
        List<MetricQuery> queries = new ArrayList<>();
        for (QueueSnapshot queue : queues) {
            queries.add(query(queue, "NumberOfMessagesSent", "Sum"));
            queries.add(query(queue, "NumberOfMessagesDeleted", "Sum"));
            queries.add(query(queue, "ApproximateAgeOfOldestMessage", "Maximum"));
        }
        Instant now = timing.now();
        MetricRange range = new MetricRange(now.minus(Duration.ofMinutes(MINUTES)), now, Duration.ofMinutes(1));
        List<MetricSeries> series = metrics.series(queries, range);
        Map<String, QueueFlow> flows = new HashMap<>();
        for (int i = 0; i < queues.size(); i++) {
            flows.put(queues.get(i).name(), flow(queues.get(i), series.subList(3 * i, 3 * i + 3)));
        }
        return flows;
    }

    private static QueueFlow flow(QueueSnapshot queue, List<MetricSeries> three) {
        double age = queue.depth().total() == 0 ? 0 : three.get(2).newest().orElse(-1);
        return new QueueFlow(
                three.get(0).sum() / MINUTES, three.get(1).sum() / MINUTES, Duration.ofSeconds(Math.round(age)));
    }

    private static MetricQuery query(QueueSnapshot queue, String metric, String statistic) {
        return new MetricQuery(
                queue.name() + " " + metric, ProductMetrics.SQS, metric, Map.of("QueueName", queue.name()), statistic);
    }
}
