package com.careervp.console.aws;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.contract.DeploymentStage;
import java.time.Duration;

/// Which environment to open.
///
/// @param profile the AWS profile, for messages; empty for the default credentials
/// @param apiUrl where the API answers; empty to take the stack's output, which the sandbox cannot serve under its
///     name
/// @param metricDelay how long metrics take to appear
public record EnvironmentChoice(
        EnvironmentKind kind,
        DeploymentStage stage,
        String region,
        String profile,
        String apiUrl,
        Duration metricDelay) {

    /// What CloudWatch takes for metrics of Lambda, SQS and API Gateway to appear, as a rule of thumb.
    public static final Duration AWS_METRIC_DELAY = Duration.ofMinutes(2);

    public static EnvironmentChoice sandbox(DeploymentStage stage, String region, String apiUrl) {
        return new EnvironmentChoice(EnvironmentKind.SANDBOX, stage, region, "", apiUrl, Duration.ZERO);
    }

    public static EnvironmentChoice aws(DeploymentStage stage, String region, String profile) {
        return new EnvironmentChoice(EnvironmentKind.AWS, stage, region, profile, "", AWS_METRIC_DELAY);
    }
}
