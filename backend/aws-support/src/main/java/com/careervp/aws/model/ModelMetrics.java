package com.careervp.aws.model;

import com.careervp.aws.telemetry.Metric;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.MetricNames;
import com.careervp.language.price.ModelUsage;
import com.careervp.language.price.UsageSink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Publishes what models use, by model and kind of document. Safe for use by several threads.
public final class ModelMetrics implements UsageSink {
    private final MetricsPublisher publisher;

    public ModelMetrics(MetricsPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void used(ModelUsage usage) {
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.count(MetricNames.MODEL_CALLS, 1),
                Metric.count(MetricNames.MODEL_CALLS_WASTED, usage.usable() ? 0 : 1),
                Metric.count(MetricNames.MODEL_TOKENS_IN, usage.spent().inputTokens()),
                Metric.count(MetricNames.MODEL_TOKENS_OUT, usage.spent().outputTokens())));
        @Nullable BigDecimal cost = usage.costUsd();
        if (cost != null) {
            metrics.add(Metric.plain(MetricNames.MODEL_COST, cost.doubleValue()));
        }
        publisher.publish(
                Map.of(
                        MetricNames.DIMENSION_MODEL, usage.spent().model(),
                        MetricNames.DIMENSION_PROMPT, usage.prompt()),
                metrics,
                Map.of());
    }
}
