package com.careervp.sandbox.apigateway;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// Makes REST APIs, their parts and stages from a template. Accounts, keys and usage plans are accepted and have no
/// effect.
///
/// Source of replacement and return values: the types' pages in the CloudFormation template reference.
public final class ApiGatewayResources implements ResourceProvider {
    private static final String PREFIX = "AWS::ApiGateway::";
    private static final Set<String> INERT =
            Set.of(PREFIX + "Account", PREFIX + "UsagePlan", PREFIX + "UsagePlanKey", PREFIX + "ApiKey");
    private static final Map<String, Set<String>> REPLACING = Map.ofEntries(
            Map.entry(PREFIX + "RestApi", Set.of()),
            Map.entry(PREFIX + "Resource", Set.of("RestApiId", "ParentId", "PathPart")),
            Map.entry(PREFIX + "Method", Set.of("RestApiId", "ResourceId", "HttpMethod")),
            Map.entry(PREFIX + "Deployment", Set.of("RestApiId", "DeploymentCanarySettings")),
            Map.entry(PREFIX + "Stage", Set.of("RestApiId", "StageName")),
            Map.entry(PREFIX + "RequestValidator", Set.of("RestApiId", "Name")),
            Map.entry(PREFIX + "Authorizer", Set.of("RestApiId")),
            Map.entry(PREFIX + "Model", Set.of("RestApiId", "Name", "ContentType")),
            Map.entry(PREFIX + "GatewayResponse", Set.of("RestApiId", "ResponseType")),
            Map.entry(PREFIX + "Account", Set.of()),
            Map.entry(PREFIX + "UsagePlan", Set.of()),
            Map.entry(PREFIX + "UsagePlanKey", Set.of("KeyId", "KeyType", "UsagePlanId")),
            Map.entry(PREFIX + "ApiKey", Set.of("Name", "Value", "GenerateDistinctId")));

    private final LocalApiGateway gateway;
    private final StageResources stages;
    private final MethodResources methods;

    public ApiGatewayResources(LocalApiGateway gateway) {
        this.gateway = gateway;
        this.stages = new StageResources(gateway);
        this.methods = new MethodResources(gateway);
    }

    @Override
    public Set<String> types() {
        return REPLACING.keySet();
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return REPLACING.getOrDefault(type, Set.of()).contains(property);
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        try {
            return put(request, gateway.newId());
        } catch (AwsServiceException e) {
            throw refused(e);
        }
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        try {
            return put(request, request.physicalId().orElseThrow());
        } catch (AwsServiceException e) {
            throw refused(e);
        }
    }

    private ProvisionedResource put(ResourceRequest request, String id) {
        JsonNode properties = request.properties();
        return switch (kind(request)) {
            case "RestApi" -> putApi(request);
            case "Resource" -> methods.putResource(request, id);
            case "Method" -> methods.putMethod(request, id);
            case "RequestValidator" -> {
                api(request).putValidator(id, request.properties());
                yield provisioned(id, "RequestValidatorId");
            }
            case "Authorizer" -> {
                api(request).putAuthorizer(id, ApiAuthorizer.of(request.logicalId(), properties));
                yield provisioned(id, "AuthorizerId");
            }
            case "Model" -> {
                String name = properties.path("Name").asText(id);
                api(request).putModel(name, new JsonSchema(properties.path("Schema")));
                yield provisioned(name, "Name");
            }
            case "GatewayResponse" -> {
                api(request).putGatewayResponse(properties.path("ResponseType").asText(), request.properties());
                yield provisioned(id, "Id");
            }
            case "Deployment" -> stages.putDeployment(request, id);
            case "Stage" -> stages.putStage(request);
            case "Account", "UsagePlan", "UsagePlanKey", "ApiKey" -> provisioned(id, "Id");
            default -> throw new ResourceException(request.type() + " is not made by the API Gateway of the sandbox");
        };
    }

    @Override
    public void delete(ResourceRequest request) {
        if (INERT.contains(request.type())) {
            return;
        }
        String id = request.physicalId().orElse("");
        if (kind(request).equals("RestApi")) {
            gateway.deleteApi(id);
            return;
        }
        try {
            deletePart(api(request), request, id);
        } catch (software.amazon.awssdk.services.apigateway.model.NotFoundException e) {
            // The API is gone, and with it all of its parts.
            return;
        } catch (AwsServiceException e) {
            throw refused(e);
        }
    }

    private static void deletePart(RestApi api, ResourceRequest request, String id) {
        JsonNode properties = request.properties();
        switch (kind(request)) {
            case "Resource" -> api.removeResource(id);
            case "Method" ->
                api.removeMethod(
                        properties.path("ResourceId").asText(),
                        properties.path("HttpMethod").asText());
            case "RequestValidator" -> api.removeValidator(id);
            case "Authorizer" -> api.removeAuthorizer(id);
            case "Model" -> api.removeModel(id);
            case "GatewayResponse" ->
                api.removeGatewayResponse(properties.path("ResponseType").asText());
            case "Deployment" -> api.removeDeployment(id);
            case "Stage" -> api.removeStage(id);
            default -> throw new ResourceException(request.type() + " is not made by the API Gateway of the sandbox");
        }
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        return type.equals(PREFIX + "Stage") ? stages.describe(physicalId) : Optional.empty();
    }

    private ProvisionedResource putApi(ResourceRequest request) {
        ObjectNode properties = request.properties();
        if (properties.has("Body") || properties.has("BodyS3Location")) {
            throw new ResourceException(request.logicalId()
                    + " gives its API as an OpenAPI document; the sandbox reads resources and methods only");
        }
        RestApi api = request.physicalId()
                .map(gateway::require)
                .orElseGet(() -> gateway.createApi(request.account(), properties));
        api.configure(properties);
        return new ProvisionedResource(
                api.id(),
                Map.of(
                        "RootResourceId", TextNode.valueOf(api.rootResourceId()),
                        "RestApiId", TextNode.valueOf(api.id())));
    }

    private RestApi api(ResourceRequest request) {
        return gateway.require(request.properties().path("RestApiId").asText());
    }

    static ProvisionedResource provisioned(String id, String attribute) {
        return new ProvisionedResource(id, Map.of(attribute, TextNode.valueOf(id)));
    }

    private static String kind(ResourceRequest request) {
        return request.type().substring(PREFIX.length());
    }

    private static ResourceException refused(AwsServiceException e) {
        return new ResourceException(
                "Resource handler returned message: \"" + e.getMessage() + "\" (HandlerErrorCode: "
                        + e.awsErrorDetails().errorCode() + ")",
                e);
    }
}
