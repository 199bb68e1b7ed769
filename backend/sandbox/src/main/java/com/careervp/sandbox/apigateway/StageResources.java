package com.careervp.sandbox.apigateway;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Deployments and stages of a template.
final class StageResources {
    private final LocalApiGateway gateway;

    StageResources(LocalApiGateway gateway) {
        this.gateway = gateway;
    }

    ProvisionedResource putDeployment(ResourceRequest request, String id) {
        JsonNode properties = request.properties();
        if (properties.has("StageName")) {
            throw new ResourceException("deployment " + request.logicalId()
                    + " carries StageName; the sandbox wants a stage resource of its own");
        }
        if (request.physicalId().isEmpty()) {
            gateway.require(properties.path("RestApiId").asText())
                    .deploy(
                            id,
                            properties.path("Description").asText(""),
                            gateway.time().now());
        }
        return ApiGatewayResources.provisioned(id, "DeploymentId");
    }

    ProvisionedResource putStage(ResourceRequest request) {
        JsonNode properties = request.properties();
        RestApi api = gateway.require(properties.path("RestApiId").asText());
        String name = properties.path("StageName").asText("default");
        Instant now = gateway.time().now();
        if (request.physicalId().isEmpty()) {
            api.addStage(stage(api, properties, name, now, null));
        } else {
            api.changeStage(name, before -> stage(api, properties, name, now, before));
        }
        return new ProvisionedResource(name, Map.of());
    }

    private static ApiStage stage(
            RestApi api, JsonNode properties, String name, Instant now, @Nullable ApiStage before) {
        String deploymentId = properties.path("DeploymentId").asText("");
        if (api.deployment(deploymentId).isEmpty()) {
            throw ApiGatewayErrors.notFound("Invalid Deployment identifier specified");
        }
        Map<String, String> variables = texts(properties.path("Variables"));
        JsonNode log = properties.path("AccessLogSetting");
        return new ApiStage(
                name,
                deploymentId,
                properties.path("Description").asText(""),
                properties.path("TracingEnabled").asBoolean(),
                variables,
                methodSettings(properties.path("MethodSettings")),
                canary(properties, deploymentId, before),
                log.isObject()
                        ? new AccessLogSettings(
                                log.path("DestinationArn").asText(),
                                log.path("Format").asText())
                        : null,
                before == null ? now : before.created(),
                now);
    }

    /// A canary that the template no longer has stays live, as it does in AWS (aws-cdk issue 33901).
    private static @Nullable CanarySettings canary(
            JsonNode properties, String deploymentId, @Nullable ApiStage before) {
        JsonNode canary = properties.path("CanarySetting");
        if (!canary.isObject()) {
            return before == null ? null : before.canaryOrNull();
        }
        return new CanarySettings(
                canary.path("DeploymentId").asText(deploymentId),
                canary.path("PercentTraffic").asDouble(),
                texts(canary.path("StageVariableOverrides")),
                canary.path("UseStageCache").asBoolean());
    }

    private static Map<String, MethodSettings> methodSettings(JsonNode settings) {
        Map<String, MethodSettings> found = new HashMap<>();
        for (JsonNode one : settings) {
            JsonNode rate = one.path("ThrottlingRateLimit");
            JsonNode burst = one.path("ThrottlingBurstLimit");
            found.put(
                    ApiStage.methodKey(
                            one.path("ResourcePath").asText("/*"),
                            one.path("HttpMethod").asText("*")),
                    new MethodSettings(
                            one.path("MetricsEnabled").asBoolean(),
                            one.path("DataTraceEnabled").asBoolean(),
                            one.path("LoggingLevel").asText("OFF"),
                            rate.isMissingNode() ? null : rate.asDouble(),
                            burst.isMissingNode() ? null : burst.asInt()));
        }
        return found;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    Optional<ObjectNode> describe(String stageName) {
        return gateway.apis().stream()
                .flatMap(api -> api.stage(stageName).stream())
                .findFirst()
                .map(StageResources::describe);
    }

    private static ObjectNode describe(ApiStage stage) {
        ObjectNode live = JsonNodeFactory.instance.objectNode();
        live.put("StageName", stage.name());
        live.put("DeploymentId", stage.deploymentId());
        live.put("TracingEnabled", stage.tracingEnabled());
        stage.variables().forEach(live.putObject("Variables")::put);
        stage.canary().ifPresent(canary -> {
            ObjectNode setting = live.putObject("CanarySetting");
            setting.put("DeploymentId", canary.deploymentId());
            setting.put("PercentTraffic", canary.percentTraffic());
            setting.put("UseStageCache", canary.useStageCache());
            canary.stageVariableOverrides().forEach(setting.putObject("StageVariableOverrides")::put);
        });
        stage.accessLog()
                .ifPresent(log -> live.putObject("AccessLogSetting")
                        .put("DestinationArn", log.destinationArn())
                        .put("Format", log.format()));
        return live;
    }
}
