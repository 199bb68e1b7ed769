package com.careervp.sandbox.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.TailoredArtifactAttributes;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.s3.ObjectStore;
import com.careervp.sandbox.time.SandboxTime;
import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.aws.DynamoDbArtifactStore;
import com.careervp.tailoring.testing.ArtifactStoreContract;
import com.careervp.tailoring.testing.TailoringSamples;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbArtifactStoreTest extends ArtifactStoreContract {
    private static final String TABLE = "artifacts";
    private static final String BUCKET = "artifacts-bucket";

    private static LocalDynamoDb dynamoDb;
    private static ObjectStore objects;

    @BeforeAll
    static void start() {
        dynamoDb = LocalDynamoDb.inMemory(DynamoDbSetup.of(
                "us-east-1",
                "000000000000",
                SandboxTime.startingAt(InstantSource.system().instant(), 1),
                (namespace, metric, dimensions, value, unit, at) -> {}));
        dynamoDb.createTable(request -> request.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                        key(TailoredArtifactAttributes.APPLICATION_ID, KeyType.HASH),
                        key(TailoredArtifactAttributes.CREATED_AT, KeyType.RANGE))
                .attributeDefinitions(
                        text(TailoredArtifactAttributes.APPLICATION_ID), text(TailoredArtifactAttributes.CREATED_AT)));
        objects = ObjectStore.start(null, "us-east-1");
        objects.client().createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        objects.close();
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
    protected ArtifactStore store() {
        return new DynamoDbArtifactStore(dynamoDb, TABLE, objects.client(), objects.presigner(), BUCKET);
    }

    @Test
    void theItemExpiresAfterNinetyDaysAndNamesItsFiles() {
        Instant now = Instant.parse("2026-11-22T07:05:00.123Z");
        TailoredArtifact artifact = TailoringSamples.artifact(
                TailoringSamples.request("user-1", "application-of-files"), "artifact-1", 1, now);

        store().put(artifact, new byte[] {'P', 'K'});

        var item = dynamoDb.scan(request -> request.tableName(TABLE)).items().stream()
                .filter(candidate -> "artifact-1"
                        .equals(candidate
                                .get(TailoredArtifactAttributes.ARTIFACT_ID)
                                .s()))
                .findFirst()
                .orElseThrow();
        assertThat(item.get(TailoredArtifactAttributes.EXPIRATION).n())
                .isEqualTo(Long.toString(now.plusSeconds(90 * 24 * 3600).getEpochSecond()));
        assertThat(objects.client()
                        .getObjectAsBytes(request -> request.bucket(BUCKET)
                                .key(item.get(TailoredArtifactAttributes.WORD_KEY)
                                        .s()))
                        .asByteArray())
                .containsExactly('P', 'K');
        assertThat(objects.client()
                        .getObjectAsBytes(request -> request.bucket(BUCKET)
                                .key(item.get(TailoredArtifactAttributes.JSON_KEY)
                                        .s()))
                        .asUtf8String())
                .isEqualTo(item.get(TailoredArtifactAttributes.ARTIFACT).s());
    }
}
