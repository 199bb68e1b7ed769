package com.careervp.infra.tailoring;

import com.careervp.contract.TailoredArtifactAttributes;
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
import software.constructs.Construct;

/// Where tailored CVs are kept for 90 days: records by application, and the files they name.
final class TailoringStorage {
    private static final int KEPT_DAYS = 90;

    private TailoringStorage() {}

    static Table artifactsTable(Construct scope, EnvironmentConfig config) {
        Table table = Table.Builder.create(scope, "ArtifactsTable")
                .tableName(config.names().tailoredArtifactsTable())
                .partitionKey(text(TailoredArtifactAttributes.APPLICATION_ID))
                .sortKey(text(TailoredArtifactAttributes.CREATED_AT))
                .timeToLiveAttribute(TailoredArtifactAttributes.EXPIRATION)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(TailoredArtifactAttributes.USER_INDEX)
                .partitionKey(text(TailoredArtifactAttributes.USER_ID))
                .sortKey(text(TailoredArtifactAttributes.CREATED_AT))
                .projectionType(ProjectionType.ALL)
                .build());
        return table;
    }

    static Bucket artifactsBucket(Construct scope, EnvironmentConfig config) {
        Bucket bucket = Bucket.Builder.create(scope, "ArtifactsBucket")
                .bucketName(config.names().artifactsBucket(Aws.ACCOUNT_ID, Aws.REGION))
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("artifacts-expire")
                        .expiration(Duration.days(KEPT_DAYS))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        Findings.accept(
                bucket,
                "AwsSolutions-S1",
                "Tailored CVs are read only through presigned links, which the API's access log records; a log bucket "
                        + "would outlive what it describes.");
        return bucket;
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
