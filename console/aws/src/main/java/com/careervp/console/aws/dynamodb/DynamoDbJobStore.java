package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Records of VPR jobs in DynamoDB and their results in S3.
public final class DynamoDbJobStore implements JobStore {
    private final JobIndexes indexes;
    private final JobObjects objects;
    private final JobTransitions transitions;

    public DynamoDbJobStore(DynamoDbClient client, S3Client s3, String table, String bucket, String profile) {
        AwsCalls calls = new AwsCalls("DynamoDB", profile);
        this.indexes = new JobIndexes(client, table, calls, JobRecords.LISTED, JobRecords::job);
        this.objects = new JobObjects(s3, bucket, profile);
        this.transitions = new JobTransitions(client, table, calls);
    }

    @Override
    public Optional<Job> find(String jobId) {
        if (jobId.startsWith(JobAttributes.KEY_LOCK_PREFIX)) {
            return Optional.empty();
        }
        return indexes.item(JobAttributes.JOB_ID, jobId).map(JobRecords::job);
    }

    @Override
    public Page<Job> query(JobQuery query, String token, int limit) {
        return switch (query) {
            case JobQuery.ById byId ->
                Page.last(find(byId.jobId()).map(List::of).orElse(List.of()));
            case JobQuery.ByUser byUser ->
                indexes.page(JobAttributes.USER_CREATED_INDEX, JobAttributes.USER_ID, byUser.userId(), token, limit);
            case JobQuery.ByStatusAndDay byDay ->
                indexes.page(
                        JobAttributes.STATUS_DAY_INDEX,
                        JobAttributes.STATUS_DAY,
                        partition(byDay.status(), byDay.day()),
                        token,
                        limit);
        };
    }

    @Override
    public long count(JobStatus status, LocalDate day, long limit) {
        return indexes.count(JobAttributes.STATUS_DAY_INDEX, JobAttributes.STATUS_DAY, partition(status, day), limit);
    }

    private static String partition(JobStatus status, LocalDate day) {
        return status + "#" + day;
    }

    @Override
    public Optional<String> input(JobKey job) {
        return indexes.item(JobAttributes.JOB_ID, job.jobId())
                .map(item -> item.textOf(JobAttributes.INPUT_DATA))
                .filter(input -> !input.isEmpty());
    }

    @Override
    public Optional<byte[]> content(JobKey job, String key) {
        return objects.content(key);
    }

    @Override
    public boolean reopen(JobKey job, Instant at) {
        return transitions.reopen(job.jobId(), at);
    }

    @Override
    public boolean cancel(JobKey job, String message, Instant at) {
        return transitions.cancel(job.jobId(), message, at);
    }

    @Override
    public void noteMessage(JobKey job, String messageId, Instant at) {
        transitions.noteMessage(job.jobId(), messageId);
    }
}
