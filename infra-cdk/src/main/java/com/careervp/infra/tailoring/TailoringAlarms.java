package com.careervp.infra.tailoring;

import com.careervp.contract.Runbooks;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.monitoring.TableMetrics;
import com.careervp.infra.monitoring.Threshold;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// What tells that CVs are not tailored as they should be.
final class TailoringAlarms {
    private static final Duration MINUTE = Duration.minutes(1);
    private static final int ERRORS_A_MINUTE = 5;
    private static final int SLOW_MILLIS = 45_000;
    private static final int SLOW_PERIODS = 5;

    private final Alarms alarms;

    TailoringAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void watch(TailoringService tailoring) {
        var function = tailoring.function().function();
        alarms.function(tailoring.function());
        alarms.alarm(new Threshold(
                "CvTailoringErrorRate",
                "cv-tailoring-error-rate",
                "CV tailoring failed five times or more within a minute.",
                Runbooks.CV_TAILORING_ERRORS,
                function.metricErrors(Alarms.sum(MINUTE)),
                ERRORS_A_MINUTE,
                ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD));
        alarms.alarm(new Threshold(
                "CvTailoringDuration",
                "cv-tailoring-duration",
                "CV tailoring took more than 45 seconds on average, for five minutes in a row.",
                Runbooks.CV_TAILORING_SLOW,
                function.metricDuration(MetricOptions.builder()
                        .statistic(Stats.AVERAGE)
                        .period(MINUTE)
                        .build()),
                SLOW_MILLIS,
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                SLOW_PERIODS));
        alarms.alarm(new Threshold(
                "CvTailoringTableThrottles",
                "cv-tailoring-table-throttles",
                "DynamoDB throttled requests of the table of tailored CVs within 5 minutes.",
                Runbooks.CV_TAILORING_TABLE_THROTTLED,
                TableMetrics.throttles(tailoring.table()),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }
}
