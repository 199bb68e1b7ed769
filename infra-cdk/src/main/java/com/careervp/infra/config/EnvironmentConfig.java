package com.careervp.infra.config;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;

/// Everything that differs between environments, checked once and read everywhere.
///
/// @param allowedOrigins origins of the product's own pages, for CORS
/// @param throttleRatePerSecond steady requests per second of the API's stage
/// @param throttleBurst requests the stage takes at once above the rate
/// @param workerConcurrency reserved concurrency of the VPR worker; the first lever against a backlog
/// @param languageModel the adapter the functions write with: `offline`, `bedrock` or `anthropic`
/// @param monthlyBudgetUsd where the cost alert stands
/// @param owner the team in the `Owner` tag
public record EnvironmentConfig(
        DeploymentStage stage,
        List<String> allowedOrigins,
        int throttleRatePerSecond,
        int throttleBurst,
        int workerConcurrency,
        String languageModel,
        int monthlyBudgetUsd,
        String owner) {

    private static final List<String> LANGUAGE_MODELS = List.of("offline", "bedrock", "anthropic");

    public EnvironmentConfig {
        allowedOrigins = List.copyOf(allowedOrigins);
        if (allowedOrigins.isEmpty()) {
            throw new IllegalArgumentException("allowedOrigins is empty, expected at least one origin");
        }
        for (String origin : allowedOrigins) {
            if (!origin.matches("https?://[a-z0-9.:-]+")) {
                throw new IllegalArgumentException(
                        "allowedOrigins has \"" + origin + "\", expected scheme and host without a path");
            }
        }
        atLeast("throttleRatePerSecond", throttleRatePerSecond, 1);
        atLeast("throttleBurst", throttleBurst, throttleRatePerSecond);
        atLeast("workerConcurrency", workerConcurrency, 1);
        atLeast("monthlyBudgetUsd", monthlyBudgetUsd, 1);
        if (!LANGUAGE_MODELS.contains(languageModel)) {
            throw new IllegalArgumentException(
                    "languageModel is \"" + languageModel + "\", expected one of " + LANGUAGE_MODELS);
        }
        if (owner.isBlank()) {
            throw new IllegalArgumentException("owner is blank, expected a team's name");
        }
    }

    /// The built-in configuration of a stage.
    public static EnvironmentConfig of(DeploymentStage stage) {
        return switch (stage) {
            case DEV ->
                new EnvironmentConfig(
                        stage,
                        List.of("http://localhost:3000", "https://dev.careervp.example"),
                        100,
                        200,
                        5,
                        "offline",
                        50,
                        "careervp-platform");
            case STAGING ->
                new EnvironmentConfig(
                        stage,
                        List.of("https://staging.careervp.example"),
                        100,
                        200,
                        5,
                        "offline",
                        100,
                        "careervp-platform");
            case PROD ->
                new EnvironmentConfig(
                        stage,
                        List.of("https://app.careervp.example"),
                        100,
                        200,
                        5,
                        "offline",
                        500,
                        "careervp-platform");
        };
    }

    public PhysicalNames names() {
        return new PhysicalNames(stage);
    }

    /// What becomes of tables and buckets when the stack goes: kept, except in dev.
    public RemovalPolicy statefulRemovalPolicy() {
        return stage == DeploymentStage.DEV ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    }

    public boolean terminationProtection() {
        return stage == DeploymentStage.PROD;
    }

    /// The value of the `Environment` tag.
    public String tag() {
        return stage.id().toLowerCase(Locale.ROOT);
    }

    private static void atLeast(String field, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(field + " is " + value + ", expected at least " + least);
        }
    }
}
