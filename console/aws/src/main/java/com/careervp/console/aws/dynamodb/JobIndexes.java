package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Reads one table of jobs through its indexes, newest first.
final class JobIndexes {
    private final DynamoDbClient client;
    private final String table;
    private final AwsCalls calls;
    private final List<String> attributes;
    private final Function<Item, Job> reader;

    /// @param attributes what a list needs of an item
    JobIndexes(
            DynamoDbClient client, String table, AwsCalls calls, List<String> attributes, Function<Item, Job> reader) {
        this.client = client;
        this.table = table;
        this.calls = calls;
        this.attributes = List.copyOf(attributes);
        this.reader = reader;
    }

    /// The item under the table's own key, read consistently.
    Optional<Item> item(String keyName, String key) {
        Map<String, AttributeValue> item = calls.call(
                        "GetItem",
                        () -> client.getItem(request -> request.tableName(table)
                                .key(Map.of(keyName, Item.text(key)))
                                .consistentRead(true)))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    Page<Job> page(String index, String keyName, String key, String token, int limit) {
        Map<String, String> names = new HashMap<>(Map.of("#key", keyName));
        List<String> projection = new ArrayList<>();
        for (String attribute : attributes) {
            names.put("#" + attribute, attribute);
            projection.add("#" + attribute);
        }
        QueryRequest.Builder request = onIndex(index, names, key)
                .projectionExpression(String.join(", ", projection))
                .scanIndexForward(false)
                .limit(limit);
        if (!token.isEmpty()) {
            request.exclusiveStartKey(PageTokens.key(token));
        }
        QueryResponse answer = calls.call("Query", () -> client.query(request.build()));
        List<Job> jobs = answer.items().stream()
                .map(item -> reader.apply(new Item(item)))
                .toList();
        boolean more =
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        return new Page<>(jobs, more ? PageTokens.text(answer.lastEvaluatedKey()) : null);
    }

    long count(String index, String keyName, String key, long limit) {
        QueryRequest.Builder request =
                onIndex(index, Map.of("#key", keyName), key).select(Select.COUNT);
        long count = 0;
        Map<String, AttributeValue> last = Map.of();
        do {
            if (!last.isEmpty()) {
                request.exclusiveStartKey(last);
            }
            QueryResponse answer = calls.call("Query", () -> client.query(request.build()));
            count += answer.count();
            last = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
        } while (!last.isEmpty() && count < limit);
        return Math.min(count, limit);
    }

    private QueryRequest.Builder onIndex(String index, Map<String, String> names, String key) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#key = :key")
                .expressionAttributeNames(names)
                .expressionAttributeValues(Map.of(":key", Item.text(key)));
    }
}
