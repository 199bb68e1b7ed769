package com.careervp.sandbox.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.CallFaults;
import com.careervp.aws.faults.CallFaults.Kind;
import com.careervp.aws.faults.Killed;
import com.careervp.contract.TailoredArtifactAttributes;
import com.careervp.kernel.failure.FailureException;
import com.careervp.sandbox.dynamodb.DynamoDbSetup;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.careervp.sandbox.s3.ObjectStore;
import com.careervp.sandbox.time.SandboxTime;
import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.aws.DynamoDbArtifactStore;
import com.careervp.tailoring.request.TailoringRequest;
import com.careervp.tailoring.request.TailoringRequestJson;
import com.careervp.tailoring.testing.ArtifactStoreContract;
import com.careervp.tailoring.testing.TailoringSamples;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;

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

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anArtifactThatIsFoundIsWholeWhereverThePutWasInterrupted(Kind kind) {
        Instant now = Instant.parse("2026-11-22T07:05:00.123Z");
        // two objects, then the item
        for (int number = 1; number <= 3; number++) {
            String application = "application-" + kind + "-" + number;
            TailoringRequest request = TailoringSamples.request("user-1", application);
            interrupted(TailoringSamples.artifact(request, application + "-first", 1, now), number, kind);

            String where = kind + " at write " + number;
            String digest = TailoringRequestJson.digest(request);
            Optional<TailoredArtifact> found = store().find("user-1", application, digest, now.minusSeconds(60));
            assertThat(found.isPresent())
                    .as(where)
                    .isEqualTo(number == 3 && (kind == Kind.KILLED_AFTER || kind == Kind.FAILED_AFTER));
            found.ifPresent(artifact -> assertWhole(artifact, where));
            if (found.isEmpty()) {
                TailoredArtifact again = TailoringSamples.artifact(request, application + "-second", 1, now);
                assertThat(store().put(again, new byte[] {'P', 'K'})).as(where).isTrue();
                assertThat(store().find("user-1", application, digest, now.minusSeconds(60)))
                        .as(where)
                        .contains(again);
                assertWhole(again, where);
            }
        }
    }

    private static void interrupted(TailoredArtifact artifact, int number, Kind kind) {
        CallFaults faults = new CallFaults();
        ArtifactStore store = new DynamoDbArtifactStore(
                faults.around(DynamoDbClient.class, dynamoDb, SdkClientException::create),
                TABLE,
                faults.around(S3Client.class, objects.client(), SdkClientException::create),
                objects.presigner(),
                BUCKET);
        faults.at(number, kind);
        try {
            store.put(artifact, new byte[] {'P', 'K'});
        } catch (FailureException | Killed interrupted) {
            // what is left behind is what the test is about
        }
        assertThat(faults.hasHappened()).isTrue();
    }

    private static void assertWhole(TailoredArtifact artifact, String where) {
        for (String key : List.of(artifact.jsonKey(), artifact.wordKey())) {
            assertThat(objects.client()
                            .getObjectAsBytes(request -> request.bucket(BUCKET).key(key))
                            .asByteArray())
                    .as(where + ": " + key)
                    .isNotEmpty();
        }
    }
}
