package com.careervp.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.PipelineAttributes;
import com.careervp.pipeline.aws.DynamoDbPipelineStore;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.testing.PipelineStoreContract;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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

    @Test
    void anItemThatSomebodySpoiledDoesNotHideTheOthersFromTheSweeper() {
        store().create(new Upload("spoiled", "user-1", "cv.pdf", "de", null, "abc", START));
        store().create(new Upload("whole", "user-1", "cv.pdf", "de", null, "abc", START.plusSeconds(1)));
        dynamoDb.updateItem(request -> request.tableName(TABLE)
                .key(Map.of(PipelineAttributes.JOB_ID, AttributeValue.fromS("spoiled")))
                .updateExpression("SET #status = :nonsense REMOVE #steps")
                .expressionAttributeNames(
                        Map.of("#status", PipelineAttributes.STATUS, "#steps", PipelineAttributes.STEPS))
                .expressionAttributeValues(Map.of(":nonsense", AttributeValue.fromS("nonsense"))));

        assertThat(store().untouchedSince(START.plusSeconds(60), 10))
                .extracting(PipelineJob::id)
                .containsExactly("whole");
    }
}
