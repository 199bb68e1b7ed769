package com.careervp.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Clients for the account and the region that the process runs in. They share one connection pool and live as long as
/// the process.
///
/// The time limits are short because a person waits: the submit function has 10 s for everything, so one call with its
/// retries gets 4 s and one try 1.5 s. The apache client and not the url-connection one, because API Gateway's
/// UpdateStage is a PATCH, which the latter cannot send.
final class ProductionClients implements AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ONE_TRY = Duration.ofMillis(1_500);
    private static final Duration ONE_CALL = Duration.ofSeconds(4);
    /// Control planes answer slower than tables and queues.
    private static final Duration CONTROL_TRY = Duration.ofSeconds(5);

    private static final Duration CONTROL_CALL = Duration.ofSeconds(15);

    private final OnFirstUse<SdkHttpClient> http = new OnFirstUse<>(() -> ApacheHttpClient.builder()
            .connectionTimeout(CONNECT)
            .connectionAcquisitionTimeout(CONNECT)
            .build());
    private final OnFirstUse<DynamoDbClient> dynamoDb =
            new OnFirstUse<>(() -> quick(DynamoDbClient.builder()).build());
    private final OnFirstUse<SnsClient> sns =
            new OnFirstUse<>(() -> quick(SnsClient.builder()).build());
    private final OnFirstUse<SqsClient> sqs =
            new OnFirstUse<>(() -> quick(SqsClient.builder()).build());
    private final OnFirstUse<S3Client> s3 =
            new OnFirstUse<>(() -> quick(S3Client.builder()).build());
    private final OnFirstUse<S3Presigner> s3Presigner =
            new OnFirstUse<>(() -> S3Presigner.builder().build());
    private final OnFirstUse<ApiGatewayClient> apiGateway =
            new OnFirstUse<>(() -> control(ApiGatewayClient.builder()).build());
    private final OnFirstUse<CloudFormationClient> cloudFormation =
            new OnFirstUse<>(() -> control(CloudFormationClient.builder()).build());

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    @Override
    public SnsClient sns() {
        return sns.get();
    }

    @Override
    public SqsClient sqs() {
        return sqs.get();
    }

    @Override
    public S3Client s3() {
        return s3.get();
    }

    @Override
    public S3Presigner s3Presigner() {
        return s3Presigner.get();
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return apiGateway.get();
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return cloudFormation.get();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B quick(B builder) {
        return limited(builder, ONE_TRY, ONE_CALL);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B control(B builder) {
        return limited(builder, CONTROL_TRY, CONTROL_CALL);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B limited(
            B builder, Duration oneTry, Duration oneCall) {
        return builder.httpClient(http.get())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(oneTry)
                        .apiCallTimeout(oneCall)
                        .retryStrategy(RetryMode.STANDARD)
                        .build());
    }
}
