package com.careervp.sandbox.apigateway;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A stage at one moment; changes replace it as a whole, so that a request sees all of a change or none of it.
record ApiStage(
        String name,
        String deploymentId,
        String description,
        boolean tracingEnabled,
        Map<String, String> variables,
        Map<String, MethodSettings> methodSettings,
        @Nullable CanarySettings canaryOrNull,
        @Nullable AccessLogSettings accessLogOrNull,
        Instant created,
        Instant updated) {

    ApiStage {
        variables = Map.copyOf(variables);
        methodSettings = Map.copyOf(methodSettings);
    }

    Optional<CanarySettings> canary() {
        return Optional.ofNullable(canaryOrNull);
    }

    Optional<AccessLogSettings> accessLog() {
        return Optional.ofNullable(accessLogOrNull);
    }

    /// The settings that hold for a method: its own, or those of every method.
    ///
    /// @param resourcePath e.g. `/api/vpr`
    MethodSettings settings(String resourcePath, String httpMethod) {
        MethodSettings own = methodSettings.get(methodKey(resourcePath, httpMethod));
        return own != null ? own : methodSettings.getOrDefault(MethodSettings.EVERY_METHOD, MethodSettings.STANDARD);
    }

    /// The key of a method's settings, e.g. `~1api~1vpr/POST`.
    static String methodKey(String resourcePath, String httpMethod) {
        String path = resourcePath.startsWith("/") ? resourcePath.substring(1) : resourcePath;
        if (path.equals("*") && httpMethod.equals("*")) {
            return MethodSettings.EVERY_METHOD;
        }
        return "~1" + path.replace("/", "~1") + "/" + httpMethod;
    }

    ApiStage withDeploymentId(String id) {
        return new ApiStage(
                name,
                id,
                description,
                tracingEnabled,
                variables,
                methodSettings,
                canaryOrNull,
                accessLogOrNull,
                created,
                updated);
    }

    ApiStage withDescription(String text) {
        return new ApiStage(
                name,
                deploymentId,
                text,
                tracingEnabled,
                variables,
                methodSettings,
                canaryOrNull,
                accessLogOrNull,
                created,
                updated);
    }

    ApiStage withTracingEnabled(boolean enabled) {
        return new ApiStage(
                name,
                deploymentId,
                description,
                enabled,
                variables,
                methodSettings,
                canaryOrNull,
                accessLogOrNull,
                created,
                updated);
    }

    ApiStage withVariables(Map<String, String> changed) {
        return new ApiStage(
                name,
                deploymentId,
                description,
                tracingEnabled,
                changed,
                methodSettings,
                canaryOrNull,
                accessLogOrNull,
                created,
                updated);
    }

    ApiStage withSettings(String key, UnaryOperator<MethodSettings> change) {
        Map<String, MethodSettings> changed = new TreeMap<>(methodSettings);
        changed.put(key, change.apply(changed.getOrDefault(key, MethodSettings.STANDARD)));
        return new ApiStage(
                name,
                deploymentId,
                description,
                tracingEnabled,
                variables,
                changed,
                canaryOrNull,
                accessLogOrNull,
                created,
                updated);
    }

    ApiStage withCanary(@Nullable CanarySettings changed) {
        return new ApiStage(
                name,
                deploymentId,
                description,
                tracingEnabled,
                variables,
                methodSettings,
                changed,
                accessLogOrNull,
                created,
                updated);
    }

    ApiStage withAccessLog(@Nullable AccessLogSettings changed) {
        return new ApiStage(
                name,
                deploymentId,
                description,
                tracingEnabled,
                variables,
                methodSettings,
                canaryOrNull,
                changed,
                created,
                updated);
    }

    ApiStage updatedAt(Instant instant) {
        return new ApiStage(
                name,
                deploymentId,
                description,
                tracingEnabled,
                variables,
                methodSettings,
                canaryOrNull,
                accessLogOrNull,
                created,
                instant);
    }
}
