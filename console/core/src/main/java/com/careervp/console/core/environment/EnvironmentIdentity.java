package com.careervp.console.core.environment;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import java.time.Duration;
import java.util.Locale;

/// What tells one environment from every other, shown on every screen.
///
/// @param account the twelve digits of the AWS account
/// @param apiUrl the HTTP API's address without a trailing slash; empty before the stack is deployed
/// @param metricDelay how long metrics take to appear: the blind window of every gate that reads them
public record EnvironmentIdentity(
        EnvironmentKind kind,
        DeploymentStage stage,
        String account,
        String region,
        String stackName,
        String apiUrl,
        Duration metricDelay) {

    /// The word in the badge: `SANDBOX`, `DEV`, `STAGING` or `PROD`.
    public String badge() {
        return switch (kind) {
            case SANDBOX -> "SANDBOX";
            case AWS -> stage.id().toUpperCase(Locale.ROOT);
        };
    }

    /// Whether real people's traffic is behind it.
    public boolean production() {
        return kind == EnvironmentKind.AWS && stage == DeploymentStage.PROD;
    }

    public PhysicalNames names() {
        return new PhysicalNames(stage);
    }
}
