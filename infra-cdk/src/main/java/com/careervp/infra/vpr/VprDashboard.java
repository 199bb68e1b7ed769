package com.careervp.infra.vpr;

import com.careervp.contract.TemplateParameters;
import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// The dashboard `VPR-Async-Monitoring-{env}`; the console's charts show the same series.
final class VprDashboard {
    private static final Duration PERIOD = Duration.minutes(1);
    private static final int HALF_WIDTH = 12;

    private VprDashboard() {}

    static void in(Platform platform, VprService vpr) {
        CareervpApi api = platform.api();
        String name = platform.config().names().vprDashboard();
        platform.output(TemplateParameters.OUTPUT_DASHBOARD, name);
        Dashboard dashboard = Dashboard.Builder.create(platform.stack(), "VprDashboard")
                .dashboardName(name)
                .build();
        row(
                dashboard,
                graph(
                        "Jobs queue depth",
                        List.of(vpr.jobsQueue().metricApproximateNumberOfMessagesVisible(with(Stats.MAXIMUM)))),
                graph(
                        "Dead letters",
                        List.of(vpr.deadLetterQueue().metricApproximateNumberOfMessagesVisible(with(Stats.MAXIMUM)))));
        row(
                dashboard,
                graph(
                        "Function invocations",
                        each(vpr.functions(), f -> f.function().metricInvocations(with(Stats.SUM)))),
                graph("Function errors", each(vpr.functions(), f -> f.function().metricErrors(with(Stats.SUM)))));
        row(
                dashboard,
                graph(
                        "Worker duration p50, p95, p99",
                        percentiles(s -> vpr.worker().function().metricDuration(with(s)))),
                graph(
                        "Jobs table capacity",
                        List.of(
                                vpr.jobsTable().metricConsumedReadCapacityUnits(with(Stats.SUM)),
                                vpr.jobsTable().metricConsumedWriteCapacityUnits(with(Stats.SUM)))));
        row(
                dashboard,
                graph(
                        "API 4xx and 5xx",
                        List.of(
                                api.restApi().metricClientError(with(Stats.SUM)),
                                api.restApi().metricServerError(with(Stats.SUM)))),
                graph(
                        "API latency p50, p95, p99",
                        percentiles(s -> api.restApi().metricLatency(with(s)))));
    }

    private static void row(Dashboard dashboard, IWidget left, IWidget right) {
        dashboard.addWidgets(left, right);
    }

    private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(metrics)
                .width(HALF_WIDTH)
                .build();
    }

    private static List<IMetric> each(
            List<ProductFunction> functions, java.util.function.Function<ProductFunction, IMetric> metric) {
        return functions.stream().map(metric).toList();
    }

    private static List<IMetric> percentiles(java.util.function.Function<String, IMetric> metric) {
        return Stream.of(50, 95, 99).map(Stats::percentile).map(metric).toList();
    }

    private static MetricOptions with(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(PERIOD).build();
    }
}
