package com.careervp.infra.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.dynamodb.Operation;
import software.amazon.awscdk.services.dynamodb.Table;

/// Metrics of a DynamoDB table that CDK does not put together as alarms need them.
public final class TableMetrics {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private TableMetrics() {}

    /// The errors of DynamoDB's own making, of all operations, over 5 minutes.
    ///
    /// DynamoDB writes a point only where an operation failed; FILL makes a missing one zero, so that the errors of
    /// one operation are enough.
    public static MathExpression systemErrors(Table table) {
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
                    table.metric(
                            "SystemErrors",
                            MetricOptions.builder()
                                    .statistic(Stats.SUM)
                                    .period(FIVE_MINUTES)
                                    .dimensionsMap(Map.of(
                                            "TableName", table.getTableName(),
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

    /// Requests that DynamoDB turned away for want of capacity, over 5 minutes. Like errors, written only where there
    /// were any.
    public static MathExpression throttles(Table table) {
        MetricOptions sum = MetricOptions.builder()
                .statistic(Stats.SUM)
                .period(FIVE_MINUTES)
                .build();
        return MathExpression.Builder.create()
                .expression("FILL(reads, 0) + FILL(writes, 0)")
                .usingMetrics(Map.of(
                        "reads", table.metric("ReadThrottleEvents", sum),
                        "writes", table.metric("WriteThrottleEvents", sum)))
                .label("throttled requests")
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
}
