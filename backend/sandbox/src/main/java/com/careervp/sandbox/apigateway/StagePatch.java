package com.careervp.sandbox.apigateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/// Changes a stage by patch operations, all of them or none.
///
/// Source: API Gateway's API reference, "Patch operations", row `Stage:update`; wording of the errors as AWS was
/// recorded to answer.
final class StagePatch {
    private static final String CANARY = "/canarySettings";
    private static final String OVERRIDES = CANARY + "/stageVariableOverrides/";
    private static final String VARIABLES = "/variables/";

    private final Predicate<String> deploymentExists;

    StagePatch(Predicate<String> deploymentExists) {
        this.deploymentExists = deploymentExists;
    }

    ApiStage apply(ApiStage stage, List<PatchOperation> operations) {
        ApiStage changed = stage;
        for (PatchOperation operation : operations) {
            String path = operation.path();
            if (path == null || !path.startsWith("/")) {
                throw ApiGatewayErrors.badRequest("Invalid patch path  '" + path + "' specified for op '"
                        + operation.opAsString() + "'. Paths must start with '/'");
            }
            changed = apply(changed, operation, path);
        }
        return changed;
    }

    private ApiStage apply(ApiStage stage, PatchOperation operation, String path) {
        Op op = operation.op();
        if (op == Op.REPLACE) {
            return replace(stage, path, operation.value());
        }
        if (op == Op.REMOVE) {
            return remove(stage, path);
        }
        if (op == Op.ADD && (path.startsWith(OVERRIDES) || path.startsWith(VARIABLES))) {
            return replace(stage, path, operation.value());
        }
        throw ApiGatewayErrors.badRequest("Invalid " + operation.opAsString() + " operation with path: " + path);
    }

    private ApiStage replace(ApiStage stage, String path, @Nullable String value) {
        String given = value == null ? "" : value;
        if (path.startsWith(CANARY)) {
            return replaceCanary(stage, path, given);
        }
        if (path.startsWith(VARIABLES)) {
            return stage.withVariables(with(stage.variables(), path.substring(VARIABLES.length()), given));
        }
        return switch (path) {
            case "/deploymentId" -> stage.withDeploymentId(existing(given));
            case "/description" -> stage.withDescription(given);
            case "/tracingEnabled" -> stage.withTracingEnabled(flag(path, given));
            case "/accessLogSettings/destinationArn" ->
                stage.withAccessLog(new AccessLogSettings(
                        given, stage.accessLog().map(AccessLogSettings::format).orElse("")));
            case "/accessLogSettings/format" ->
                stage.withAccessLog(new AccessLogSettings(
                        stage.accessLog().map(AccessLogSettings::destinationArn).orElse(""), given));
            default -> replaceMethodSetting(stage, path, given);
        };
    }

    private ApiStage replaceCanary(ApiStage stage, String path, String value) {
        CanarySettings canary = stage.canary().orElseGet(() -> CanarySettings.of(stage.deploymentId()));
        if (path.startsWith(OVERRIDES)) {
            String name = path.substring(OVERRIDES.length());
            return stage.withCanary(canary.withOverrides(with(canary.stageVariableOverrides(), name, value)));
        }
        return switch (path) {
            case CANARY + "/percentTraffic" -> stage.withCanary(canary.withPercentTraffic(number(path, value)));
            case CANARY + "/deploymentId" -> stage.withCanary(canary.withDeploymentId(existing(value)));
            case CANARY + "/useStageCache" -> stage.withCanary(canary.withUseStageCache(flag(path, value)));
            default -> throw invalidPath(path);
        };
    }

    private static ApiStage remove(ApiStage stage, String path) {
        if (path.equals(CANARY)) {
            return stage.withCanary(null);
        }
        if (path.equals("/accessLogSettings")) {
            return stage.withAccessLog(null);
        }
        if (path.startsWith(VARIABLES)) {
            return stage.withVariables(without(stage.variables(), path.substring(VARIABLES.length())));
        }
        if (path.startsWith(OVERRIDES) && stage.canary().isPresent()) {
            CanarySettings canary = stage.canary().get();
            String name = path.substring(OVERRIDES.length());
            return stage.withCanary(canary.withOverrides(without(canary.stageVariableOverrides(), name)));
        }
        throw ApiGatewayErrors.badRequest("Cannot remove method setting " + path.substring(1)
                + " because there is no method setting for this method ");
    }

    /// `/{resource path with ~1 for slashes}/{method}/{setting}`, with `*` for every resource and method.
    private static ApiStage replaceMethodSetting(ApiStage stage, String path, String value) {
        String[] parts = path.substring(1).split("/", 3);
        if (parts.length < 3) {
            throw invalidPath(path);
        }
        String key = ApiStage.methodKey(parts[0].replace("~1", "/"), parts[1]);
        return switch (parts[2]) {
            case "metrics/enabled" -> stage.withSettings(key, s -> s.withMetrics(flag(path, value)));
            case "logging/dataTrace" -> stage.withSettings(key, s -> s.withDataTrace(flag(path, value)));
            case "logging/loglevel" -> stage.withSettings(key, s -> s.withLoggingLevel(value));
            case "throttling/rateLimit" -> stage.withSettings(key, s -> s.withRateLimit(number(path, value)));
            case "throttling/burstLimit" -> stage.withSettings(key, s -> s.withBurstLimit((int) number(path, value)));
            default -> throw invalidPath(path);
        };
    }

    private String existing(String deploymentId) {
        if (!deploymentExists.test(deploymentId)) {
            throw ApiGatewayErrors.badRequest("Deployment id does not exist");
        }
        return deploymentId;
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        if (!name.matches("[A-Za-z0-9_]+")) {
            throw ApiGatewayErrors.badRequest(
                    "Stage variable name '" + name + "' is invalid, expected letters, digits and underscores");
        }
        if (!value.matches("[A-Za-z0-9\\-._~:/?#&=,]*")) {
            throw ApiGatewayErrors.badRequest("Stage variable value '" + value
                    + "' is invalid. Please use values with alphanumeric characters and the symbols -._~:/?#&=,");
        }
        Map<String, String> changed = new TreeMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> map, String name) {
        Map<String, String> changed = new TreeMap<>(map);
        changed.remove(name);
        return changed;
    }

    private static double number(String path, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw ApiGatewayErrors.badRequest("Invalid value '" + value + "' for " + path + ", expected a number");
        }
    }

    private static boolean flag(String path, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw ApiGatewayErrors.badRequest(
                        "Invalid value '" + value + "' for " + path + ", expected true or false");
        };
    }

    private static RuntimeException invalidPath(String path) {
        return ApiGatewayErrors.badRequest("Invalid method setting path: " + path
                + ". Must be one of: [/deploymentId, /description, /accessLogSettings/destinationArn,"
                + " /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled,"
                + " /{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel,"
                + " /{resourcePath}/{httpMethod}/throttling/burstLimit,"
                + " /{resourcePath}/{httpMethod}/throttling/rateLimit, /*/*/metrics/enabled,"
                + " /variables/{variable_name}, /tracingEnabled]");
    }
}
