package com.careervp.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// Clients that are put in one after the other while the sandbox starts: the engines need each other in a circle
/// (functions call CloudFormation, which makes functions).
final class LateClients implements SandboxClients {
    private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();

    <T extends SdkClient> void put(Class<T> type, T client) {
        clients.put(type, client);
    }

    void put(S3Presigner presigner) {
        clients.put(S3Presigner.class, presigner);
    }

    private <T> T get(Class<T> type) {
        Object client = clients.get(type);
        if (client == null) {
            throw new IllegalStateException(type.getSimpleName() + " of the sandbox is not started");
        }
        return type.cast(client);
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return get(DynamoDbClient.class);
    }

    @Override
    public SqsClient sqs() {
        return get(SqsClient.class);
    }

    @Override
    public S3Client s3() {
        return get(S3Client.class);
    }

    @Override
    public S3Presigner s3Presigner() {
        return get(S3Presigner.class);
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return get(ApiGatewayClient.class);
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return get(CloudFormationClient.class);
    }

    @Override
    public LambdaClient lambda() {
        return get(LambdaClient.class);
    }

    @Override
    public CloudWatchClient cloudWatch() {
        return get(CloudWatchClient.class);
    }

    @Override
    public CloudWatchLogsClient cloudWatchLogs() {
        return get(CloudWatchLogsClient.class);
    }

    @Override
    public SnsClient sns() {
        return get(SnsClient.class);
    }

    @Override
    public StsClient sts() {
        return get(StsClient.class);
    }
}
