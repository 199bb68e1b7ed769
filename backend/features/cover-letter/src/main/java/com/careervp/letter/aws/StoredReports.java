package com.careervp.letter.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import com.careervp.letter.ReportSource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Reports of the VPR slice, found through its table of jobs and read from its bucket. The key of an application begins
/// with the user's id, so that nobody finds somebody else's.
public final class StoredReports implements ReportSource {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DynamoDbClient dynamoDb;
    private final S3Client s3;
    private final String table;
    private final String bucket;

    /// @param table the jobs table
    /// @param bucket the results bucket
    public StoredReports(DynamoDbClient dynamoDb, S3Client s3, String table, String bucket) {
        this.dynamoDb = dynamoDb;
        this.s3 = s3;
        this.table = table;
        this.bucket = bucket;
    }

    @Override
    public Optional<ObjectNode> find(String userId, String applicationId) {
        List<Map<String, AttributeValue>> jobs = AwsFailures.translating(
                "looking for the report of an application",
                () -> dynamoDb.query(QueryRequest.builder()
                                .tableName(table)
                                .indexName(JobAttributes.IDEMPOTENCY_INDEX)
                                .keyConditionExpression("#key = :key")
                                .expressionAttributeNames(Map.of("#key", JobAttributes.IDEMPOTENCY_KEY))
                                .expressionAttributeValues(
                                        Map.of(":key", AttributeValue.fromS("vpr#" + userId + "#" + applicationId)))
                                .build())
                        .items());
        return jobs.stream()
                .filter(job -> JobStatus.COMPLETED.name().equals(text(job, JobAttributes.STATUS)))
                .filter(job -> userId.equals(text(job, JobAttributes.USER_ID)))
                .max(Comparator.comparing(job -> text(job, JobAttributes.CREATED_AT)))
                .map(job -> text(job, JobAttributes.RESULT_KEY))
                .flatMap(this::read);
    }

    /// A result that has expired from the bucket is no report any more.
    private Optional<ObjectNode> read(String key) {
        String stored = AwsFailures.translating("reading " + key, () -> {
            try {
                return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                        .asUtf8String();
            } catch (NoSuchKeyException e) {
                return "";
            }
        });
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try {
            return MAPPER.readTree(stored).path("vpr") instanceof ObjectNode report
                    ? Optional.of(report)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the stored report is no JSON", e);
        }
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null || value.s() == null ? "" : value.s();
    }
}
