package com.careervp.sandbox.apigateway;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Resources and methods of a template.
final class MethodResources {
    private final LocalApiGateway gateway;

    MethodResources(LocalApiGateway gateway) {
        this.gateway = gateway;
    }

    ProvisionedResource putResource(ResourceRequest request, String id) {
        JsonNode properties = request.properties();
        if (request.physicalId().isEmpty()) {
            gateway.require(properties.path("RestApiId").asText())
                    .addResource(
                            id,
                            properties.path("ParentId").asText(),
                            properties.path("PathPart").asText());
        }
        return ApiGatewayResources.provisioned(id, "ResourceId");
    }

    ProvisionedResource putMethod(ResourceRequest request, String id) {
        JsonNode properties = request.properties();
        RestApi api = gateway.require(properties.path("RestApiId").asText());
        requireKnown(request.logicalId(), properties);
        requireAuthorizer(api, request.logicalId(), properties);
        api.putMethod(new ApiMethod(
                properties.path("ResourceId").asText(),
                properties.path("HttpMethod").asText(),
                request.properties()));
        return new ProvisionedResource(id, Map.of());
    }

    private static void requireAuthorizer(RestApi api, String logicalId, JsonNode properties) {
        String authorization = properties.path("AuthorizationType").asText("NONE");
        if (authorization.equals("NONE")) {
            return;
        }
        if (!authorization.equals(ApiAuthorizer.TYPE)) {
            throw new ResourceException("method " + logicalId + " has AuthorizationType " + authorization
                    + "; the sandbox knows NONE and " + ApiAuthorizer.TYPE);
        }
        if (properties.path("AuthorizationScopes").size() > 0) {
            throw new ResourceException("method " + logicalId
                    + " asks for scopes, and so for access tokens; the sandbox issues id tokens only");
        }
        if (!api.hasAuthorizer(properties.path("AuthorizerId").asText())) {
            throw new ResourceException("Invalid authorizer ID specified. Setting the authorization type to CUSTOM or "
                    + "COGNITO_USER_POOLS requires a valid authorizer.");
        }
    }

    /// A method that the sandbox would serve in another way than AWS is refused.
    private static void requireKnown(String logicalId, JsonNode properties) {
        String type = properties.path("Integration").path("Type").asText();
        if (!type.equals("AWS_PROXY") && !type.equals("MOCK")) {
            throw new ResourceException("method " + logicalId + " has an integration of type " + type
                    + "; the sandbox knows AWS_PROXY to functions and MOCK");
        }
        String uri = properties.path("Integration").path("Uri").asText();
        if (type.equals("AWS_PROXY") && !uri.contains(":lambda:path/")) {
            throw new ResourceException(
                    "method " + logicalId + " has the integration URI " + uri + "; the sandbox calls functions only");
        }
    }
}
