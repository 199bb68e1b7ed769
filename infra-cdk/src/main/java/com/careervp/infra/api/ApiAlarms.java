package com.careervp.infra.api;

import com.careervp.contract.Runbooks;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.monitoring.Threshold;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// What tells that the API as a whole fails or is slow.
public final class ApiAlarms {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final Alarms alarms;

    public ApiAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    public void watch(CareervpApi api) {
        alarms.gate(new Threshold(
                "ApiServerErrors",
                "api-5xx",
                "More than 5 percent of the API's requests failed with 5xx within 5 minutes.",
                Runbooks.API_ERRORS,
                Alarms.percent(
                        api.restApi().metricServerError(Alarms.sum(FIVE_MINUTES)),
                        api.restApi().metricCount(Alarms.sum(FIVE_MINUTES)),
                        "5xx, percent"),
                5,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
        alarms.alarm(new Threshold(
                "ApiLatency",
                "api-latency-p99",
                "The slowest percent of the API's requests took longer than 30 seconds.",
                Runbooks.API_LATENCY,
                api.restApi()
                        .metricLatency(MetricOptions.builder()
                                .statistic(Stats.percentile(99))
                                .period(FIVE_MINUTES)
                                .build()),
                30_000,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }
}
