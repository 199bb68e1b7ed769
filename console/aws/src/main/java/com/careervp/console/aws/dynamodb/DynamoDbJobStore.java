package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Job records in DynamoDB and their results in S3.
public final class DynamoDbJobStore implements JobStore {
    private final DynamoDbClient client;
    private final S3Client s3;
    private final String table;
    private final String bucket;
    private final AwsCalls calls;
    private final AwsCalls s3Calls;
    private final JobTransitions transitions;

    public DynamoDbJobStore(DynamoDbClient client, S3Client s3, String table, String bucket, String profile) {
        this.client = client;
        this.s3 = s3;
        this.table = table;
        this.bucket = bucket;
        this.calls = new AwsCalls("DynamoDB", profile);
        this.s3Calls = new AwsCalls("S3", profile);
        this.transitions = new JobTransitions(client, table, calls);
    }

    @Override
    public Optional<Job> find(String jobId) {
        if (jobId.startsWith(JobAttributes.KEY_LOCK_PREFIX)) {
            return Optional.empty();
        }
        return transitions.read(jobId).map(JobRecords::job);
    }

    @Override
    public Page<Job> query(JobQuery query, String token, int limit) {
        return switch (query) {
            case JobQuery.ById byId ->
                Page.last(find(byId.jobId()).map(List::of).orElse(List.of()));
            case JobQuery.ByUser byUser ->
                page(JobAttributes.USER_CREATED_INDEX, JobAttributes.USER_ID, byUser.userId(), token, limit);
            case JobQuery.ByStatusAndDay byDay ->
                page(
                        JobAttributes.STATUS_DAY_INDEX,
                        JobAttributes.STATUS_DAY,
                        partition(byDay.status(), byDay.day()),
                        token,
                        limit);
        };
    }

    private Page<Job> page(String index, String keyName, String key, String token, int limit) {
        Map<String, String> names = new HashMap<>(Map.of("#key", keyName));
        List<String> projection = new ArrayList<>();
        for (String attribute : JobRecords.LISTED) {
            names.put("#" + attribute, attribute);
            projection.add("#" + attribute);
        }
        QueryRequest.Builder request = onIndex(index, names, key)
                .projectionExpression(String.join(", ", projection))
                .scanIndexForward(false)
                .limit(limit);
        if (!token.isEmpty()) {
            request.exclusiveStartKey(PageTokens.key(token));
        }
        QueryResponse answer = calls.call("Query", () -> client.query(request.build()));
        List<Job> jobs = answer.items().stream()
                .map(item -> JobRecords.job(new Item(item)))
                .toList();
        boolean more =
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        return new Page<>(jobs, more ? PageTokens.text(answer.lastEvaluatedKey()) : null);
    }

    private QueryRequest.Builder onIndex(String index, Map<String, String> names, String key) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#key = :key")
                .expressionAttributeNames(names)
                .expressionAttributeValues(Map.of(":key", Item.text(key)));
    }

    @Override
    public long count(JobStatus status, LocalDate day, long limit) {
        QueryRequest.Builder request = onIndex(
                        JobAttributes.STATUS_DAY_INDEX,
                        Map.of("#key", JobAttributes.STATUS_DAY),
                        partition(status, day))
                .select(Select.COUNT);
        long count = 0;
        Map<String, AttributeValue> last = Map.of();
        do {
            if (!last.isEmpty()) {
                request.exclusiveStartKey(last);
            }
            QueryResponse answer = calls.call("Query", () -> client.query(request.build()));
            count += answer.count();
            last = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
        } while (!last.isEmpty() && count < limit);
        return Math.min(count, limit);
    }

    private static String partition(JobStatus status, LocalDate day) {
        return status + "#" + day;
    }

    @Override
    public Optional<String> input(String jobId) {
        return transitions
                .read(jobId)
                .map(item -> item.textOf(JobAttributes.INPUT_DATA))
                .filter(input -> !input.isEmpty());
    }

    @Override
    public Optional<String> result(String resultKey) {
        @Nullable
        ResponseBytes<GetObjectResponse> object = s3Calls.call("GetObject", () -> {
            try {
                return s3.getObjectAsBytes(request -> request.bucket(bucket).key(resultKey));
            } catch (NoSuchKeyException e) {
                return null;
            }
        });
        return Optional.ofNullable(object).map(ResponseBytes::asUtf8String);
    }

    @Override
    public boolean reopen(String jobId, Instant at) {
        return transitions.reopen(jobId, at);
    }

    @Override
    public boolean cancel(String jobId, String message, Instant at) {
        return transitions.cancel(jobId, message, at);
    }

    @Override
    public void noteMessage(String jobId, String messageId, Instant at) {
        transitions.noteMessage(jobId, messageId);
    }
}
