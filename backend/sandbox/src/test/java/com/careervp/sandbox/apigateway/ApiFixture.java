package com.careervp.sandbox.apigateway;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.careervp.sandbox.lambda.LambdaFixture;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// An API with a canary, made through the resource provider as a template would make it.
final class ApiFixture implements AutoCloseable {
    static final String LOG_GROUP = "/aws/apigateway/test-access";

    final LambdaFixture functions = new LambdaFixture();
    final LocalApiGateway gateway = new LocalApiGateway(
            functions.time,
            functions.lambda,
            IdSource.random(),
            functions.telemetry,
            functions.telemetry,
            0,
            new SplittableRandom(7));
    final ApiGatewayResources resources = new ApiGatewayResources(gateway);
    final HttpClient http = HttpClient.newHttpClient();
    final String apiId;
    final String rootId;
    String deploymentId = "";

    ApiFixture() {
        functions.deploy("baseline", ApiFunctions.Named.class, "");
        functions.deploy("candidate", ApiFunctions.Named.class, "");
        functions.deploy("broken", ApiFunctions.Broken.class, ",\"Timeout\":60");
        ProvisionedResource api = create("RestApi", properties().put("Name", "test-api"));
        apiId = api.physicalId();
        rootId = api.attributes().get("RootResourceId").asText();
    }

    ObjectNode properties() {
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode ofApi() {
        return properties().put("RestApiId", apiId);
    }

    ObjectNode read(String json) {
        return functions.object(json);
    }

    ProvisionedResource create(String kind, ObjectNode properties) {
        return resources.create(request(kind, null, properties));
    }

    ResourceRequest request(String kind, @Nullable String id, ObjectNode properties) {
        return new ResourceRequest(
                "AWS::ApiGateway::" + kind,
                "Logical" + kind,
                "Stack",
                "stack-id",
                LambdaFixture.REGION,
                LambdaFixture.ACCOUNT,
                id,
                properties);
    }

    String resource(String parentId, String part) {
        return create("Resource", ofApi().put("ParentId", parentId).put("PathPart", part))
                .physicalId();
    }

    ObjectNode method(String resourceId, String httpMethod, String function) {
        ObjectNode method = ofApi().put("ResourceId", resourceId)
                .put("HttpMethod", httpMethod)
                .put("AuthorizationType", "NONE");
        method.putObject("Integration")
                .put("Type", "AWS_PROXY")
                .put("IntegrationHttpMethod", "POST")
                .put(
                        "Uri",
                        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:"
                                + LambdaFixture.ACCOUNT + ":function:" + function + "/invocations");
        return method;
    }

    /// The routes that most tests use: `/vpr`, `/vpr/{id}` and `/broken`.
    ApiFixture withRoutes() {
        String vpr = resource(rootId, "vpr");
        create("Method", method(vpr, "POST", "${stageVariables.vprFunction}"));
        create("Method", method(resource(vpr, "{id}"), "GET", "baseline"));
        ObjectNode broken = method(resource(rootId, "broken"), "GET", "broken");
        ((ObjectNode) broken.path("Integration")).put("TimeoutInMillis", 1_000);
        create("Method", broken);
        return this;
    }

    /// Freezes the routes and opens stage `dev`.
    ///
    /// @param settings method settings as JSON, e.g. `[]`
    ApiFixture open(double percent, String settings) {
        deploymentId = create("Deployment", ofApi()).physicalId();
        create("Stage", stage(percent, settings));
        return this;
    }

    ObjectNode stage(double percent, String settings) {
        ObjectNode stage = ofApi().put("StageName", "dev").put("DeploymentId", deploymentId);
        stage.putObject("Variables").put("vprFunction", "baseline");
        ObjectNode canary = stage.putObject("CanarySetting");
        canary.put("DeploymentId", deploymentId).put("PercentTraffic", percent);
        canary.putObject("StageVariableOverrides").put("vprFunction", "candidate");
        stage.putObject("AccessLogSetting")
                .put("DestinationArn", "arn:aws:logs:us-east-1:000000000000:log-group:" + LOG_GROUP + ":*")
                .put(
                        "Format",
                        "{\"method\":\"$context.httpMethod\",\"route\":\"$context.resourcePath\","
                                + "\"status\":\"$context.status\",\"integrationLatency\":"
                                + "\"$context.integrationLatency\",\"canary\":\"$context.isCanaryRequest\","
                                + "\"error\":\"$context.error.message\",\"ip\":\"$context.identity.sourceIp\"}");
        stage.set("MethodSettings", functions.read(settings));
        return stage;
    }

    URI url(String below) {
        return URI.create(gateway.stageUrl(apiId, "dev") + below);
    }

    HttpResponse<String> get(String below) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url(below)));
    }

    HttpResponse<String> post(String below, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url(below))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        gateway.close();
        functions.close();
        http.close();
    }
}
