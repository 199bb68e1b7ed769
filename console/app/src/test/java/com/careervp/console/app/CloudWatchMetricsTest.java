package com.careervp.console.app;

import com.careervp.console.core.contract.MetricSourceContract;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricSource;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

@OnSandbox
class CloudWatchMetricsTest extends MetricSourceContract {
    private final SharedSandbox sandbox;

    CloudWatchMetricsTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    protected MetricSource metrics() {
        return sandbox.ports().metrics();
    }

    @Override
    protected void measured(MetricQuery query, Instant at, double value) {
        List<Dimension> dimensions = query.dimensions().entrySet().stream()
                .map(entry -> Dimension.builder()
                        .name(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
        sandbox.clients()
                .cloudWatch()
                .putMetricData(request -> request.namespace(query.namespace())
                        .metricData(MetricDatum.builder()
                                .metricName(query.metric())
                                .dimensions(dimensions)
                                .timestamp(at)
                                .value(value)
                                .build()));
    }

    @Override
    protected Instant now() {
        return sandbox.now();
    }
}
