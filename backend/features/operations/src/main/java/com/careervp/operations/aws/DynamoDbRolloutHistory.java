package com.careervp.operations.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.OperationsAttributes;
import com.careervp.operations.guard.RolloutHistory;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The history of the VPR rollout in the operations table: `ROLLOUT#vpr` / `HISTORY#{instant}`.
public final class DynamoDbRolloutHistory implements RolloutHistory {
    private static final String PARTITION =
            OperationsAttributes.ROLLOUT_PARTITION_PREFIX + OperationsAttributes.SERVICE_VPR;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbRolloutHistory(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Entry> find(Instant at) {
        Map<String, AttributeValue> item = AwsFailures.translating(
                "reading the rollout's history",
                () -> dynamoDb.getItem(request -> request.tableName(table)
                                .key(Map.of(
                                        OperationsAttributes.PARTITION_KEY, text(PARTITION),
                                        OperationsAttributes.SORT_KEY, text(sortKey(at))))
                                .consistentRead(true))
                        .item());
        return item.isEmpty() ? Optional.empty() : Optional.of(entry(item));
    }

    @Override
    public void put(Entry entry) {
        Map<String, AttributeValue> item = Map.of(
                OperationsAttributes.PARTITION_KEY, text(PARTITION),
                OperationsAttributes.SORT_KEY, text(sortKey(entry.at())),
                OperationsAttributes.HISTORY_AT, text(JobLifecycle.text(entry.at())),
                OperationsAttributes.HISTORY_KIND, text(OperationsAttributes.KIND_ROLLED_BACK_BY_GUARD),
                OperationsAttributes.HISTORY_FROM, AttributeValue.fromN(Integer.toString(entry.from())),
                OperationsAttributes.HISTORY_TO, AttributeValue.fromN("0"),
                OperationsAttributes.HISTORY_BY, text(OperationsAttributes.ACTOR_ROLLOUT_GUARD),
                OperationsAttributes.HISTORY_REASON, text(entry.reason()),
                OperationsAttributes.HISTORY_DETAIL, text(entry.detail()));
        AwsFailures.translating(
                "writing the rollout's history",
                () -> dynamoDb.putItem(request -> request.tableName(table).item(item)));
    }

    private static Entry entry(Map<String, AttributeValue> item) {
        return new Entry(
                Instant.parse(value(item, OperationsAttributes.HISTORY_AT).s()),
                Integer.parseInt(value(item, OperationsAttributes.HISTORY_FROM).n()),
                value(item, OperationsAttributes.HISTORY_REASON).s(),
                value(item, OperationsAttributes.HISTORY_DETAIL).s());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), () -> "an entry of the rollout's history has no " + name);
    }

    private static String sortKey(Instant at) {
        return OperationsAttributes.HISTORY_PREFIX + JobLifecycle.text(at);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
