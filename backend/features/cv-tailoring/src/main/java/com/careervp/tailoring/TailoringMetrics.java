package com.careervp.tailoring;

import com.careervp.aws.telemetry.Metric;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.MetricNames;
import com.careervp.tailoring.artifact.TailoredArtifact;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The slice's metrics. Safe for use by several threads.
public final class TailoringMetrics {
    private static final double PERCENT = 100;

    private final MetricsPublisher publisher;
    private final LongSupplier nanoTime;

    /// @param nanoTime a real watch, however fast the clock of stored times runs
    public TailoringMetrics(MetricsPublisher publisher, LongSupplier nanoTime) {
        this.publisher = publisher;
        this.nanoTime = nanoTime;
    }

    long start() {
        return nanoTime.getAsLong();
    }

    /// @param startedAt see [#start]
    void completed(TailoredArtifact artifact, long startedAt) {
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - startedAt);
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.count(MetricNames.CV_TAILORING_COMPLETED, 1),
                Metric.milliseconds(MetricNames.CV_TAILORING_TIME, took.toNanos() / 1e6),
                new Metric(
                        MetricNames.CV_TAILORING_COVERAGE,
                        artifact.findings().keywords().share() * PERCENT,
                        "Percent"),
                Metric.count(MetricNames.TOKENS_IN, artifact.use().inputTokens()),
                Metric.count(MetricNames.TOKENS_OUT, artifact.use().outputTokens())));
        @Nullable BigDecimal cost = artifact.use().costUsd();
        if (cost != null) {
            metrics.add(Metric.plain(MetricNames.CV_TAILORING_COST, cost.doubleValue()));
        }
        publisher.publish(Map.of(), metrics, Map.of("artifact_id", artifact.id()));
    }

    void failed(String code) {
        publisher.publish(
                Map.of(),
                List.of(Metric.count(MetricNames.CV_TAILORING_FAILED, 1)),
                Map.of(JobAttributes.ERROR_CODE, code));
    }
}
