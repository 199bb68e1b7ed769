package com.careervp.infra.letter;

import com.careervp.contract.MetricNames;
import com.careervp.contract.Runbooks;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.monitoring.Threshold;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// What tells that letters are not written as they should be.
final class LetterAlarms {
    private static final int PERIODS = 3;

    private final Alarms alarms;
    private final EnvironmentConfig config;

    LetterAlarms(Alarms alarms, EnvironmentConfig config) {
        this.alarms = alarms;
        this.config = config;
    }

    void watch(ProductFunction function) {
        alarms.alarm(new Threshold(
                "CoverLetterFailures",
                "cover-letter-failures",
                "More than 5 requests for a cover letter got none within a minute.",
                Runbooks.FUNCTION_ERRORS,
                metric(MetricNames.COVER_LETTER_ERROR, Stats.SUM, Duration.minutes(1)),
                5,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
        alarms.alarm(new Threshold(
                "CoverLetterDuration",
                "cover-letter-duration-p95",
                "Every twentieth cover letter took longer than 20 seconds, for 15 minutes.",
                Runbooks.API_LATENCY,
                metric(MetricNames.COVER_LETTER_DURATION, Stats.percentile(95), Duration.minutes(5)),
                20_000,
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                PERIODS));
        alarms.function(function);
    }

    private Metric metric(String name, String statistic, Duration period) {
        return Metric.Builder.create()
                .namespace(MetricNames.NAMESPACE)
                .metricName(name)
                .dimensionsMap(
                        Map.of(MetricNames.DIMENSION_ENVIRONMENT, config.stage().id()))
                .statistic(statistic)
                .period(period)
                .build();
    }
}
