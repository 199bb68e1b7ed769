package com.careervp.console.aws;

import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// The SDK clients of one account and region. Whoever made them closes them.
public interface AwsConnections {

    CloudFormationClient cloudFormation();

    ApiGatewayClient apiGateway();

    CloudWatchClient cloudWatch();

    CloudWatchLogsClient cloudWatchLogs();

    SqsClient sqs();

    DynamoDbClient dynamoDb();

    S3Client s3();

    LambdaClient lambda();

    StsClient sts();
}
