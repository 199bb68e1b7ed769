package com.careervp.console.core.metrics;

import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import java.util.List;
import java.util.Map;

/// The metrics of one environment under the names AWS and the functions publish them.
public final class ProductMetrics {
    public static final String LAMBDA = "AWS/Lambda";
    public static final String SQS = "AWS/SQS";
    public static final String API_GATEWAY = "AWS/ApiGateway";
    public static final String DYNAMO_DB = "AWS/DynamoDB";

    private final PhysicalNames names;

    public ProductMetrics(PhysicalNames names) {
        this.names = names;
    }

    public MetricQuery function(String label, String function, String metric, String statistic) {
        return new MetricQuery(label, LAMBDA, metric, Map.of("FunctionName", function), statistic);
    }

    public MetricQuery queue(String label, String queue, String metric, String statistic) {
        return new MetricQuery(label, SQS, metric, Map.of("QueueName", queue), statistic);
    }

    /// A metric of the product for one path, `sync` or `async`.
    public MetricQuery product(String label, String metric, String path, String statistic) {
        return new MetricQuery(
                label,
                MetricNames.NAMESPACE,
                metric,
                Map.of(MetricNames.DIMENSION_ENVIRONMENT, names.stage().id(), MetricNames.DIMENSION_PATH, path),
                statistic);
    }

    /// A metric of the product that has no dimension but the environment.
    public MetricQuery product(String label, String metric, String statistic) {
        return new MetricQuery(
                label,
                MetricNames.NAMESPACE,
                metric,
                Map.of(MetricNames.DIMENSION_ENVIRONMENT, names.stage().id()),
                statistic);
    }

    private MetricQuery api(String label, String metric, String statistic) {
        return new MetricQuery(
                label, API_GATEWAY, metric, Map.of("ApiName", names.api(), "Stage", names.apiStage()), statistic);
    }

    private MetricQuery table(String label, String metric) {
        return new MetricQuery(label, DYNAMO_DB, metric, Map.of("TableName", names.jobsTable()), "Sum");
    }

    /// What a chart draws, in the order of its legend; baseline before candidate.
    public List<MetricQuery> queries(ChartKind kind) {
        return switch (kind) {
            case REQUESTS_PER_MINUTE ->
                List.of(
                        function("baseline", names.vprSyncFunction(), "Invocations", "Sum"),
                        function("candidate", names.vprSubmitFunction(), "Invocations", "Sum"));
            case SUBMIT_P95 ->
                List.of(
                        function("baseline", names.vprSyncFunction(), "Duration", "p95"),
                        function("candidate", names.vprSubmitFunction(), "Duration", "p95"));
            case GENERATION_P95 -> bothPaths(MetricNames.VPR_GENERATION_TIME, "p95");
            case COST_PER_VPR -> bothPaths(MetricNames.VPR_COST, "Average");
            case ERRORS ->
                List.of(
                        function("sync", names.vprSyncFunction(), "Errors", "Sum"),
                        function("submit", names.vprSubmitFunction(), "Errors", "Sum"),
                        function("worker", names.vprWorkerFunction(), "Errors", "Sum"));
            case QUEUE_DEPTH ->
                List.of(
                        queue("jobs", names.vprJobsQueue(), "ApproximateNumberOfMessagesVisible", "Maximum"),
                        queue(
                                "dead letters",
                                names.vprJobsDeadLetterQueue(),
                                "ApproximateNumberOfMessagesVisible",
                                "Maximum"));
            case WORKER_DURATION ->
                List.of(
                        function("p50", names.vprWorkerFunction(), "Duration", "p50"),
                        function("p95", names.vprWorkerFunction(), "Duration", "p95"),
                        function("p99", names.vprWorkerFunction(), "Duration", "p99"));
            case API_ERRORS -> List.of(api("4xx", "4XXError", "Sum"), api("5xx", "5XXError", "Sum"));
            case API_LATENCY ->
                List.of(api("p50", "Latency", "p50"), api("p95", "Latency", "p95"), api("p99", "Latency", "p99"));
            case TABLE_CAPACITY ->
                List.of(table("read", "ConsumedReadCapacityUnits"), table("write", "ConsumedWriteCapacityUnits"));
        };
    }

    private List<MetricQuery> bothPaths(String metric, String statistic) {
        return List.of(
                product("baseline", metric, MetricNames.PATH_SYNC, statistic),
                product("candidate", metric, MetricNames.PATH_ASYNC, statistic));
    }
}
