package com.careervp.infra.monitoring;

import com.careervp.contract.Runbooks;
import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.vpr.VprService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.dynamodb.Operation;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// Every alarm of the stack. An alarm's description ends with the id of the runbook that the console opens for it.
public final class Alarms extends Construct {
    private static final Duration MINUTE = Duration.minutes(1);
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final EnvironmentConfig config;
    private final SnsAction notify;
    private final List<Alarm> gates = new ArrayList<>();

    public Alarms(
            Construct scope,
            EnvironmentConfig config,
            VprService vpr,
            CareervpApi api,
            ProductFunction guard,
            Topic topic) {
        super(scope, "Alarms");
        this.config = config;
        this.notify = new SnsAction(topic);
        queueAlarms(vpr);
        workerAlarms(vpr);
        tableAlarm(vpr);
        apiAlarms(api);
        List<ProductFunction> others = List.of(vpr.sync(), vpr.submit(), vpr.status(), api.health(), guard);
        others.forEach(this::functionAlarms);
    }

    /// The alarms that stand for a gate of the rollout: any of them takes the candidate out of traffic.
    public List<Alarm> gateAlarms() {
        return List.copyOf(gates);
    }

    private void queueAlarms(VprService vpr) {
        gates.add(alarm(new Threshold(
                "DeadLetters",
                "vpr-dlq",
                "A job's message was given up after three deliveries.",
                Runbooks.DEAD_LETTERS,
                vpr.deadLetterQueue()
                        .metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                                .statistic(Stats.MAXIMUM)
                                .period(MINUTE)
                                .build()),
                1,
                ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)));
        gates.add(alarm(new Threshold(
                "QueueDepth",
                "vpr-queue-depth",
                "More than 50 jobs wait for the worker.",
                Runbooks.BACKLOG,
                vpr.jobsQueue()
                        .metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                                .statistic(Stats.MAXIMUM)
                                .period(MINUTE)
                                .build()),
                50,
                ComparisonOperator.GREATER_THAN_THRESHOLD)));
        alarm(new Threshold(
                "OldestMessage",
                "vpr-oldest-message",
                "The oldest waiting job is older than 300 seconds.",
                Runbooks.BACKLOG,
                vpr.jobsQueue()
                        .metricApproximateAgeOfOldestMessage(MetricOptions.builder()
                                .statistic(Stats.MAXIMUM)
                                .period(MINUTE)
                                .build()),
                300,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    private void workerAlarms(VprService vpr) {
        var worker = vpr.worker().function();
        gates.add(alarm(new Threshold(
                "WorkerErrors",
                "vpr-worker-errors",
                "More than 5 percent of the worker's invocations failed within 5 minutes.",
                Runbooks.WORKER_ERRORS,
                percent(
                        worker.metricErrors(sum(FIVE_MINUTES)),
                        worker.metricInvocations(sum(FIVE_MINUTES)),
                        "worker errors, percent"),
                5,
                ComparisonOperator.GREATER_THAN_THRESHOLD)));
        alarm(new Threshold(
                "WorkerThrottles",
                "vpr-worker-throttles",
                "The worker was throttled within 5 minutes.",
                Runbooks.WORKER_THROTTLED,
                worker.metricThrottles(sum(FIVE_MINUTES)),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    private void tableAlarm(VprService vpr) {
        alarm(new Threshold(
                "JobsTableErrors",
                "vpr-jobs-table-errors",
                "DynamoDB answered requests of the jobs table with errors of its own within 5 minutes.",
                Runbooks.TABLE_ERRORS,
                systemErrors(vpr),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    /// DynamoDB writes a point only where an operation failed; FILL makes a missing one zero, so that one operation's
    /// errors are enough.
    private static MathExpression systemErrors(VprService vpr) {
        Map<String, IMetric> metrics = new TreeMap<>();
        List<String> terms = new ArrayList<>();
        for (Operation operation : List.of(
                Operation.GET_ITEM,
                Operation.PUT_ITEM,
                Operation.UPDATE_ITEM,
                Operation.DELETE_ITEM,
                Operation.QUERY,
                Operation.TRANSACT_WRITE_ITEMS)) {
            String id = operation.name().toLowerCase(Locale.ROOT).replace("_", "");
            metrics.put(
                    id,
                    vpr.jobsTable()
                            .metric(
                                    "SystemErrors",
                                    MetricOptions.builder()
                                            .statistic(Stats.SUM)
                                            .period(FIVE_MINUTES)
                                            .dimensionsMap(Map.of(
                                                    "TableName", vpr.jobsTable().getTableName(),
                                                    "Operation", operationName(operation)))
                                            .build()));
            terms.add("FILL(" + id + ", 0)");
        }
        return MathExpression.Builder.create()
                .expression(String.join(" + ", terms))
                .usingMetrics(metrics)
                .label("system errors")
                .period(FIVE_MINUTES)
                .build();
    }

    /// CloudWatch's spelling of an operation, e.g. `GetItem` for `GET_ITEM`.
    private static String operationName(Operation operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private void apiAlarms(CareervpApi api) {
        gates.add(alarm(new Threshold(
                "ApiServerErrors",
                "api-5xx",
                "More than 5 percent of the API's requests failed with 5xx within 5 minutes.",
                Runbooks.API_ERRORS,
                percent(
                        api.restApi().metricServerError(sum(FIVE_MINUTES)),
                        api.restApi().metricCount(sum(FIVE_MINUTES)),
                        "5xx, percent"),
                5,
                ComparisonOperator.GREATER_THAN_THRESHOLD)));
        alarm(new Threshold(
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

    private void functionAlarms(ProductFunction function) {
        String what = function.name()
                .replace("careervp-", "")
                .replace("-lambda-" + config.stage().id(), "");
        alarm(new Threshold(
                function.id() + "Errors",
                what + "-errors",
                "Invocations of " + function.name() + " failed within 5 minutes.",
                Runbooks.FUNCTION_ERRORS,
                function.function().metricErrors(sum(FIVE_MINUTES)),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
        alarm(new Threshold(
                function.id() + "Throttles",
                what + "-throttles",
                "Invocations of " + function.name() + " were throttled within 5 minutes.",
                Runbooks.FUNCTION_ERRORS,
                function.function().metricThrottles(sum(FIVE_MINUTES)),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    private Alarm alarm(Threshold threshold) {
        Alarm alarm = Alarm.Builder.create(this, threshold.id())
                .alarmName(config.names().alarm(threshold.what()))
                .alarmDescription(threshold.meaning() + " [runbook:" + threshold.runbook() + "]")
                .metric(threshold.metric())
                .threshold(threshold.limit())
                .comparisonOperator(threshold.comparison())
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(notify);
        alarm.addOkAction(notify);
        return alarm;
    }

    private static MetricOptions sum(Duration period) {
        return MetricOptions.builder().statistic(Stats.SUM).period(period).build();
    }

    private static MathExpression percent(IMetric part, IMetric whole, String label) {
        return MathExpression.Builder.create()
                .expression("IF(whole > 0, 100 * part / whole, 0)")
                .usingMetrics(Map.of("part", part, "whole", whole))
                .label(label)
                .period(FIVE_MINUTES)
                .build();
    }

    /// @param what the middle of the alarm's name
    /// @param meaning what is wrong when it fires, one sentence
    private record Threshold(
            String id,
            String what,
            String meaning,
            String runbook,
            IMetric metric,
            double limit,
            ComparisonOperator comparison) {}
}
