package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One REST API: what it is being made of, its deployments and its stages. Safe for use by several threads.
final class RestApi {
    private final String id;
    private final String account;
    private final Instant created;
    private final String rootResourceId;
    private volatile ObjectNode properties;
    private final Map<String, ApiResource> resources = new ConcurrentHashMap<>();
    private final Map<String, ApiMethod> methods = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> validators = new ConcurrentHashMap<>();
    private final Map<String, ApiAuthorizer> authorizers = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> models = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> gatewayResponses = new ConcurrentHashMap<>();
    private final Map<String, ApiDeployment> deployments = new ConcurrentHashMap<>();
    private final Map<String, ApiStage> stages = new ConcurrentHashMap<>();

    RestApi(String id, String account, String rootResourceId, ObjectNode properties, Instant created) {
        this.id = id;
        this.account = account;
        this.rootResourceId = rootResourceId;
        this.properties = properties;
        this.created = created;
        resources.put(rootResourceId, new ApiResource(rootResourceId, null, "", "/"));
    }

    String id() {
        return id;
    }

    String account() {
        return account;
    }

    Instant created() {
        return created;
    }

    String rootResourceId() {
        return rootResourceId;
    }

    String name() {
        return properties.path("Name").asText(id);
    }

    String description() {
        return properties.path("Description").asText("");
    }

    List<String> binaryMediaTypes() {
        List<String> types = new ArrayList<>();
        properties.path("BinaryMediaTypes").forEach(type -> types.add(type.asText()));
        return types;
    }

    void configure(ObjectNode changed) {
        properties = changed;
    }

    ApiResource addResource(String resourceId, String parentId, String pathPart) {
        ApiResource parent = resources.get(parentId);
        if (parent == null) {
            throw ApiGatewayErrors.notFound("Invalid Resource identifier specified");
        }
        String path = parent.path().equals("/") ? "/" + pathPart : parent.path() + "/" + pathPart;
        for (ApiResource other : resources.values()) {
            if (other.path().equals(path)) {
                throw ApiGatewayErrors.conflict(
                        "Another resource with the same parent already has this name: " + pathPart);
            }
        }
        ApiResource resource = new ApiResource(resourceId, parentId, pathPart, path);
        resources.put(resourceId, resource);
        return resource;
    }

    void removeResource(String resourceId) {
        resources.remove(resourceId);
        methods.keySet().removeIf(key -> key.startsWith(resourceId + "/"));
    }

    List<ApiResource> resources() {
        return resources.values().stream()
                .sorted(Comparator.comparing(ApiResource::path))
                .toList();
    }

    void putMethod(ApiMethod method) {
        if (!resources.containsKey(method.resourceId())) {
            throw ApiGatewayErrors.notFound("Invalid Resource identifier specified");
        }
        methods.put(method.resourceId() + "/" + method.httpMethod(), method);
    }

    void removeMethod(String resourceId, String httpMethod) {
        methods.remove(resourceId + "/" + httpMethod);
    }

    Map<String, ApiMethod> methods(String resourceId) {
        Map<String, ApiMethod> found = new HashMap<>();
        methods.values().stream()
                .filter(method -> method.resourceId().equals(resourceId))
                .forEach(method -> found.put(method.httpMethod(), method));
        return found;
    }

    void putValidator(String validatorId, ObjectNode validator) {
        validators.put(validatorId, validator);
    }

    void removeValidator(String validatorId) {
        validators.remove(validatorId);
    }

    void putAuthorizer(String authorizerId, ApiAuthorizer authorizer) {
        authorizers.put(authorizerId, authorizer);
    }

    void removeAuthorizer(String authorizerId) {
        authorizers.remove(authorizerId);
    }

    boolean hasAuthorizer(String authorizerId) {
        return authorizers.containsKey(authorizerId);
    }

    void putModel(String modelName, JsonSchema schema) {
        models.put(modelName, schema);
    }

    void removeModel(String modelName) {
        models.remove(modelName);
    }

    void putGatewayResponse(String type, ObjectNode response) {
        gatewayResponses.put(type, response);
    }

    void removeGatewayResponse(String type) {
        gatewayResponses.remove(type);
    }

    /// Freezes what the API is made of now.
    ApiDeployment deploy(String deploymentId, String description, Instant at) {
        if (methods.isEmpty()) {
            throw ApiGatewayErrors.badRequest("The REST API doesn't contain any methods");
        }
        List<Route> routes = resources.values().stream()
                .map(resource -> new Route(resource, methods(resource.id())))
                .filter(route -> !route.methods().isEmpty())
                .toList();
        Map<String, RequestChecks> checks = new HashMap<>();
        validators.forEach((validatorId, validator) -> checks.put(
                validatorId,
                new RequestChecks(
                        validator.path("ValidateRequestParameters").asBoolean(),
                        validator.path("ValidateRequestBody").asBoolean(),
                        models)));
        ApiDeployment deployment = new ApiDeployment(
                deploymentId, description, at, routes, checks, authorizers, new GatewayResponses(gatewayResponses));
        deployments.put(deploymentId, deployment);
        return deployment;
    }

    void removeDeployment(String deploymentId) {
        for (ApiStage stage : stages.values()) {
            if (stage.deploymentId().equals(deploymentId)) {
                throw ApiGatewayErrors.badRequest("Active stages pointing to this deployment must be moved or deleted");
            }
        }
        deployments.remove(deploymentId);
    }

    Optional<ApiDeployment> deployment(String deploymentId) {
        return Optional.ofNullable(deployments.get(deploymentId));
    }

    List<ApiDeployment> deployments() {
        return deployments.values().stream()
                .sorted(Comparator.comparing(ApiDeployment::created))
                .toList();
    }

    void addStage(ApiStage stage) {
        if (stages.putIfAbsent(stage.name(), stage) != null) {
            throw ApiGatewayErrors.conflict("Stage already exists");
        }
    }

    Optional<ApiStage> stage(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(stages.get(name));
    }

    ApiStage requireStage(@Nullable String name) {
        return stage(name).orElseThrow(() -> ApiGatewayErrors.notFound("Invalid stage identifier specified"));
    }

    /// Replaces a stage by its changed self; the next request sees the change.
    ApiStage changeStage(@Nullable String name, UnaryOperator<ApiStage> change) {
        requireStage(name);
        Supplier<RuntimeException> gone = () -> ApiGatewayErrors.notFound("Invalid stage identifier specified");
        ApiStage changed = stages.computeIfPresent(String.valueOf(name), (key, stage) -> change.apply(stage));
        return Optional.ofNullable(changed).orElseThrow(gone);
    }

    void removeStage(String name) {
        stages.remove(name);
    }

    List<ApiStage> stages() {
        return stages.values().stream()
                .sorted(Comparator.comparing(ApiStage::name))
                .toList();
    }
}
