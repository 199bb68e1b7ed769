package com.careervp.aws;

import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The SDK clients that the functions use. Clients are made on first use, so that a function pays only for what it
/// calls, and are shared by all of its invocations. Safe for use by several threads.
public interface AwsClients {

    DynamoDbClient dynamoDb();

    SqsClient sqs();

    S3Client s3();

    S3Presigner s3Presigner();

    SnsClient sns();

    ApiGatewayClient apiGateway();

    CloudFormationClient cloudFormation();
}
