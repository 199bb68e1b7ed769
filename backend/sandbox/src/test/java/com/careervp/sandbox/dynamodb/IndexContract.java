package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Secondary indexes.
abstract class IndexContract extends DynamoDbContract {

    private static QueryRequest.Builder owner(String table, String owner) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName("by-owner")
                .keyConditionExpression("#o = :owner")
                .expressionAttributeNames(Map.of("#o", "owner"))
                .expressionAttributeValues(item(":owner", owner));
    }

    private List<String> keys(QueryRequest request) {
        return client().query(request).items().stream()
                .map(item -> item.getOrDefault("pk", value("")).s())
                .toList();
    }

    @Test
    void anIndexFollowsPutsUpdatesAndDeletes() {
        String table = tableWithIndex(all());
        put(table, "pk", "1", "owner", "ann", "created", "b", "n", 1);
        put(table, "pk", "2", "owner", "ann", "created", "a", "n", 2);
        put(table, "pk", "3", "owner", "bob", "created", "c", "n", 3);
        assertThat(keys(owner(table, "ann").build())).containsExactly("2", "1");

        client().updateItem(request -> request.tableName(table)
                .key(item("pk", "2"))
                .updateExpression("SET #o = :bob")
                .expressionAttributeNames(Map.of("#o", "owner"))
                .expressionAttributeValues(item(":bob", "bob")));
        assertThat(keys(owner(table, "ann").build())).containsExactly("1");
        assertThat(keys(owner(table, "bob").build())).containsExactly("2", "3");

        client().deleteItem(request -> request.tableName(table).key(item("pk", "3")));
        put(table, "pk", "2", "owner", "bob", "created", "z", "n", 20);
        assertThat(client().query(owner(table, "bob").build()).items())
                .containsExactly(item("pk", "2", "owner", "bob", "created", "z", "n", 20));
    }

    @Test
    void anItemWithoutTheKeyIsNotInTheIndex() {
        String table = tableWithIndex(all());
        put(table, "pk", "1", "owner", "ann", "created", "a");
        put(table, "pk", "2", "owner", "ann");
        put(table, "pk", "3", "created", "a");
        assertThat(keys(owner(table, "ann").build())).containsExactly("1");
        assertThat(client().scan(request -> request.tableName(table).indexName("by-owner"))
                        .count())
                .isEqualTo(1);

        client().updateItem(
                        request -> request.tableName(table).key(item("pk", "1")).updateExpression("REMOVE created"));
        assertThat(keys(owner(table, "ann").build())).isEmpty();
    }

    @Test
    void anIndexOfKeysShowsOnlyKeys() {
        String table = tableWithIndex(keysOnly());
        put(table, "pk", "1", "owner", "ann", "created", "a", "n", 1, "text", "x");
        assertThat(client().query(owner(table, "ann").build()).items())
                .containsExactly(item("pk", "1", "owner", "ann", "created", "a"));
    }

    @Test
    void anIndexShowsWhatItIncludes() {
        String table = tableWithIndex(including("n"));
        put(table, "pk", "1", "owner", "ann", "created", "a", "n", 1, "text", "x");
        assertThat(client().query(owner(table, "ann").build()).items())
                .containsExactly(item("pk", "1", "owner", "ann", "created", "a", "n", 1));
    }

    @Test
    void pagesOfAnIndexFollowEachOtherAmongEqualKeys() {
        String table = tableWithIndex(all());
        for (int i = 0; i < 10; i++) {
            put(table, "pk", "item-" + i, "owner", "ann", "created", "same");
        }
        List<String> seen = new ArrayList<>();
        client().queryPaginator(owner(table, "ann").limit(3).build())
                .items()
                .forEach(item -> seen.add(item.getOrDefault("pk", value("")).s()));
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();

        List<String> backwards = new ArrayList<>();
        client().queryPaginator(
                        owner(table, "ann").limit(4).scanIndexForward(false).build())
                .items()
                .forEach(
                        item -> backwards.add(item.getOrDefault("pk", value("")).s()));
        assertThat(backwards).isEqualTo(seen.reversed());
    }

    @Test
    void thePageKeyOfAnIndexNamesBothKeys() {
        String table = tableWithIndex(all());
        put(table, "pk", "1", "owner", "ann", "created", "a", "n", 1);
        QueryResponse response = client().query(owner(table, "ann").limit(1).build());
        assertThat(response.lastEvaluatedKey()).isEqualTo(item("pk", "1", "owner", "ann", "created", "a"));
    }

    @Test
    void aFilterAndASortConditionWorkOnAnIndex() {
        String table = tableWithIndex(all());
        put(table, "pk", "1", "owner", "ann", "created", "2026-11-21", "n", 1);
        put(table, "pk", "2", "owner", "ann", "created", "2026-11-22", "n", 1);
        put(table, "pk", "3", "owner", "ann", "created", "2026-11-22", "n", 2);
        QueryResponse response = client().query(request -> request.tableName(table)
                .indexName("by-owner")
                .keyConditionExpression("#o = :owner AND created > :day")
                .filterExpression("n = :n")
                .expressionAttributeNames(Map.of("#o", "owner"))
                .expressionAttributeValues(item(":owner", "ann", ":day", "2026-11-21", ":n", 2)));
        assertThat(response.items()).extracting(item -> item.get("pk")).containsExactly(value("3"));
        assertThat(response.scannedCount()).isEqualTo(2);
    }

    @Test
    void whatAnIndexCannotDoIsRefused() {
        String table = tableWithIndex(keysOnly());
        assertInvalid(
                "Consistent reads are not supported on global secondary indexes",
                () -> client().query(owner(table, "ann").consistentRead(true).build()));
        assertInvalid(
                "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global"
                        + " secondary index by-owner because its projection type is not ALL",
                () -> client().query(owner(table, "ann")
                        .select(Select.ALL_ATTRIBUTES)
                        .build()));
        assertInvalid(
                "The provided starting key is invalid",
                () -> client().query(owner(table, "ann")
                        .exclusiveStartKey(item("pk", "1"))
                        .build()));
    }

    @Test
    void aLocalIndexSortsThePartitionAnotherWay() {
        String table = table(request -> request.keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(text("pk"), text("sk"), text("title"))
                .localSecondaryIndexes(LocalSecondaryIndex.builder()
                        .indexName("by-title")
                        .keySchema(key("pk", KeyType.HASH), key("title", KeyType.RANGE))
                        .projection(keysOnly())
                        .build()));
        put(table, "pk", "a", "sk", "1", "title", "z", "n", 1);
        put(table, "pk", "a", "sk", "2", "title", "y", "n", 2);
        put(table, "pk", "a", "sk", "3", "n", 3);

        QueryRequest.Builder byTitle = QueryRequest.builder()
                .tableName(table)
                .indexName("by-title")
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(item(":pk", "a"));
        List<Map<String, AttributeValue>> projected =
                client().query(byTitle.build()).items();
        List<Map<String, AttributeValue>> fetched =
                client().query(byTitle.select(Select.ALL_ATTRIBUTES).build()).items();

        assertThat(projected)
                .containsExactly(item("pk", "a", "sk", "2", "title", "y"), item("pk", "a", "sk", "1", "title", "z"));
        assertThat(fetched)
                .containsExactly(
                        item("pk", "a", "sk", "2", "title", "y", "n", 2),
                        item("pk", "a", "sk", "1", "title", "z", "n", 1));
    }
}
