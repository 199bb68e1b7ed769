package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.contract.OperationsAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// One partition of the operations table. All reads are consistent.
final class OperationsTable {
    private final DynamoDbClient client;
    private final String table;
    private final String partition;
    private final AwsCalls calls;

    OperationsTable(DynamoDbClient client, String table, String partition, String profile) {
        this.client = client;
        this.table = table;
        this.partition = partition;
        this.calls = new AwsCalls("DynamoDB", profile);
    }

    Optional<Item> get(String sortKey) {
        Map<String, AttributeValue> item = calls.call(
                        "GetItem",
                        () -> client.getItem(request ->
                                request.tableName(table).key(key(sortKey)).consistentRead(true)))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    void put(String sortKey, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = item(sortKey, attributes);
        calls.run(
                "PutItem",
                () -> client.putItem(request -> request.tableName(table).item(item)));
    }

    /// @return false when the condition did not hold
    boolean putIf(
            String sortKey,
            Map<String, AttributeValue> attributes,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        Map<String, AttributeValue> item = item(sortKey, attributes);
        return calls.call("PutItem", () -> {
            try {
                client.putItem(request -> {
                    request.tableName(table)
                            .item(item)
                            .conditionExpression(condition)
                            .expressionAttributeNames(names);
                    if (!values.isEmpty()) {
                        request.expressionAttributeValues(values);
                    }
                });
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    /// @return false when the condition did not hold
    boolean deleteIf(String sortKey, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        return calls.call("DeleteItem", () -> {
            try {
                client.deleteItem(request -> request.tableName(table)
                        .key(key(sortKey))
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    void delete(String sortKey) {
        calls.run(
                "DeleteItem",
                () -> client.deleteItem(request -> request.tableName(table).key(key(sortKey))));
    }

    /// Items whose sort key begins so.
    List<Item> beginning(String prefix, boolean ascending, int limit) {
        return query("begins_with(#sk, :a)", Map.of(":a", Item.text(prefix)), ascending, limit);
    }

    /// @param comparison `<` or `>=`
    List<Item> compared(String comparison, String sortKey, boolean ascending, int limit) {
        return query("#sk " + comparison + " :a", Map.of(":a", Item.text(sortKey)), ascending, limit);
    }

    List<Item> all(boolean ascending, int limit) {
        return query("", Map.of(), ascending, limit);
    }

    private List<Item> query(
            String sortCondition, Map<String, AttributeValue> sortValues, boolean ascending, int limit) {
        Map<String, AttributeValue> values = new HashMap<>(sortValues);
        values.put(":pk", Item.text(partition));
        Map<String, String> names = new HashMap<>(Map.of("#pk", OperationsAttributes.PARTITION_KEY));
        if (!sortCondition.isEmpty()) {
            names.put("#sk", OperationsAttributes.SORT_KEY);
        }
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk" + (sortCondition.isEmpty() ? "" : " AND " + sortCondition))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .scanIndexForward(ascending)
                .consistentRead(true)
                .limit(limit);
        return calls.call("Query", () -> new QueryPages(client).upTo(request, limit));
    }

    private Map<String, AttributeValue> item(String sortKey, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key(sortKey));
        return item;
    }

    private Map<String, AttributeValue> key(String sortKey) {
        return Map.of(
                OperationsAttributes.PARTITION_KEY,
                Item.text(partition),
                OperationsAttributes.SORT_KEY,
                Item.text(sortKey));
    }
}
