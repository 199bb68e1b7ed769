package com.careervp.sandbox.rate;

import com.careervp.aws.rate.DynamoDbRateLimiter;
import com.careervp.aws.rate.RateLimiter;
import com.careervp.aws.rate.RateLimiterContract;
import com.careervp.contract.RateLimitAttributes;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.time.SandboxTime;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbRateLimiterTest extends RateLimiterContract {
    private static final String TABLE = "rate-limits";

    private final LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory(DynamoDbSetup.of(
            "us-east-1",
            "000000000000",
            SandboxTime.startingAt(InstantSource.system().instant(), 1),
            (namespace, metric, dimensions, value, unit, at) -> {}));

    DynamoDbRateLimiterTest() {
        dynamoDb.createTable(request -> request.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName(RateLimitAttributes.SUBJECT)
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(RateLimitAttributes.SUBJECT)
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    }

    @AfterEach
    void close() {
        dynamoDb.close();
    }

    @Override
    protected RateLimiter limiter(InstantSource time) {
        return new DynamoDbRateLimiter(dynamoDb, TABLE, time);
    }
}
