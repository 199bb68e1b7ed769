package com.careervp.infra.vpr;

import com.careervp.contract.JobAttributes;
import com.careervp.contract.PhysicalNames;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// What the VPR slice keeps. The construct ids decide the logical ids: changing one replaces the resource, and a test
/// stands in the way.
final class VprStorage {
    static final String IDEMPOTENCY_INDEX = JobAttributes.IDEMPOTENCY_INDEX;
    /// More than twice the worker's 300 s, so that a message never comes again while its worker still runs.
    private static final int VISIBILITY_SECONDS = 660;

    private VprStorage() {}

    static Table jobsTable(Construct scope, EnvironmentConfig config) {
        Table table = Table.Builder.create(scope, "JobsTable")
                .tableName(config.names().jobsTable())
                .partitionKey(text(JobAttributes.JOB_ID))
                .timeToLiveAttribute(JobAttributes.TTL)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .pointInTimeRecoverySpecification(recovery())
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        table.addGlobalSecondaryIndex(index(JobAttributes.IDEMPOTENCY_INDEX)
                .partitionKey(text(JobAttributes.IDEMPOTENCY_KEY))
                .build());
        table.addGlobalSecondaryIndex(index(JobAttributes.USER_CREATED_INDEX)
                .partitionKey(text(JobAttributes.USER_ID))
                .sortKey(text(JobAttributes.CREATED_AT))
                .build());
        table.addGlobalSecondaryIndex(index(JobAttributes.STATUS_DAY_INDEX)
                .partitionKey(text(JobAttributes.STATUS_DAY))
                .sortKey(text(JobAttributes.CREATED_AT))
                .build());
        return table;
    }

    static Queue deadLetterQueue(Construct scope, EnvironmentConfig config) {
        return Queue.Builder.create(scope, "JobsDeadLetterQueue")
                .queueName(config.names().vprJobsDeadLetterQueue())
                .retentionPeriod(Duration.days(14))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
    }

    static Queue jobsQueue(Construct scope, PhysicalNames names, Queue deadLetters) {
        return Queue.Builder.create(scope, "JobsQueue")
                .queueName(names.vprJobsQueue())
                .visibilityTimeout(Duration.seconds(VISIBILITY_SECONDS))
                .receiveMessageWaitTime(Duration.seconds(20))
                .retentionPeriod(Duration.hours(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(VprService.MAX_RECEIVES)
                        .build())
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .build();
    }

    static Bucket resultsBucket(Construct scope, EnvironmentConfig config) {
        Bucket bucket = Bucket.Builder.create(scope, "ResultsBucket")
                .bucketName(config.names().vprResultsBucket(Aws.ACCOUNT_ID, Aws.REGION))
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("results-expire")
                        .expiration(Duration.days(7))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        Findings.accept(
                bucket,
                "AwsSolutions-S1",
                "Results live for seven days and are read only through presigned links, which the API's access log "
                        + "records; a log bucket would outlive what it describes.");
        return bucket;
    }

    private static GlobalSecondaryIndexProps.Builder index(String name) {
        return GlobalSecondaryIndexProps.builder().indexName(name).projectionType(ProjectionType.ALL);
    }

    private static PointInTimeRecoverySpecification recovery() {
        return PointInTimeRecoverySpecification.builder()
                .pointInTimeRecoveryEnabled(true)
                .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
