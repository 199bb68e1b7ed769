package com.careervp.console.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Follows a query's pages; one page ends at 1 MB, however few items it then has.
final class QueryPages {
    private final DynamoDbClient client;

    QueryPages(DynamoDbClient client) {
        this.client = client;
    }

    List<Item> upTo(QueryRequest.Builder request, int limit) {
        List<Item> items = new ArrayList<>();
        Map<String, AttributeValue> last = Map.of();
        do {
            if (!last.isEmpty()) {
                request.exclusiveStartKey(last);
            }
            QueryResponse page = client.query(request.build());
            page.items().forEach(item -> items.add(new Item(item)));
            last = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
        } while (!last.isEmpty() && items.size() < limit);
        return List.copyOf(items.subList(0, Math.min(limit, items.size())));
    }
}
