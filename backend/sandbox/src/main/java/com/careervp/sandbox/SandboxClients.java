package com.careervp.sandbox;

import com.careervp.aws.AwsClients;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sts.StsClient;

/// Every SDK client of one sandbox. They are shared: closing one has no effect, closing the sandbox closes them all.
/// Safe for use by several threads.
public interface SandboxClients extends AwsClients {

    LambdaClient lambda();

    CloudWatchClient cloudWatch();

    CloudWatchLogsClient cloudWatchLogs();

    StsClient sts();
}
