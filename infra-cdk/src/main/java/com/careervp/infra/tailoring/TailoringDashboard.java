package com.careervp.infra.tailoring;

import com.careervp.contract.MetricNames;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.monitoring.TableMetrics;
import com.careervp.infra.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// The dashboard `CV-Tailoring-Monitoring-{env}`: the function, the table, and what the error log says most.
final class TailoringDashboard {
    private static final Duration PERIOD = Duration.minutes(5);
    private static final int HALF_WIDTH = 12;
    private static final int FULL_WIDTH = 24;

    private TailoringDashboard() {}

    static void in(Platform platform, TailoringService tailoring) {
        var function = tailoring.function().function();
        var table = tailoring.table();
        String name = platform.config().names().cvTailoringDashboard();
        platform.output(TemplateParameters.OUTPUT_CV_TAILORING_DASHBOARD, name);
        Dashboard dashboard = Dashboard.Builder.create(platform.stack(), "CvTailoringDashboard")
                .dashboardName(name)
                .build();
        dashboard.addWidgets(
                graph(
                        "Invocations, errors, throttles",
                        List.of(
                                function.metricInvocations(with(Stats.SUM)),
                                function.metricErrors(with(Stats.SUM)),
                                function.metricThrottles(with(Stats.SUM)))),
                graph(
                        "Duration: average, p95, p99",
                        Stream.of(Stats.AVERAGE, Stats.percentile(95), Stats.percentile(99))
                                .map(statistic -> (IMetric) function.metricDuration(with(statistic)))
                                .toList()));
        dashboard.addWidgets(
                graph(
                        "Table: consumed capacity",
                        List.of(
                                table.metricConsumedReadCapacityUnits(with(Stats.SUM)),
                                table.metricConsumedWriteCapacityUnits(with(Stats.SUM)))),
                graph(
                        "Table: user errors, system errors, throttles",
                        List.of(
                                table.metricUserErrors(with(Stats.SUM)),
                                TableMetrics.systemErrors(table),
                                TableMetrics.throttles(table))));
        dashboard.addWidgets(
                graph(
                        "Tailored CVs and failures",
                        List.of(
                                own(platform, MetricNames.CV_TAILORING_COMPLETED, Stats.SUM),
                                own(platform, MetricNames.CV_TAILORING_FAILED, Stats.SUM))),
                graph(
                        "Keyword coverage, percent",
                        List.of(own(platform, MetricNames.CV_TAILORING_COVERAGE, Stats.AVERAGE))));
        dashboard.addWidgets(LogQueryWidget.Builder.create()
                .title("Errors in the log")
                .logGroupNames(List.of(platform.config()
                        .names()
                        .functionLogGroup(tailoring.function().name())))
                .queryLines(List.of(
                        "fields @timestamp, level, message",
                        "filter level = 'ERROR' or level = 'WARN'",
                        "stats count() as occurrences by level, message",
                        "sort occurrences desc",
                        "limit 20"))
                .width(FULL_WIDTH)
                .build());
    }

    private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics)
                .width(HALF_WIDTH)
                .build();
    }

    private static Metric own(Platform platform, String name, String statistic) {
        return Metric.Builder.create()
                .namespace(MetricNames.NAMESPACE)
                .metricName(name)
                .dimensionsMap(Map.of(
                        MetricNames.DIMENSION_ENVIRONMENT,
                        platform.config().stage().id()))
                .statistic(statistic)
                .period(PERIOD)
                .build();
    }

    private static MetricOptions with(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(PERIOD).build();
    }
}
