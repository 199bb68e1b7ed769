package com.careervp.sandbox.dynamodb;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Runs calls: request id, faults, errors in the SDK's types, metrics as DynamoDB publishes them.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html)
final class Calls {
    private static final String NAMESPACE = "AWS/DynamoDB";
    private static final Set<String> THROTTLING =
            Set.of("ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded");
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    private final SandboxTime time;
    private final MetricSink metrics;
    private final DynamoDbFaults faults;
    private final IdSource ids;

    Calls(SandboxTime time, MetricSink metrics, DynamoDbFaults faults, IdSource ids) {
        this.time = time;
        this.metrics = metrics;
        this.faults = faults;
        this.ids = ids;
    }

    /// A call that is not about items: no metrics.
    <R> R control(String operation, Collection<String> tables, Function<Call, R> work) {
        Call call = new Call(requestId());
        try {
            tables.forEach(table -> faults.beforeCall(operation, table));
            return work.apply(call);
        } catch (Refusal refusal) {
            throw refusal.toException(call.requestId());
        }
    }

    /// A call on items.
    <R> R data(String operation, Collection<String> tables, Function<Call, R> work) {
        Call call = new Call(requestId());
        long start = System.nanoTime();
        R result;
        try {
            tables.forEach(table -> faults.beforeCall(operation, table));
            result = work.apply(call);
        } catch (Refusal refusal) {
            AwsServiceException exception = refusal.toException(call.requestId());
            countFailure(operation, tables, exception);
            throw exception;
        } catch (AwsServiceException exception) {
            countFailure(operation, tables, exception);
            throw exception;
        }
        countSuccess(operation, tables, call, (System.nanoTime() - start) / 1e6);
        if (WRITES.contains(operation)) {
            tables.forEach(table -> faults.afterWrite(operation, table));
        }
        return result;
    }

    /// Upper case without hyphens, as DynamoDB's own request ids look.
    private String requestId() {
        return ids.next().replace("-", "").toUpperCase(Locale.ROOT);
    }

    private void countSuccess(String operation, Collection<String> tables, Call call, double millis) {
        Instant now = time.now();
        for (String table : tables) {
            Map<String, String> dimensions = Map.of("TableName", table, "Operation", operation);
            record("SuccessfulRequestLatency", dimensions, millis, "Milliseconds", now);
            if (call.returnedItems() >= 0) {
                record("ReturnedItemCount", dimensions, (double) call.returnedItems(), "Count", now);
            }
        }
        for (Capacity capacity : call.consumed()) {
            countUnits("ConsumedReadCapacityUnits", capacity.table(), capacity.readWithoutGlobal(), now);
            countUnits("ConsumedWriteCapacityUnits", capacity.table(), capacity.writtenWithoutGlobal(), now);
            countIndexUnits("ConsumedReadCapacityUnits", capacity.table(), capacity.globalRead(), now);
            countIndexUnits("ConsumedWriteCapacityUnits", capacity.table(), capacity.globalWrite(), now);
        }
    }

    private void countUnits(String metric, String table, double units, Instant now) {
        if (units > 0) {
            record(metric, Map.of("TableName", table), units, "Count", now);
        }
    }

    private void countIndexUnits(String metric, String table, Map<String, Double> units, Instant now) {
        units.forEach((index, value) ->
                record(metric, Map.of("TableName", table, "GlobalSecondaryIndexName", index), value, "Count", now));
    }

    private void countFailure(String operation, Collection<String> tables, AwsServiceException exception) {
        Instant now = time.now();
        String code = exception.awsErrorDetails() == null
                ? ""
                : String.valueOf(exception.awsErrorDetails().errorCode());
        for (String table : tables) {
            Map<String, String> byOperation = Map.of("TableName", table, "Operation", operation);
            Map<String, String> byTable = Map.of("TableName", table);
            if (THROTTLING.contains(code)) {
                record("ThrottledRequests", byOperation, 1, "Count", now);
                String events = WRITES.contains(operation) ? "WriteThrottleEvents" : "ReadThrottleEvents";
                record(events, byTable, 1, "Count", now);
            } else if (exception.statusCode() >= 500) {
                record("SystemErrors", byOperation, 1, "Count", now);
            } else if (code.equals("ConditionalCheckFailedException")) {
                record("ConditionalCheckFailedRequests", byTable, 1, "Count", now);
            }
        }
        if (exception.statusCode() < 500
                && !THROTTLING.contains(code)
                && !code.equals("ConditionalCheckFailedException")) {
            // an account-wide metric, as in AWS
            record("UserErrors", Map.of(), 1, "Count", now);
        }
    }

    private void record(String metric, Map<String, String> dimensions, double value, String unit, Instant at) {
        metrics.record(NAMESPACE, metric, dimensions, value, unit, at);
    }

    /// Items that time to live has removed.
    void expired(String table, int items) {
        record("TimeToLiveDeletedItemCount", Map.of("TableName", table), items, "Count", time.now());
    }
}
