package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.bytes;
import static com.careervp.sandbox.dynamodb.Attributes.digits;
import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Query and Scan on tables.
abstract class QueryContract extends DynamoDbContract {

    private String numbered(int count) {
        String table = tableWithSort(ScalarAttributeType.N);
        for (int i = 1; i <= count; i++) {
            put(table, "pk", "a", "sk", i, "odd", i % 2);
        }
        put(table, "pk", "b", "sk", 1);
        return table;
    }

    private static QueryRequest.Builder partition(String table) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(item(":pk", "a"));
    }

    private static List<Integer> sortKeys(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .map(item -> Integer.parseInt(item.getOrDefault("sk", value(0)).n()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pk = :pk | 1,2,3,4,5",
                "pk = :pk AND sk = :two | 2",
                "sk = :two AND pk = :pk | 2",
                "pk = :pk AND sk < :two | 1",
                "pk = :pk AND sk <= :two | 1,2",
                "pk = :pk AND sk > :two | 3,4,5",
                "pk = :pk AND sk >= :two | 2,3,4,5",
                "pk = :pk AND sk BETWEEN :two AND :four | 2,3,4",
                "(pk = :pk) AND (sk BETWEEN :two AND :four) | 2,3,4"
            })
    void aKeyConditionSelectsAStretchOfThePartition(String condition, String expected) {
        String table = numbered(5);
        Map<String, AttributeValue> values = new LinkedHashMap<>(item(":pk", "a", ":two", 2, ":four", 4));
        values.keySet().removeIf(name -> !condition.contains(name));

        QueryResponse response = client().query(request ->
                request.tableName(table).keyConditionExpression(condition).expressionAttributeValues(values));

        assertThat(sortKeys(response.items()))
                .isEqualTo(
                        Arrays.stream(expected.split(",")).map(Integer::valueOf).toList());
        assertThat(response.count()).isEqualTo(response.items().size());
        assertThat(response.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void aQueryRunsBackwards() {
        String table = numbered(5);
        QueryResponse response =
                client().query(partition(table).scanIndexForward(false).limit(3).build());
        assertThat(sortKeys(response.items())).containsExactly(5, 4, 3);
        QueryResponse next = client().query(partition(table)
                .scanIndexForward(false)
                .exclusiveStartKey(response.lastEvaluatedKey())
                .build());
        assertThat(sortKeys(next.items())).containsExactly(2, 1);
    }

    @Test
    void numbersSortByValueAndTextByItsBytes() {
        String numbers = tableWithSort(ScalarAttributeType.N);
        List<String> unordered = List.of(
                "10", "9", "-1", "0", "-10.5", "0.001", "1E20", "-1E20", "1E-20", "-1E-20", "-9", "-9.01", "99", "100");
        unordered.forEach(number -> put(numbers, "pk", "a", "sk", digits(number)));
        assertThat(client().query(partition(numbers).build()).items())
                .extracting(
                        item -> new BigDecimal(item.getOrDefault("sk", value(0)).n()))
                .isSorted()
                .hasSize(unordered.size());

        String texts = tableWithSort(ScalarAttributeType.S);
        for (String text : List.of("b", "a", "Z", "ä", "aa", "a\u0000", "a b", "ﬀ", "\uD83D\uDE00", "10", "9")) {
            put(texts, "pk", "a", "sk", text);
        }
        assertThat(client().query(partition(texts).build()).items())
                .extracting(item -> item.getOrDefault("sk", value("")).s())
                .containsExactly("10", "9", "Z", "a", "a\u0000", "a b", "aa", "b", "ä", "ﬀ", "\uD83D\uDE00");
    }

    @Test
    void binariesSortUnsigned() {
        String table = tableWithSort(ScalarAttributeType.B);
        put(table, "pk", "a", "sk", bytes(255));
        put(table, "pk", "a", "sk", bytes(0));
        put(table, "pk", "a", "sk", bytes(0, 0));
        put(table, "pk", "a", "sk", bytes(127));
        put(table, "pk", "a", "sk", bytes(0, 255));
        assertThat(client().query(partition(table).build()).items())
                .extracting(item -> item.getOrDefault("sk", value("")))
                .containsExactly(
                        value(bytes(0)),
                        value(bytes(0, 0)),
                        value(bytes(0, 255)),
                        value(bytes(127)),
                        value(bytes(255)));
    }

    @Test
    void beginsWithSelectsByPrefix() {
        String table = tableWithSort(ScalarAttributeType.S);
        for (String text : List.of("2026-11-21", "2026-11-22T08", "2026-11-22T09", "2026-11-23")) {
            put(table, "pk", "a", "sk", text);
        }
        QueryResponse response = client().query(request -> request.tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :day)")
                .expressionAttributeValues(item(":pk", "a", ":day", "2026-11-22")));
        assertThat(response.items())
                .extracting(item -> item.getOrDefault("sk", value("")).s())
                .containsExactly("2026-11-22T08", "2026-11-22T09");
    }

    @Test
    void aFilterWorksAfterTheLimitAndIsCounted() {
        String table = numbered(6);
        QueryResponse response = client().query(partition(table)
                .limit(4)
                .filterExpression("odd = :one")
                .expressionAttributeValues(item(":pk", "a", ":one", 1))
                .build());
        assertThat(sortKeys(response.items())).containsExactly(1, 3);
        assertThat(response.count()).isEqualTo(2);
        assertThat(response.scannedCount()).isEqualTo(4);
        assertThat(response.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 4));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        String table = numbered(7);
        List<Integer> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        client().queryPaginator(partition(table).limit(3).build()).forEach(page -> {
            sizes.add(page.count());
            seen.addAll(sortKeys(page.items()));
        });
        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void aPageThatEndsAtTheLimitNamesItsLastKeyEvenAtTheEnd() {
        String table = numbered(3);
        QueryResponse response = client().query(partition(table).limit(3).build());
        assertThat(response.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 3));
        QueryResponse beyond = client().query(partition(table)
                .exclusiveStartKey(response.lastEvaluatedKey())
                .build());
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void aPageEndsAfterOneMegabyte() {
        String table = tableWithSort(ScalarAttributeType.N);
        String text = "x".repeat(300 * 1024);
        IntStream.rangeClosed(1, 6).forEach(i -> put(table, "pk", "a", "sk", i, "text", text));
        QueryResponse response = client().query(partition(table).build());
        assertThat(sortKeys(response.items())).containsExactly(1, 2, 3, 4);
        assertThat(response.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 4));
    }

    @Test
    void countGivesNoItems() {
        String table = numbered(5);
        QueryResponse response = client().query(partition(table)
                .select(Select.COUNT)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
        assertThat(response.count()).isEqualTo(5);
        assertThat(response.hasItems()).isFalse();
        assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(0.5);
    }

    @Test
    void aScanSeesEveryItemOnceInPages() {
        String table = tableByPartition();
        IntStream.range(0, 50).forEach(i -> put(table, "pk", "item-" + i));
        List<String> seen = new ArrayList<>();
        client().scanPaginator(request -> request.tableName(table).limit(7))
                .items()
                .forEach(item -> seen.add(item.getOrDefault("pk", value("")).s()));
        assertThat(seen).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void theSegmentsOfAScanSeeEveryItemOnce() {
        String table = tableByPartition();
        IntStream.range(0, 60).forEach(i -> put(table, "pk", "item-" + i));
        List<String> seen = new ArrayList<>();
        for (int segment = 0; segment < 4; segment++) {
            int number = segment;
            client().scanPaginator(request -> request.tableName(table)
                            .totalSegments(4)
                            .segment(number)
                            .limit(5))
                    .items()
                    .forEach(item -> seen.add(item.getOrDefault("pk", value("")).s()));
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aScanFiltersProjectsAndCounts() {
        String table = numbered(6);
        ScanResponse response = client().scan(request -> request.tableName(table)
                .filterExpression("odd = :one AND sk > :one")
                .projectionExpression("sk")
                .expressionAttributeValues(item(":one", 1)));
        assertThat(new TreeSet<>(sortKeys(response.items()))).containsExactly(3, 5);
        assertThat(response.items()).allSatisfy(item -> assertThat(item).containsOnlyKeys("sk"));
        assertThat(response.scannedCount()).isEqualTo(7);
        assertThat(response.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sk = :n | Query condition missed key schema element: pk",
                "pk > :pk | Query key condition not supported",
                "pk = :pk AND odd = :n | Query condition missed key schema element: sk",
                "pk = :pk AND sk = :pk | One or more parameter values were invalid: Condition parameter type does not match schema type",
                "pk = :pk OR sk = :n | Invalid operator used in KeyConditionExpression: OR",
                "pk = :pk AND NOT sk = :n | Invalid operator used in KeyConditionExpression: NOT",
                "pk = :pk AND sk <> :n | Invalid operator used in KeyConditionExpression: <>",
                "pk = :pk AND sk IN (:n) | Invalid operator used in KeyConditionExpression: IN",
                "pk = :pk AND attribute_exists(sk) | Invalid operator used in KeyConditionExpression: attribute_exists",
                "pk = :pk AND sk > :n AND sk < :n | KeyConditionExpressions must only contain one condition per key",
                "pk = :pk AND sk.a = :n | KeyConditionExpressions cannot have conditions on nested attributes",
                "pk = :pk AND size(sk) = :n | KeyConditionExpressions cannot contain nested operations"
            })
    void aKeyConditionThatIsNoneIsRefused(String condition, String message) {
        String table = tableWithSort(ScalarAttributeType.N);
        Map<String, AttributeValue> values = new LinkedHashMap<>(item(":pk", "a", ":n", 1));
        values.keySet().removeIf(name -> !condition.contains(name));
        assertInvalid(
                message,
                () -> client().query(request -> request.tableName(table)
                        .keyConditionExpression(condition)
                        .expressionAttributeValues(values)));
    }

    @Test
    void aQueryThatMakesNoSenseIsRefused() {
        String table = numbered(1);
        assertInvalid(
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
                () -> client().query(request -> request.tableName(table)));
        assertInvalid(
                "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
                () -> client().query(partition(table)
                        .filterExpression("sk = :n")
                        .expressionAttributeValues(item(":pk", "a", ":n", 1))
                        .build()));
        assertInvalid(
                "The table does not have the specified index: none",
                () -> client().query(partition(table).indexName("none").build()));
        assertInvalid(
                "The provided starting key is outside query boundaries based on provided conditions",
                () -> client().query(partition(table)
                        .exclusiveStartKey(item("pk", "b", "sk", 1))
                        .build()));
        assertInvalid(
                "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 2 is not less"
                        + " than TotalSegments: 2",
                () -> client().scan(
                                request -> request.tableName(table).segment(2).totalSegments(2)));
        assertInvalid(
                "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value"
                        + " greater than or equal to 1",
                () -> client().scan(request -> request.tableName(table).limit(0)));
    }
}
