package com.careervp.sandbox.pipeline;

import com.careervp.contract.PipelineAttributes;
import com.careervp.pipeline.aws.DynamoDbPipelineStore;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.testing.PipelineStoreContract;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbPipelineStoreTest extends PipelineStoreContract {
    private static final String TABLE = "cv-metadata";

    private final LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory(DynamoDbSetup.of(
            "us-east-1",
            "000000000000",
            SandboxTime.startingAt(START, 1),
            (namespace, metric, dimensions, value, unit, at) -> {}));
    private Instant now = START;

    @BeforeEach
    void table() {
        dynamoDb.createTable(request -> request.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(PipelineAttributes.JOB_ID, KeyType.HASH))
                .attributeDefinitions(
                        text(PipelineAttributes.JOB_ID),
                        text(PipelineAttributes.UNFINISHED),
                        text(PipelineAttributes.UPDATED_AT))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(PipelineAttributes.UNFINISHED_INDEX)
                        .keySchema(
                                key(PipelineAttributes.UNFINISHED, KeyType.HASH),
                                key(PipelineAttributes.UPDATED_AT, KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
    }

    @AfterEach
    void close() {
        dynamoDb.close();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    @Override
    protected PipelineStore store() {
        return new DynamoDbPipelineStore(dynamoDb, TABLE, () -> now);
    }

    @Override
    protected void pass(Duration time) {
        now = now.plus(time);
    }
}
