package com.careervp.pipeline.work;

import com.careervp.aws.telemetry.Metric;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.language.price.ModelUsage;
import com.careervp.pipeline.job.PipelineJob;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the pipeline tells of itself.
public final class PipelineMetrics {
    private final MetricsPublisher publisher;
    private final Clock clock;

    public PipelineMetrics(MetricsPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /// @param job as it was when the step began
    void stepEnded(PipelineStep step, PipelineJob job, StepStatus how) {
        List<Metric> metrics = new ArrayList<>();
        Instant started = job.state(step).startedAt();
        if (started != null) {
            metrics.add(Metric.milliseconds(MetricNames.PIPELINE_STEP_DURATION, (double)
                    Duration.between(started, clock.instant()).toMillis()));
        }
        metrics.add(Metric.count(MetricNames.PIPELINE_STEP_FAILED, how == StepStatus.FAILED ? 1 : 0));
        publisher.publish(Map.of(MetricNames.DIMENSION_STEP, step.id()), metrics, jobId(job));
    }

    void jobEnded(PipelineJob job, boolean well) {
        publisher.publish(
                Map.of(),
                List.of(
                        Metric.count(MetricNames.PIPELINE_COMPLETED, well ? 1 : 0),
                        Metric.count(MetricNames.PIPELINE_FAILED, well ? 0 : 1)),
                jobId(job));
    }

    /// A language model gave an answer for some step. Models without a known price are not told of.
    public void charged(ModelUsage usage) {
        BigDecimal cost = usage.costUsd();
        if (cost != null) {
            publisher.publish(
                    Map.of(),
                    List.of(Metric.plain(MetricNames.PIPELINE_COST, cost.doubleValue())),
                    Map.of(MetricNames.DIMENSION_PROMPT, usage.prompt()));
        }
    }

    private static Map<String, String> jobId(PipelineJob job) {
        return Map.of(PipelineAttributes.JOB_ID, job.id());
    }
}
