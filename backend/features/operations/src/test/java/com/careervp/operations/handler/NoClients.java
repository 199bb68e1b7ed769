package com.careervp.operations.handler;

import com.careervp.aws.AwsClients;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Clients for a function that must not call anything.
final class NoClients implements AwsClients {

    @Override
    public DynamoDbClient dynamoDb() {
        throw refused();
    }

    @Override
    public SqsClient sqs() {
        throw refused();
    }

    @Override
    public S3Client s3() {
        throw refused();
    }

    @Override
    public S3Presigner s3Presigner() {
        throw refused();
    }

    @Override
    public ApiGatewayClient apiGateway() {
        throw refused();
    }

    @Override
    public CloudFormationClient cloudFormation() {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("nothing may be called");
    }
}
