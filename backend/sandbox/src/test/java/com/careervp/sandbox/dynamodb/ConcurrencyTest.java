package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Many callers at once.
class ConcurrencyTest extends LocalContract {
    private static final int CALLERS = 8;
    private static final int ROUNDS = 500;

    private static <T> List<T> together(int callers, Callable<T> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                futures.add(executor.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void noCountIsLost() throws Exception {
        String table = tableByPartition();
        together(CALLERS, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                database.updateItem(request -> request.tableName(table)
                        .key(item("pk", "counter"))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(item(":one", 1)));
            }
            return true;
        });
        assertThat(get(table, "pk", "counter")).containsEntry("n", value(CALLERS * ROUNDS));
    }

    @Test
    void ofManyThatClaimAnItemOneWins() throws Exception {
        String table = tableByPartition();
        for (int round = 0; round < 100; round++) {
            String job = "job-" + round;
            put(table, "pk", job, "state", "PENDING");
            List<Boolean> won = together(CALLERS, () -> {
                try {
                    database.updateItem(request -> request.tableName(table)
                            .key(item("pk", job))
                            .updateExpression("SET #s = :running")
                            .conditionExpression("#s = :pending")
                            .expressionAttributeNames(Map.of("#s", "state"))
                            .expressionAttributeValues(item(":running", "PROCESSING", ":pending", "PENDING")));
                    return true;
                } catch (ConditionalCheckFailedException lost) {
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
        }
    }

    @Test
    void transfersBetweenTablesNeitherMakeNorLoseAnything() throws Exception {
        String left = tableByPartition();
        String right = tableByPartition();
        put(left, "pk", "a", "n", 1000);
        put(right, "pk", "a", "n", 1000);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Integer> sums = reader.submit(() -> {
                int reads = 0;
                while (!done.get()) {
                    assertThat(sum(left, right)).isEqualTo(2000);
                    reads++;
                }
                return reads;
            });
            together(CALLERS, () -> {
                for (int i = 0; i < 200; i++) {
                    boolean there = ThreadLocalRandom.current().nextBoolean();
                    transfer(there ? left : right, there ? right : left);
                }
                return true;
            });
            done.set(true);
            assertThat(sums.get()).isPositive();
        }
        assertThat(sum(left, right)).isEqualTo(2000);
    }

    private void transfer(String from, String to) {
        database.transactWriteItems(request -> request.transactItems(adding(from, -1), adding(to, 1)));
    }

    private static TransactWriteItem adding(String table, int amount) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("ADD n :amount")
                        .expressionAttributeValues(item(":amount", amount)))
                .build();
    }

    private int sum(String left, String right) {
        return database
                .transactGetItems(request -> request.transactItems(reading(left), reading(right)))
                .responses()
                .stream()
                .map(response -> response.item().getOrDefault("n", value(0)))
                .mapToInt(number -> Integer.parseInt(number.n()))
                .sum();
    }

    private static TransactGetItem reading(String table) {
        return TransactGetItem.builder()
                .get(get -> get.tableName(table).key(item("pk", "a")))
                .build();
    }

    @Test
    void anIndexAgreesWithItsTableAfterManyWriters() throws Exception {
        String table = tableWithIndex(all());
        together(CALLERS, () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            for (int i = 0; i < ROUNDS; i++) {
                String pk = "item-" + random.nextInt(20);
                if (random.nextInt(4) == 0) {
                    database.deleteItem(request -> request.tableName(table).key(item("pk", pk)));
                } else {
                    put(table, "pk", pk, "owner", "o" + random.nextInt(3), "created", "c" + random.nextInt(5));
                }
            }
            return true;
        });
        List<Map<String, AttributeValue>> items =
                database.scan(request -> request.tableName(table)).items();
        assertThat(database.scan(request -> request.tableName(table).indexName("by-owner"))
                        .items())
                .containsExactlyInAnyOrderElementsOf(items);
    }
}
