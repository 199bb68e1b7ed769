package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/// Measures calls a second on a table like the jobs table: `main` of the test classes, arguments threads and calls.
final class Throughput {
    private Throughput() {}

    public static void main(String[] arguments) throws InterruptedException {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        DynamoDbSetup setup = DynamoDbSetup.of(
                "eu-west-1",
                "111122223333",
                SandboxTime.startingAt(Instant.parse("2026-11-22T08:00:00Z"), 1),
                (namespace, metric, dimensions, value, unit, at) -> {});
        try (LocalDynamoDb database = LocalDynamoDb.inMemory(setup)) {
            database.createTable(request -> request.tableName("jobs")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(DynamoDbContract.key("pk", KeyType.HASH))
                    .attributeDefinitions(
                            DynamoDbContract.text("pk"),
                            DynamoDbContract.text("owner"),
                            DynamoDbContract.text("created"))
                    .globalSecondaryIndexes(DynamoDbContract.index("by-owner", DynamoDbContract.all())));
            for (int round = 1; round <= 2; round++) {
                System.out.println("round " + round + ", " + threads + " threads");
                measure("put", threads, calls, i -> put(database, i));
                measure("get", threads, calls, i -> get(database, i));
                measure("conditional update", threads, calls, i -> update(database, i));
                measure("query of 10 by index", threads, calls / 4, i -> query(database, i));
            }
        }
    }

    private static void measure(String name, int threads, int calls, IntConsumer call) throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            running.add(Thread.ofPlatform().start(() -> {
                for (int i = first; i < calls; i += threads) {
                    call.accept(i);
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(Locale.ROOT, "%-22s %,10.0f calls/s", name, calls / seconds));
    }

    private static void put(DynamoDbClient client, int i) {
        client.putItem(request -> request.tableName("jobs")
                .item(item(
                        "pk",
                        "job-" + i,
                        "owner",
                        "user-" + i / 50,
                        "created",
                        Integer.toString(i),
                        "status",
                        "PENDING",
                        "attempts",
                        0)));
    }

    private static void get(DynamoDbClient client, int i) {
        client.getItem(request -> request.tableName("jobs").key(item("pk", "job-" + i)));
    }

    private static void update(DynamoDbClient client, int i) {
        client.updateItem(request -> request.tableName("jobs")
                .key(item("pk", "job-" + i))
                .updateExpression("SET #s = :running ADD attempts :one")
                .conditionExpression("attribute_exists(pk) AND #s IN (:pending, :running)")
                .expressionAttributeNames(Map.of("#s", "status"))
                .expressionAttributeValues(item(":running", "PROCESSING", ":pending", "PENDING", ":one", 1)));
    }

    private static void query(DynamoDbClient client, int i) {
        client.query(request -> request.tableName("jobs")
                .indexName("by-owner")
                .keyConditionExpression("#o = :owner")
                .expressionAttributeNames(Map.of("#o", "owner"))
                .expressionAttributeValues(item(":owner", "user-" + i % 1000))
                .limit(10));
    }
}
