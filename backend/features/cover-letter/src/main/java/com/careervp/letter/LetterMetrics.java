package com.careervp.letter;

import com.careervp.aws.telemetry.Metric;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.MetricNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the slice publishes. Safe for use by several threads.
public final class LetterMetrics {
    private static final String LETTER_ID = "letter_id";
    private static final String CODE = "code";

    private final MetricsPublisher publisher;

    public LetterMetrics(MetricsPublisher publisher) {
        this.publisher = publisher;
    }

    /// A letter was written and kept.
    public void generated(StoredLetter letter) {
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.count(MetricNames.COVER_LETTER_GENERATED, 1),
                Metric.milliseconds(
                        MetricNames.COVER_LETTER_DURATION, letter.took().toNanos() / 1e6),
                Metric.count(MetricNames.TOKENS_IN, letter.effort().inputTokens()),
                Metric.count(MetricNames.TOKENS_OUT, letter.effort().outputTokens())));
        BigDecimal cost = letter.effort().costUsd();
        if (cost != null) {
            metrics.add(Metric.plain(MetricNames.COVER_LETTER_COST, cost.doubleValue()));
        }
        publisher.publish(Map.of(), metrics, Map.of(LETTER_ID, letter.id()));
    }

    /// A request that was in order got no letter.
    ///
    /// @param code why
    public void failed(String code) {
        publisher.publish(Map.of(), List.of(Metric.count(MetricNames.COVER_LETTER_ERROR, 1)), Map.of(CODE, code));
    }
}
