package com.careervp.sandbox.apigateway;

import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The gateway's own metrics: for the API, for its stage, and for the method where the stage has detailed metrics on.
/// Errors are published as 0 or 1 for every request, so that their average is the error rate. Canary requests count
/// for the stage and once more under the stage name with `/Canary`.
///
/// Source: API Gateway's developer guide, "Amazon API Gateway dimensions and metrics". That canary requests have
/// metrics of their own is documented, their dimension is not: it is named here like the documented log group.
final class ApiMetrics {
    private static final String NAMESPACE = "AWS/ApiGateway";

    private final MetricSink sink;
    private final SandboxTime time;

    ApiMetrics(MetricSink sink, SandboxTime time) {
        this.sink = sink;
        this.time = time;
    }

    void record(GatewayCall call, int status) {
        List<Map<String, String>> dimensions = dimensions(call);
        double latency = call.elapsed().toNanos() / 1e6;
        record(dimensions, "Count", 1, "Count");
        record(dimensions, "Latency", latency, "Milliseconds");
        record(dimensions, "4XXError", status >= 400 && status < 500 ? 1 : 0, "Count");
        record(dimensions, "5XXError", status >= 500 ? 1 : 0, "Count");
        call.integrationLatency()
                .ifPresent(integration ->
                        record(dimensions, "IntegrationLatency", integration.toNanos() / 1e6, "Milliseconds"));
    }

    private static List<Map<String, String>> dimensions(GatewayCall call) {
        String api = call.api().name();
        String stage = call.stage().name();
        List<Map<String, String>> dimensions = new ArrayList<>();
        dimensions.add(Map.of("ApiName", api));
        dimensions.add(Map.of("ApiName", api, "Stage", stage));
        if (call.isCanary()) {
            dimensions.add(Map.of("ApiName", api, "Stage", stage + "/Canary"));
        }
        call.match().ifPresent(match -> {
            String resource = match.route().resource().path();
            String method = call.request().httpMethod();
            if (call.stage().settings(resource, method).metricsEnabled()) {
                dimensions.add(Map.of("ApiName", api, "Stage", stage, "Resource", resource, "Method", method));
            }
        });
        return dimensions;
    }

    private void record(List<Map<String, String>> dimensions, String metric, double value, String unit) {
        for (Map<String, String> one : dimensions) {
            sink.record(NAMESPACE, metric, one, value, unit, time.now());
        }
    }
}
