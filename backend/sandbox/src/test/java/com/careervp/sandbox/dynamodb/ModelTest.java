package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Random sequences of writes and reads, compared step by step with a model that is too simple to be wrong.
class ModelTest extends LocalContract {
    private static final int STEPS = 500;

    private final Map<String, NavigableMap<Integer, Integer>> model = new TreeMap<>();
    private String table = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void everySequenceOfCallsAnswersLikeTheModel(long seed) {
        Random random = new Random(seed);
        table = tableWithSort(ScalarAttributeType.N);
        for (int step = 0; step < STEPS; step++) {
            String pk = "p" + random.nextInt(4);
            int sk = random.nextInt(40) - 20;
            switch (random.nextInt(7)) {
                case 0, 1 -> putOne(pk, sk, random.nextInt(100));
                case 2 -> addOne(pk, sk, random.nextInt(10) - 5);
                case 3 -> deleteOne(pk, sk);
                case 4 -> putUnderCondition(pk, sk, random.nextInt(100));
                case 5 -> queryRange(pk, random);
                default ->
                    assertThat(valueOf(get(table, "pk", pk, "sk", sk)))
                            .isEqualTo(partition(pk).get(sk));
            }
        }
        assertThat(database.scanPaginator(request -> request.tableName(table).limit(9)).items().stream()
                        .count())
                .isEqualTo(model.values().stream().mapToLong(Map::size).sum());
    }

    private NavigableMap<Integer, Integer> partition(String pk) {
        return model.computeIfAbsent(pk, ignored -> new TreeMap<>());
    }

    private static @Nullable Integer valueOf(Map<String, AttributeValue> item) {
        AttributeValue found = item.get("v");
        return found == null ? null : Integer.valueOf(found.n());
    }

    private void putOne(String pk, int sk, int v) {
        put(table, "pk", pk, "sk", sk, "v", v);
        partition(pk).put(sk, v);
    }

    private void addOne(String pk, int sk, int more) {
        database.updateItem(request -> request.tableName(table)
                .key(item("pk", pk, "sk", sk))
                .updateExpression("SET v = if_not_exists(v, :zero) + :more")
                .expressionAttributeValues(item(":zero", 0, ":more", more)));
        partition(pk).merge(sk, more, Integer::sum);
    }

    private void deleteOne(String pk, int sk) {
        database.deleteItem(request -> request.tableName(table).key(item("pk", pk, "sk", sk)));
        partition(pk).remove(sk);
    }

    private void putUnderCondition(String pk, int sk, int v) {
        Integer present = partition(pk).get(sk);
        boolean expected = present == null || present < v;
        boolean happened;
        try {
            database.putItem(request -> request.tableName(table)
                    .item(item("pk", pk, "sk", sk, "v", v))
                    .conditionExpression("attribute_not_exists(pk) OR v < :v")
                    .expressionAttributeValues(item(":v", v)));
            happened = true;
        } catch (ConditionalCheckFailedException failed) {
            happened = false;
        }
        assertThat(happened).isEqualTo(expected);
        if (happened) {
            partition(pk).put(sk, v);
        }
    }

    private void queryRange(String pk, Random random) {
        int low = random.nextInt(40) - 20;
        int high = low + random.nextInt(20);
        int limit = 1 + random.nextInt(5);
        boolean forward = random.nextBoolean();
        List<Integer> expected =
                new ArrayList<>(partition(pk).subMap(low, true, high, true).keySet());
        if (!forward) {
            expected.sort(Comparator.reverseOrder());
        }
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high")
                .expressionAttributeValues(item(":pk", pk, ":low", low, ":high", high))
                .scanIndexForward(forward)
                .limit(limit)
                .build();
        assertThat(database.queryPaginator(request).items().stream()
                        .map(found -> Integer.valueOf(
                                found.getOrDefault("sk", value(0)).n())))
                .isEqualTo(expected);
    }
}
