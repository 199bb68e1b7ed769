package com.careervp.vpr;

import com.careervp.aws.telemetry.Metric;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.MetricNames;
import com.careervp.vpr.report.StoredReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The metrics of one path. Both paths publish the same ones, told apart by the dimension `path`, so that baseline and
/// candidate can be compared. Safe for use by several threads.
public final class VprMetrics {
    private final MetricsPublisher publisher;
    private final Map<String, String> dimensions;

    /// @param path [MetricNames#PATH_SYNC] or [MetricNames#PATH_ASYNC]
    public VprMetrics(MetricsPublisher publisher, String path) {
        this.publisher = publisher;
        this.dimensions = Map.of(MetricNames.DIMENSION_PATH, path);
    }

    /// A new request was accepted.
    public void submitted(String jobId) {
        publish(jobId, List.of(Metric.count(MetricNames.VPR_SUBMITTED, 1)));
    }

    /// A report was written and stored.
    ///
    /// @param took from the start of the attempt, on a real watch
    public void completed(StoredReport report, Duration took) {
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.count(MetricNames.VPR_COMPLETED, 1),
                Metric.milliseconds(MetricNames.VPR_GENERATION_TIME, took.toNanos() / 1e6),
                Metric.count(MetricNames.TOKENS_IN, report.usage().inputTokens()),
                Metric.count(MetricNames.TOKENS_OUT, report.usage().outputTokens())));
        @Nullable BigDecimal cost = report.costUsd();
        if (cost != null) {
            metrics.add(Metric.plain(MetricNames.VPR_COST, cost.doubleValue()));
        }
        publish(report.jobId(), metrics);
    }

    /// A job ended without a report. Attempts that will be repeated do not count.
    public void failed(String jobId) {
        publish(jobId, List.of(Metric.count(MetricNames.VPR_FAILED, 1)));
    }

    private void publish(String jobId, List<Metric> metrics) {
        publisher.publish(dimensions, metrics, Map.of(JobAttributes.JOB_ID, jobId));
    }
}
