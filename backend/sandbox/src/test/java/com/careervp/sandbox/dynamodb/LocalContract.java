package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/// Tests of what only the sandbox's DynamoDB does: a fresh one for each.
abstract class LocalContract extends DynamoDbContract {
    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    final Recorder metrics = new Recorder();
    final DynamoDbSetup setup =
            DynamoDbSetup.of("eu-west-1", "111122223333", SandboxTime.startingAt(START, 1), metrics);
    final LocalDynamoDb database = LocalDynamoDb.inMemory(setup);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    LocalDynamoDb client() {
        return database;
    }
}
