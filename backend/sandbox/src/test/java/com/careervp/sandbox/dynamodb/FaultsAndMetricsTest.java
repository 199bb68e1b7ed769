package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Drills and metrics.
class FaultsAndMetricsTest extends LocalContract {

    private LocalDynamoDb broken(DynamoDbFaults faults) {
        LocalDynamoDb other = LocalDynamoDb.inMemory(setup.withFaults(faults));
        other.createTable(request -> request.tableName("jobs")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(text("pk")));
        return other;
    }

    @Test
    void aThrottledTableRefusesCallsWithoutEffectAndIsCounted() {
        DynamoDbFaults throttlingPuts = new DynamoDbFaults() {
            @Override
            public void beforeCall(String operation, String table) {
                if (operation.equals("PutItem") && table.equals("jobs")) {
                    throw DynamoDbFaults.throttled("request");
                }
            }
        };
        try (LocalDynamoDb throttled = broken(throttlingPuts)) {
            assertThatThrownBy(() -> throttled.putItem(
                            request -> request.tableName("jobs").item(item("pk", "a"))))
                    .isInstanceOfSatisfying(
                            ProvisionedThroughputExceededException.class,
                            exception -> assertThat(exception.isThrottlingException())
                                    .isTrue());
            assertThat(throttled.scan(request -> request.tableName("jobs")).count())
                    .isZero();
        }
        assertThat(metrics.sum("ThrottledRequests", Map.of("TableName", "jobs", "Operation", "PutItem")))
                .isEqualTo(1);
        assertThat(metrics.sum("WriteThrottleEvents", Map.of("TableName", "jobs")))
                .isEqualTo(1);
        assertThat(metrics.of("UserErrors")).isEmpty();
    }

    @Test
    void aCallerKilledAfterAWriteLeavesTheWrite() {
        DynamoDbFaults killing = new DynamoDbFaults() {
            @Override
            public void afterWrite(String operation, String table) {
                throw new IllegalStateException("killed after " + operation + " on " + table);
            }
        };
        try (LocalDynamoDb killed = broken(killing)) {
            assertThatThrownBy(() ->
                            killed.putItem(request -> request.tableName("jobs").item(item("pk", "a"))))
                    .hasMessage("killed after PutItem on jobs");
            assertThat(killed.getItem(request -> request.tableName("jobs").key(item("pk", "a")))
                            .item())
                    .isEqualTo(item("pk", "a"));
        }
    }

    @Test
    void aFailureOfTheServiceIsASystemError() {
        DynamoDbFaults failing = new DynamoDbFaults() {
            @Override
            public void beforeCall(String operation, String table) {
                if (operation.equals("Scan")) {
                    throw DynamoDbFaults.internalError("request");
                }
            }
        };
        try (LocalDynamoDb failed = broken(failing)) {
            assertThatThrownBy(() -> failed.scan(request -> request.tableName("jobs")))
                    .isInstanceOfSatisfying(
                            InternalServerErrorException.class,
                            exception -> assertThat(exception.statusCode()).isEqualTo(500));
        }
        assertThat(metrics.sum("SystemErrors", Map.of("TableName", "jobs", "Operation", "Scan")))
                .isEqualTo(1);
    }

    @Test
    void callsAreCountedAsCloudWatchCountsThem() {
        String table = tableWithIndex(all());
        put(table, "pk", "1", "owner", "ann", "created", "a", "text", "x".repeat(3000));
        get(table, "pk", "1");
        database.query(request -> request.tableName(table)
                .indexName("by-owner")
                .keyConditionExpression("#o = :ann")
                .expressionAttributeNames(Map.of("#o", "owner"))
                .expressionAttributeValues(item(":ann", "ann")));

        Map<String, String> byTable = Map.of("TableName", table);
        Map<String, String> byIndex = Map.of("TableName", table, "GlobalSecondaryIndexName", "by-owner");
        assertThat(metrics.sum("ConsumedWriteCapacityUnits", byTable)).isEqualTo(3);
        assertThat(metrics.sum("ConsumedWriteCapacityUnits", byIndex)).isEqualTo(3);
        assertThat(metrics.sum("ConsumedReadCapacityUnits", byTable)).isEqualTo(1);
        assertThat(metrics.sum("ConsumedReadCapacityUnits", byIndex)).isEqualTo(0.5);
        assertThat(metrics.of("SuccessfulRequestLatency"))
                .extracting(Recorder.Measurement::dimensions)
                .containsExactly(
                        Map.of("TableName", table, "Operation", "PutItem"),
                        Map.of("TableName", table, "Operation", "GetItem"),
                        Map.of("TableName", table, "Operation", "Query"));
        assertThat(metrics.of("SuccessfulRequestLatency")).allSatisfy(latency -> {
            assertThat(latency.unit()).isEqualTo("Milliseconds");
            assertThat(latency.value()).isPositive();
        });
        assertThat(metrics.sum("ReturnedItemCount", Map.of("TableName", table, "Operation", "Query")))
                .isEqualTo(1);
    }

    @Test
    void aFailedConditionIsCountedAndCanShowTheItem() {
        String table = tableByPartition();
        put(table, "pk", "a", "state", "DONE");
        assertThatThrownBy(() -> database.deleteItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        exception -> assertThat(exception.item()).isEqualTo(item("pk", "a", "state", "DONE")));
        assertThat(metrics.sum("ConditionalCheckFailedRequests", Map.of("TableName", table)))
                .isEqualTo(1);
    }

    @Test
    void aMistakeOfTheCallerIsAUserError() {
        String table = tableByPartition();
        assertThatThrownBy(() -> get(table, "wrong", "a")).hasMessageContaining("does not match the schema");
        assertThat(metrics.of("UserErrors")).hasSize(1);
    }

    @Test
    void whatIsLeftOutSaysSo() {
        String table = tableByPartition();
        assertThatThrownBy(
                        () -> database.scan(request -> request.tableName(table).attributesToGet(List.of("pk"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("AttributesToGet");
        assertThatThrownBy(() -> database.executeStatement(request -> request.statement("SELECT * FROM jobs")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBatchOverSeveralTablesHasOneLimit() {
        var writes = IntStream.range(0, 13)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(put -> put.item(item("pk", "item-" + i)))
                        .build())
                .toList();
        Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
        requests.put(tableByPartition(), writes);
        requests.put(tableByPartition(), writes);
        assertInvalid(
                "Too many items requested for the BatchWriteItem call",
                () -> database.batchWriteItem(request -> request.requestItems(requests)));
    }
}
