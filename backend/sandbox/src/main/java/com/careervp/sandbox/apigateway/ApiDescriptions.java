package com.careervp.sandbox.apigateway;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.model.CacheClusterStatus;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.Stage;

/// Turns the sandbox's APIs into the SDK's types.
final class ApiDescriptions {
    private ApiDescriptions() {}

    static software.amazon.awssdk.services.apigateway.model.RestApi describe(RestApi api) {
        return software.amazon.awssdk.services.apigateway.model.RestApi.builder()
                .id(api.id())
                .name(api.name())
                .description(api.description())
                .createdDate(api.created())
                .rootResourceId(api.rootResourceId())
                .binaryMediaTypes(api.binaryMediaTypes())
                .endpointConfiguration(endpoint -> endpoint.types(EndpointType.REGIONAL))
                .build();
    }

    static Stage describe(ApiStage stage) {
        Map<String, MethodSetting> settings = new HashMap<>();
        stage.methodSettings().forEach((key, value) -> settings.put(key, describe(value)));
        Stage.Builder builder = Stage.builder()
                .stageName(stage.name())
                .deploymentId(stage.deploymentId())
                .description(stage.description())
                .tracingEnabled(stage.tracingEnabled())
                .variables(stage.variables())
                .methodSettings(settings)
                .cacheClusterEnabled(false)
                .cacheClusterStatus(CacheClusterStatus.NOT_AVAILABLE)
                .createdDate(stage.created())
                .lastUpdatedDate(stage.updated());
        stage.canary()
                .ifPresent(canary -> builder.canarySettings(settingsBuilder -> settingsBuilder
                        .deploymentId(canary.deploymentId())
                        .percentTraffic(canary.percentTraffic())
                        .stageVariableOverrides(canary.stageVariableOverrides())
                        .useStageCache(canary.useStageCache())));
        stage.accessLog()
                .ifPresent(log -> builder.accessLogSettings(
                        access -> access.destinationArn(log.destinationArn()).format(log.format())));
        return builder.build();
    }

    private static MethodSetting describe(MethodSettings settings) {
        return MethodSetting.builder()
                .metricsEnabled(settings.metricsEnabled())
                .dataTraceEnabled(settings.dataTraceEnabled())
                .loggingLevel(settings.loggingLevel())
                .throttlingRateLimit(settings.rateLimit())
                .throttlingBurstLimit(settings.burstLimit())
                .build();
    }

    /// @param withMethods whether the caller asked to embed the methods
    static Resource describe(RestApi api, ApiResource resource, boolean withMethods) {
        Map<String, Method> methods = new HashMap<>();
        api.methods(resource.id()).forEach((httpMethod, method) -> {
            Method.Builder builder = Method.builder();
            if (withMethods) {
                builder.httpMethod(httpMethod)
                        .authorizationType(
                                method.properties().path("AuthorizationType").asText("NONE"))
                        .methodIntegration(integration -> integration
                                .type(IntegrationType.fromValue(
                                        method.integration().path("Type").asText()))
                                .uri(method.integration().path("Uri").textValue()));
            }
            methods.put(httpMethod, builder.build());
        });
        Resource.Builder builder = Resource.builder()
                .id(resource.id())
                .parentId(resource.parentId())
                .pathPart(resource.pathPart().isEmpty() ? null : resource.pathPart())
                .path(resource.path());
        return methods.isEmpty()
                ? builder.build()
                : builder.resourceMethods(methods).build();
    }
}
