package com.careervp.tailoring.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.TailoredArtifactAttributes;
import com.careervp.documents.WordCv;
import com.careervp.tailoring.artifact.ArtifactJson;
import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.request.TailoringRequestJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Artifacts as items of a table, and as JSON and Word objects in a bucket. The item holds the document too, so that a
/// repeated request is answered by one query. Objects whose item was never written (the function died in between)
/// are named by nothing and expire with the bucket's rule.
public final class DynamoDbArtifactStore implements ArtifactStore {
    private static final String JSON = "application/json; charset=utf-8";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public DynamoDbArtifactStore(
            DynamoDbClient dynamoDb, String table, S3Client s3, S3Presigner presigner, String bucket) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Optional<TailoredArtifact> find(String userId, String applicationId, String requestDigest, Instant since) {
        Map<String, AttributeValue> values = new HashMap<>(own(userId, applicationId));
        values.put(":digest", AttributeValue.fromS(requestDigest));
        values.put(":since", AttributeValue.fromS(JobLifecycle.text(since)));
        return first(
                        "looking for a tailored CV",
                        newestFirst()
                                .keyConditionExpression("#application = :application AND #created >= :since")
                                .filterExpression("#user = :user AND #digest = :digest")
                                .expressionAttributeNames(Map.of(
                                        "#application", TailoredArtifactAttributes.APPLICATION_ID,
                                        "#created", TailoredArtifactAttributes.CREATED_AT,
                                        "#user", TailoredArtifactAttributes.USER_ID,
                                        "#digest", TailoredArtifactAttributes.REQUEST_DIGEST))
                                .expressionAttributeValues(values)
                                .build())
                .map(item -> ArtifactJson.read(Objects.requireNonNull(
                                item.get(TailoredArtifactAttributes.ARTIFACT), "a stored artifact has no document")
                        .s()));
    }

    @Override
    public int newestVersion(String userId, String applicationId) {
        return first(
                        "counting the tailored CVs of an application",
                        newestFirst()
                                .keyConditionExpression("#application = :application")
                                .filterExpression("#user = :user")
                                .projectionExpression("#version")
                                .expressionAttributeNames(Map.of(
                                        "#application", TailoredArtifactAttributes.APPLICATION_ID,
                                        "#user", TailoredArtifactAttributes.USER_ID,
                                        "#version", TailoredArtifactAttributes.VERSION))
                                .expressionAttributeValues(own(userId, applicationId))
                                .build())
                .map(item -> Integer.parseInt(Objects.requireNonNull(
                                item.get(TailoredArtifactAttributes.VERSION), "a stored artifact has no version")
                        .n()))
                .orElse(0);
    }

    private static Map<String, AttributeValue> own(String userId, String applicationId) {
        return Map.of(":application", AttributeValue.fromS(applicationId), ":user", AttributeValue.fromS(userId));
    }

    private QueryRequest.Builder newestFirst() {
        return QueryRequest.builder().tableName(table).consistentRead(true).scanIndexForward(false);
    }

    private Optional<Map<String, AttributeValue>> first(String what, QueryRequest query) {
        return AwsFailures.translating(
                what, () -> dynamoDb.queryPaginator(query).items().stream().findFirst());
    }

    @Override
    public boolean put(TailoredArtifact artifact, byte[] word) {
        String json = ArtifactJson.write(artifact).toString();
        object(artifact.jsonKey(), JSON, RequestBody.fromString(json));
        object(artifact.wordKey(), WordCv.MEDIA_TYPE, RequestBody.fromBytes(word));
        return AwsFailures.translating("storing tailored CV " + artifact.id(), () -> {
            try {
                dynamoDb.putItem(request -> request.tableName(table)
                        .item(item(artifact, json))
                        .conditionExpression("attribute_not_exists(#application)")
                        .expressionAttributeNames(Map.of("#application", TailoredArtifactAttributes.APPLICATION_ID)));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private void object(String key, String mediaType, RequestBody body) {
        AwsFailures.translating(
                "storing " + key,
                () -> s3.putObject(request -> request.bucket(bucket).key(key).contentType(mediaType), body));
    }

    private static Map<String, AttributeValue> item(TailoredArtifact artifact, String json) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(
                TailoredArtifactAttributes.APPLICATION_ID,
                AttributeValue.fromS(artifact.request().applicationId()));
        item.put(TailoredArtifactAttributes.CREATED_AT, AttributeValue.fromS(JobLifecycle.text(artifact.createdAt())));
        item.put(
                TailoredArtifactAttributes.EXPIRATION,
                number(artifact.createdAt().plus(TailoredArtifact.KEPT).getEpochSecond()));
        item.put(
                TailoredArtifactAttributes.USER_ID,
                AttributeValue.fromS(artifact.request().userId()));
        item.put(TailoredArtifactAttributes.ARTIFACT_ID, AttributeValue.fromS(artifact.id()));
        item.put(
                TailoredArtifactAttributes.JOB_ID,
                AttributeValue.fromS(artifact.request().jobId()));
        item.put(
                TailoredArtifactAttributes.CV_VERSION, number(artifact.request().cvVersion()));
        item.put(TailoredArtifactAttributes.VERSION, number(artifact.version()));
        item.put(
                TailoredArtifactAttributes.REQUEST_DIGEST,
                AttributeValue.fromS(TailoringRequestJson.digest(artifact.request())));
        item.put(TailoredArtifactAttributes.ARTIFACT, AttributeValue.fromS(json));
        item.put(TailoredArtifactAttributes.JSON_KEY, AttributeValue.fromS(artifact.jsonKey()));
        item.put(TailoredArtifactAttributes.WORD_KEY, AttributeValue.fromS(artifact.wordKey()));
        return item;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    @Override
    public URI link(String key, Duration validFor) {
        return AwsFailures.translating(
                "signing a link to " + key,
                () -> URI.create(presigner
                        .presignGetObject(request -> request.signatureDuration(validFor)
                                .getObjectRequest(
                                        object -> object.bucket(bucket).key(key)))
                        .url()
                        .toString()));
    }
}
