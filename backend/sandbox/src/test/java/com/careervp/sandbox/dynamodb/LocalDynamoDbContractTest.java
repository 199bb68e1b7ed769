package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The contracts against the sandbox's own DynamoDB.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalDynamoDbContractTest {
    private final LocalDynamoDb database = LocalDynamoDb.inMemory(DynamoDbSetup.of(
            "eu-west-1",
            "111122223333",
            SandboxTime.startingAt(Instant.parse("2026-11-22T08:00:00Z"), 1),
            (namespace, metric, dimensions, value, unit, at) -> {}));

    @AfterAll
    void close() {
        database.close();
    }

    @Nested
    class Items extends ItemContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Conditions extends ConditionContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Updates extends UpdateContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Refusals extends RefusalContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Queries extends QueryContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Indexes extends IndexContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Batches extends BatchContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }

    @Nested
    class Tables extends TableContract {
        @Override
        DynamoDbClient client() {
            return database;
        }
    }
}
