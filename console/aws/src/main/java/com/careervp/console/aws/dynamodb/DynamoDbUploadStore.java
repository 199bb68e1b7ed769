package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Uploads in DynamoDB and what the pipeline made of them in S3.
public final class DynamoDbUploadStore implements JobStore {
    private final JobIndexes indexes;
    private final JobObjects objects;
    private final UploadTransitions transitions;

    /// @param bucket of outputs
    public DynamoDbUploadStore(DynamoDbClient client, S3Client s3, String table, String bucket, String profile) {
        AwsCalls calls = new AwsCalls("DynamoDB", profile);
        this.indexes = new JobIndexes(client, table, calls, UploadRecords.LISTED, UploadRecords::job);
        this.objects = new JobObjects(s3, bucket, profile);
        this.transitions = new UploadTransitions(client, table, calls);
    }

    @Override
    public Optional<Job> find(String jobId) {
        return item(jobId).map(UploadRecords::job);
    }

    private Optional<Item> item(String jobId) {
        return indexes.item(PipelineAttributes.JOB_ID, jobId);
    }

    @Override
    public Page<Job> query(JobQuery query, String token, int limit) {
        return switch (query) {
            case JobQuery.ById byId ->
                Page.last(find(byId.jobId()).map(List::of).orElse(List.of()));
            case JobQuery.ByUser byUser ->
                indexes.page(PipelineAttributes.USER_INDEX, PipelineAttributes.USER_ID, byUser.userId(), token, limit);
            case JobQuery.ByStatusAndDay byDay ->
                indexes.page(
                        PipelineAttributes.STATUS_DAY_INDEX,
                        PipelineAttributes.STATUS_DAY,
                        partition(byDay.status(), byDay.day()),
                        token,
                        limit);
        };
    }

    @Override
    public long count(JobStatus status, LocalDate day, long limit) {
        return indexes.count(
                PipelineAttributes.STATUS_DAY_INDEX, PipelineAttributes.STATUS_DAY, partition(status, day), limit);
    }

    private static String partition(JobStatus status, LocalDate day) {
        PipelineStatus stored = switch (status) {
            case PENDING -> PipelineStatus.PENDING;
            case PROCESSING -> PipelineStatus.PROCESSING;
            case COMPLETED -> PipelineStatus.COMPLETED;
            case FAILED -> PipelineStatus.FAILED;
        };
        return stored.id() + "#" + day;
    }

    @Override
    public Optional<String> input(JobKey job) {
        return item(job.jobId()).map(UploadRecords::input).map(Object::toString);
    }

    @Override
    public Optional<byte[]> content(JobKey job, String key) {
        return objects.content(key);
    }

    @Override
    public boolean reopen(JobKey job, Instant at) {
        return item(job.jobId()).map(read -> transitions.reopen(read, at)).orElse(false);
    }

    @Override
    public boolean cancel(JobKey job, String message, Instant at) {
        return item(job.jobId())
                .map(read -> transitions.cancel(read, message, at))
                .orElse(false);
    }

    @Override
    public void noteMessage(JobKey job, String messageId, Instant at) {
        transitions.noteMessage(job.jobId(), messageId);
    }
}
