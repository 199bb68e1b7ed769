package com.careervp.infra.pipeline;

import com.careervp.contract.PhysicalNames;
import com.careervp.contract.PipelineAttributes;
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
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// What the pipeline keeps. The construct ids decide the logical ids: changing one replaces the resource, and a test
/// stands in the way.
final class PipelineStorage {
    private static final int MAX_RECEIVES = 3;
    /// Of the bucket of outputs; what was extracted from a file, by the hash of its content.
    private static final String EXTRACTIONS = "extractions/";

    private PipelineStorage() {}

    static Table table(Construct scope, EnvironmentConfig config) {
        Table table = Table.Builder.create(scope, "MetadataTable")
                .tableName(config.names().pipelineTable())
                .partitionKey(text(PipelineAttributes.JOB_ID))
                .timeToLiveAttribute(PipelineAttributes.TTL)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        index(table, PipelineAttributes.USER_INDEX, PipelineAttributes.USER_ID, PipelineAttributes.CREATED_AT);
        index(table, PipelineAttributes.STATUS_DAY_INDEX, PipelineAttributes.STATUS_DAY, PipelineAttributes.CREATED_AT);
        index(table, PipelineAttributes.UNFINISHED_INDEX, PipelineAttributes.UNFINISHED, PipelineAttributes.UPDATED_AT);
        return table;
    }

    private static void index(Table table, String name, String partitionKey, String sortKey) {
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(text(partitionKey))
                .sortKey(text(sortKey))
                .projectionType(ProjectionType.ALL)
                .build());
    }

    static Queue deadLetters(Construct scope, String id, String name, EnvironmentConfig config) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .retentionPeriod(Duration.days(14))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
    }

    static Queue queue(Construct scope, PhysicalNames names, Queue deadLetters) {
        return Queue.Builder.create(scope, "ProcessingQueue")
                .queueName(names.pipelineQueue())
                .visibilityTimeout(Duration.seconds(300))
                .receiveMessageWaitTime(Duration.seconds(20))
                .retentionPeriod(Duration.hours(24))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(MAX_RECEIVES)
                        .build())
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .build();
    }

    static Bucket uploads(Construct scope, EnvironmentConfig config) {
        Bucket bucket = bucket(scope, "UploadsBucket", config)
                .bucketName(config.names().uploadsBucket(Aws.ACCOUNT_ID, Aws.REGION))
                .cors(List.of(CorsRule.builder()
                        .allowedMethods(List.of(HttpMethods.GET, HttpMethods.PUT, HttpMethods.POST))
                        .allowedOrigins(config.allowedOrigins())
                        .allowedHeaders(List.of("Content-Type"))
                        .maxAge(3000)
                        .build()))
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("uploads-expire")
                        .expiration(Duration.days(7))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .build();
        withoutAccessLogs(bucket);
        return bucket;
    }

    static Bucket outputs(Construct scope, EnvironmentConfig config) {
        Bucket bucket = bucket(scope, "OutputsBucket", config)
                .bucketName(config.names().outputsBucket(Aws.ACCOUNT_ID, Aws.REGION))
                .lifecycleRules(List.of(
                        LifecycleRule.builder()
                                .id("outputs-archive-and-expire")
                                .transitions(List.of(Transition.builder()
                                        .storageClass(StorageClass.GLACIER)
                                        .transitionAfter(Duration.days(90))
                                        .build()))
                                .expiration(Duration.days(365))
                                .abortIncompleteMultipartUploadAfter(Duration.days(1))
                                .build(),
                        LifecycleRule.builder()
                                .id("extractions-expire")
                                .prefix(EXTRACTIONS)
                                .expiration(Duration.days(30))
                                .build()))
                .build();
        withoutAccessLogs(bucket);
        return bucket;
    }

    private static Bucket.Builder bucket(Construct scope, String id, EnvironmentConfig config) {
        return Bucket.Builder.create(scope, id)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(config.statefulRemovalPolicy());
    }

    private static void withoutAccessLogs(Bucket bucket) {
        Findings.accept(
                bucket,
                "AwsSolutions-S1",
                "Files are reached only through the API and its short-lived links, which the API's access log records; "
                        + "a log bucket would outlive what it describes.");
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
