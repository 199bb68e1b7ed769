package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.JobStatus;
import com.careervp.contract.TailoredArtifactAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Tailored CVs: by user from DynamoDB, by id from S3. One request wrote each of them, so that they are all complete
/// and nothing about them can be changed; their table has no index of states.
public final class DynamoDbTailoredStore implements JobStore {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JobIndexes indexes;
    private final JobObjects objects;

    /// @param bucket of artifacts
    public DynamoDbTailoredStore(DynamoDbClient client, S3Client s3, String table, String bucket, String profile) {
        this.indexes = new JobIndexes(
                client, table, new AwsCalls("DynamoDB", profile), TailoredRecords.LISTED, TailoredRecords::job);
        this.objects = new JobObjects(s3, bucket, profile);
    }

    @Override
    public Optional<Job> find(String jobId) {
        return object(jobId).map(object -> TailoredRecords.job(jobId, object));
    }

    private Optional<byte[]> object(String artifactId) {
        return ID.matcher(artifactId).matches()
                ? objects.content(TailoredRecords.Keys.of(artifactId).json())
                : Optional.empty();
    }

    @Override
    public Page<Job> query(JobQuery query, String token, int limit) {
        return switch (query) {
            case JobQuery.ById byId ->
                Page.last(find(byId.jobId()).map(List::of).orElse(List.of()));
            case JobQuery.ByUser byUser ->
                indexes.page(
                        TailoredArtifactAttributes.USER_INDEX,
                        TailoredArtifactAttributes.USER_ID,
                        byUser.userId(),
                        token,
                        limit);
            case JobQuery.ByStatusAndDay _ -> Page.last(List.of());
        };
    }

    @Override
    public long count(JobStatus status, LocalDate day, long limit) {
        return 0;
    }

    @Override
    public Optional<String> input(JobKey job) {
        return object(job.jobId()).flatMap(TailoredRecords::request);
    }

    @Override
    public Optional<byte[]> content(JobKey job, String key) {
        return objects.content(key);
    }

    @Override
    public boolean reopen(JobKey job, Instant at) {
        return false;
    }

    @Override
    public boolean cancel(JobKey job, String message, Instant at) {
        return false;
    }

    @Override
    public void noteMessage(JobKey job, String messageId, Instant at) {
        // no message ever carries one
    }
}
