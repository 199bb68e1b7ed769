package com.careervp.console.app;

import com.careervp.console.aws.AwsConnections;
import com.careervp.sandbox.SandboxClients;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// A sandbox's clients for the console's adapters.
record SandboxConnections(SandboxClients clients) implements AwsConnections {

    @Override
    public CloudFormationClient cloudFormation() {
        return clients.cloudFormation();
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return clients.apiGateway();
    }

    @Override
    public CloudWatchClient cloudWatch() {
        return clients.cloudWatch();
    }

    @Override
    public CloudWatchLogsClient cloudWatchLogs() {
        return clients.cloudWatchLogs();
    }

    @Override
    public SqsClient sqs() {
        return clients.sqs();
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    @Override
    public S3Client s3() {
        return clients.s3();
    }

    @Override
    public LambdaClient lambda() {
        return clients.lambda();
    }

    @Override
    public StsClient sts() {
        return clients.sts();
    }
}
