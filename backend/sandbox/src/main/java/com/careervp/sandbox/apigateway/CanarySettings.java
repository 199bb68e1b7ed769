package com.careervp.sandbox.apigateway;

import java.util.Map;
import java.util.TreeMap;

/// The canary of a stage.
///
/// @param percentTraffic 0.0 to 100.0
record CanarySettings(
        String deploymentId, double percentTraffic, Map<String, String> stageVariableOverrides, boolean useStageCache) {

    CanarySettings {
        if (!(percentTraffic >= 0.0 && percentTraffic <= 100.0)) {
            throw ApiGatewayErrors.badRequest(
                    "Invalid canary percentTraffic value " + percentTraffic + ", must be between 0.0 and 100.0");
        }
        stageVariableOverrides = Map.copyOf(stageVariableOverrides);
    }

    static CanarySettings of(String deploymentId) {
        return new CanarySettings(deploymentId, 0.0, Map.of(), false);
    }

    CanarySettings withPercentTraffic(double percent) {
        return new CanarySettings(deploymentId, percent, stageVariableOverrides, useStageCache);
    }

    CanarySettings withDeploymentId(String id) {
        return new CanarySettings(id, percentTraffic, stageVariableOverrides, useStageCache);
    }

    CanarySettings withUseStageCache(boolean use) {
        return new CanarySettings(deploymentId, percentTraffic, stageVariableOverrides, use);
    }

    CanarySettings withOverrides(Map<String, String> overrides) {
        return new CanarySettings(deploymentId, percentTraffic, overrides, useStageCache);
    }

    /// The stage's variables as the canary sees them.
    Map<String, String> over(Map<String, String> variables) {
        Map<String, String> merged = new TreeMap<>(variables);
        merged.putAll(stageVariableOverrides);
        return merged;
    }
}
