package com.careervp.console.app;

import com.careervp.console.aws.AwsConnections;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// Clients of a real account, with the credentials of a profile as the AWS CLI knows it. They live as long as the
/// process.
final class ProfileConnections implements AwsConnections {
    private final AwsCredentialsProvider credentials;
    private final Region region;

    /// @param profile empty for the default credentials
    /// @param regionName empty for the profile's own
    ProfileConnections(String profile, String regionName) {
        DefaultCredentialsProvider.Builder builder = DefaultCredentialsProvider.builder();
        DefaultAwsRegionProviderChain.Builder regions = DefaultAwsRegionProviderChain.builder();
        if (!profile.isEmpty()) {
            requireKnown(profile);
            builder.profileName(profile);
            regions.profileName(profile);
        }
        credentials = builder.build();
        region = regionName.isEmpty() ? configured(regions.build()) : Region.of(regionName);
    }

    private static Region configured(DefaultAwsRegionProviderChain regions) {
        try {
            return regions.getRegion();
        } catch (SdkClientException e) {
            throw new IllegalArgumentException(
                    "no AWS region is configured; name one with --region, with AWS_REGION or in the profile", e);
        }
    }

    /// The SDK would only say that none of its many sources has credentials.
    private static void requireKnown(String profile) {
        Set<String> known = ProfileFile.defaultProfileFile().profiles().keySet();
        if (!known.contains(profile)) {
            throw new IllegalArgumentException("the AWS profile \"" + profile
                    + "\" is neither in the AWS configuration nor in the credentials file; known: "
                    + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known)))
                    + ". Choose one of those, or make it with: aws configure sso --profile " + profile);
        }
    }

    String region() {
        return region.id();
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(region).credentialsProvider(credentials).build();
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return client(CloudFormationClient.builder());
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return client(ApiGatewayClient.builder());
    }

    @Override
    public CloudWatchClient cloudWatch() {
        return client(CloudWatchClient.builder());
    }

    @Override
    public CloudWatchLogsClient cloudWatchLogs() {
        return client(CloudWatchLogsClient.builder());
    }

    @Override
    public SqsClient sqs() {
        return client(SqsClient.builder());
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return client(DynamoDbClient.builder());
    }

    @Override
    public S3Client s3() {
        return client(S3Client.builder());
    }

    @Override
    public LambdaClient lambda() {
        return client(LambdaClient.builder());
    }

    @Override
    public StsClient sts() {
        return client(StsClient.builder());
    }
}
