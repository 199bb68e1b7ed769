package com.careervp.sandbox.apigateway;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        return changed(draft -> draft.deploymentId = id);
    }

    ApiStage withDescription(String text) {
        return changed(draft -> draft.description = text);
    }

    ApiStage withTracingEnabled(boolean enabled) {
        return changed(draft -> draft.tracingEnabled = enabled);
    }

    ApiStage withVariables(Map<String, String> changed) {
        return changed(draft -> draft.variables = changed);
    }

    ApiStage withSettings(String key, UnaryOperator<MethodSettings> change) {
        Map<String, MethodSettings> changed = new TreeMap<>(methodSettings);
        changed.put(key, change.apply(changed.getOrDefault(key, MethodSettings.STANDARD)));
        return changed(draft -> draft.methodSettings = changed);
    }

    ApiStage withCanary(@Nullable CanarySettings changed) {
        return changed(draft -> draft.canary = changed);
    }

    ApiStage withAccessLog(@Nullable AccessLogSettings changed) {
        return changed(draft -> draft.accessLog = changed);
    }

    ApiStage updatedAt(Instant instant) {
        return changed(draft -> draft.updated = instant);
    }

    private ApiStage changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.stage(this);
    }

    /// A stage whose changeable parts can be set one by one.
    private static final class Draft {
        private String deploymentId;
        private String description;
        private boolean tracingEnabled;
        private Map<String, String> variables;
        private Map<String, MethodSettings> methodSettings;
        private @Nullable CanarySettings canary;
        private @Nullable AccessLogSettings accessLog;
        private Instant updated;

        Draft(ApiStage stage) {
            deploymentId = stage.deploymentId;
            description = stage.description;
            tracingEnabled = stage.tracingEnabled;
            variables = stage.variables;
            methodSettings = stage.methodSettings;
            canary = stage.canaryOrNull;
            accessLog = stage.accessLogOrNull;
            updated = stage.updated;
        }

        ApiStage stage(ApiStage before) {
            return new ApiStage(
                    before.name,
                    deploymentId,
                    description,
                    tracingEnabled,
                    variables,
                    methodSettings,
                    canary,
                    accessLog,
                    before.created,
                    updated);
        }
    }
}
