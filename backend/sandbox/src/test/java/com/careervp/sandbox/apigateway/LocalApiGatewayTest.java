package com.careervp.sandbox.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.sandbox.lambda.LambdaFixture;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

class LocalApiGatewayTest {
    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aRequestReachesTheFunctionAsAProxyEventAndItsAnswerComesBack() throws Exception {
        api.withRoutes().open(0, "[]");

        HttpResponse<String> response = api.post("/vpr?a=1&a=2&b=x%20y", "{\"n\":1}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("POST|/vpr|/vpr|null|{a=[1, 2], b=[x y]}|{vprFunction=baseline}|dev|127.0.0.1|"
                        + "application/json|{\"n\":1}");
        assertThat(response.headers().firstValue("X-Function")).contains("baseline");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(response.headers().allValues("X-Many")).containsExactly("one", "two");
        assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    @Test
    void pathParametersAreTakenFromTheRoute() throws Exception {
        api.withRoutes().open(0, "[]");

        assertThat(api.get("/vpr/a%20b").body()).startsWith("GET|/vpr/{id}|/vpr/a b|{id=a b}|null|");
    }

    @Test
    void unknownRoutesAndMethodsMissAnAuthenticationTokenAndUnknownStagesAreForbidden() throws Exception {
        api.withRoutes().open(0, "[]");

        HttpResponse<String> route = api.get("/nowhere");
        HttpResponse<String> method = api.get("/vpr");
        HttpResponse<String> stage = api.send(
                HttpRequest.newBuilder(URI.create(api.url("").toString().replace("/dev", "/other") + "/vpr")));

        assertThat(route.statusCode()).isEqualTo(403);
        assertThat(route.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(method.statusCode()).isEqualTo(403);
        assertThat(stage.statusCode()).isEqualTo(403);
        assertThat(stage.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void aBodyThatIsNoTextReachesTheFunctionWithItsBadBytesReplaced() throws Exception {
        api.withRoutes().open(0, "[]");

        HttpResponse<String> response = api.send(HttpRequest.newBuilder(api.url("/vpr"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xFF, 'b'})));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("a\uFFFDb");
    }

    @Test
    void aFunctionThatFailsOrAnswersInAWrongFormIsABadGateway() throws Exception {
        api.withRoutes().open(0, "[]");

        for (String how : List.of("throw", "no-status", "body-object")) {
            HttpResponse<String> response = api.get("/broken?how=" + how);
            assertThat(response.statusCode()).as(how).isEqualTo(502);
            assertThat(response.body()).as(how).isEqualTo("{\"message\":\"Internal server error\"}");
        }
        assertThat(api.get("/broken?how=busy").statusCode()).isEqualTo(503);
    }

    @Test
    void aFunctionThatIsTooSlowTimesOutAtTheGateway() throws Exception {
        api.withRoutes().open(0, "[]");

        HttpResponse<String> response = api.get("/broken?how=slow");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
    }

    @Test
    void aThrottledFunctionIsAnInternalErrorOfTheGateway() throws Exception {
        api.withRoutes().open(0, "[]");
        api.functions.lambda.putFunctionConcurrency(
                r -> r.functionName("baseline").reservedConcurrentExecutions(0));

        assertThat(api.get("/vpr/1").statusCode()).isEqualTo(500);
    }

    @Test
    void aBodyOverTenMegabytesIsRefusedBeforeTheFunctionIsCalled() throws Exception {
        api.withRoutes().open(0, "[]");

        HttpResponse<String> response = api.post("/vpr", "x".repeat(10 * 1024 * 1024 + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"message\":\"Request Too Long\"}");
        assertThat(api.functions.telemetry.sum("Invocations", Map.of("FunctionName", "baseline")))
                .isZero();
    }

    @Test
    void requestsBeyondTheBurstAreTooMany() throws Exception {
        api.withRoutes()
                .open(
                        0,
                        "[{\"HttpMethod\":\"*\",\"ResourcePath\":\"/*\",\"ThrottlingBurstLimit\":3,"
                                + "\"ThrottlingRateLimit\":0.001}]");

        for (int i = 0; i < 3; i++) {
            assertThat(api.get("/vpr/1").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> fourth = api.get("/vpr/1");
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void theTemplatesGatewayResponsesReplaceTheStandardOnes() throws Exception {
        api.withRoutes();
        ObjectNode unknown =
                api.ofApi().put("ResponseType", "MISSING_AUTHENTICATION_TOKEN").put("StatusCode", "404");
        unknown.putObject("ResponseTemplates")
                .put(
                        "application/json",
                        "{\"code\":\"ROUTE_NOT_FOUND\",\"error\":$context.error.messageString,"
                                + "\"request_id\":\"$context.requestId\"}");
        unknown.putObject("ResponseParameters").put("gatewayresponse.header.X-Why", "'route'");
        api.create("GatewayResponse", unknown);
        ObjectNode server = api.ofApi().put("ResponseType", "DEFAULT_5XX");
        server.putObject("ResponseTemplates").put("application/json", "{\"code\":\"INTERNAL_ERROR\"}");
        api.create("GatewayResponse", server);
        api.open(0, "[]");

        HttpResponse<String> response = api.get("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .matches("\\{\"code\":\"ROUTE_NOT_FOUND\",\"error\":\"Missing Authentication Token\","
                        + "\"request_id\":\"[0-9a-f-]{36}\"}");
        assertThat(response.headers().firstValue("X-Why")).contains("route");
        assertThat(api.get("/broken?how=throw").body()).isEqualTo("{\"code\":\"INTERNAL_ERROR\"}");
    }

    @Test
    void aPreflightIsAnsweredByTheMockIntegrationWithTheOriginThatIsAllowed() throws Exception {
        String vpr = api.resource(api.rootId, "vpr");
        ObjectNode options = api.read("{\"HttpMethod\":\"OPTIONS\",\"AuthorizationType\":\"NONE\",\"Integration\":{"
                + "\"Type\":\"MOCK\",\"RequestTemplates\":{\"application/json\":\"{ statusCode: 200 }\"},"
                + "\"IntegrationResponses\":[{\"StatusCode\":\"204\",\"ResponseParameters\":{"
                + "\"method.response.header.Access-Control-Allow-Methods\":\"'GET,POST'\","
                + "\"method.response.header.Access-Control-Allow-Origin\":\"'http://localhost:3000'\"},"
                + "\"ResponseTemplates\":{\"application/json\":"
                + "\"#set($origin = $input.params().header.get(\\\"Origin\\\"))\\n#if($origin == \\\"\\\")\\n"
                + "  #set($origin = $input.params().header.get(\\\"origin\\\"))\\n#end\\n"
                + "#if($origin == \\\"https://dev.example\\\")\\n"
                + "  #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)\\n#end\"}}]}}");
        options.put("RestApiId", api.apiId).put("ResourceId", vpr);
        api.create("Method", options);
        api.open(0, "[]");

        HttpResponse<String> known = api.send(HttpRequest.newBuilder(api.url("/vpr"))
                .header("Origin", "https://dev.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> other = api.send(
                HttpRequest.newBuilder(api.url("/vpr")).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(known.statusCode()).isEqualTo(204);
        assertThat(known.headers().firstValue("Access-Control-Allow-Origin")).contains("https://dev.example");
        assertThat(known.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,POST");
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:3000");
    }

    @Test
    void aRequestIsValidatedAgainstItsParametersAndItsModel() throws Exception {
        String validator = api.create(
                        "RequestValidator",
                        api.ofApi()
                                .put("Name", "all")
                                .put("ValidateRequestBody", true)
                                .put("ValidateRequestParameters", true))
                .physicalId();
        ObjectNode model = api.ofApi().put("Name", "Job").put("ContentType", "application/json");
        model.set(
                "Schema",
                api.read("{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\","
                        + "\"minLength\":2},\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}"));
        api.create("Model", model);
        ObjectNode method = api.method(api.resource(api.rootId, "checked"), "POST", "baseline");
        method.put("RequestValidatorId", validator);
        method.putObject("RequestParameters").put("method.request.querystring.user", true);
        method.putObject("RequestModels").put("application/json", "Job");
        api.create("Method", method);
        api.open(0, "[]");

        HttpResponse<String> parameter = api.post("/checked", "{\"name\":\"ab\"}");
        assertThat(parameter.statusCode()).isEqualTo(400);
        assertThat(parameter.body()).isEqualTo("{\"message\":\"Missing required request parameters: [user]\"}");
        for (String body : List.of("{", "{}", "{\"name\":1}", "{\"name\":\"a\"}", "{\"name\":\"ab\",\"tags\":[1]}")) {
            HttpResponse<String> refused = api.post("/checked?user=u", body);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.body()).isEqualTo("{\"message\":\"Invalid request body\"}");
        }
        assertThat(api.post("/checked?user=u", "{\"name\":\"ab\",\"tags\":[\"x\"]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAccessLogSaysWhatHappenedAndLeavesOutWhatIsNotKnown() throws Exception {
        api.withRoutes().open(100, "[]");

        api.post("/vpr", "{}");
        api.get("/nowhere");
        LambdaFixture.await(
                "log lines",
                () -> api.functions.telemetry.lines(ApiFixture.LOG_GROUP).size() == 2);

        ObjectNode canary =
                api.read(api.functions.telemetry.lines(ApiFixture.LOG_GROUP).get(0));
        ObjectNode unknown =
                api.read(api.functions.telemetry.lines(ApiFixture.LOG_GROUP).get(1));
        assertThat(canary.path("route").asText()).isEqualTo("/vpr");
        assertThat(canary.path("status").asText()).isEqualTo("200");
        assertThat(canary.path("canary").asText()).isEqualTo("true");
        assertThat(canary.path("error").asText()).isEqualTo("-");
        assertThat(canary.path("ip").asText()).isEqualTo("127.0.0.1");
        assertThat(canary.path("integrationLatency").asText()).matches("\\d+");
        assertThat(unknown.path("route").asText()).isEqualTo("-");
        assertThat(unknown.path("integrationLatency").asText()).isEqualTo("-");
        assertThat(unknown.path("error").asText()).isEqualTo("Missing Authentication Token");
        assertThat(api.functions.telemetry.lines(ApiFixture.LOG_GROUP + "/Canary"))
                .hasSize(2);
    }

    @Test
    void everyRequestIsCountedForTheApiTheStageAndWithDetailedMetricsTheMethod() throws Exception {
        api.withRoutes().open(0, "[{\"HttpMethod\":\"*\",\"ResourcePath\":\"/*\",\"MetricsEnabled\":true}]");

        api.get("/vpr/1");
        api.get("/broken?how=throw");
        api.get("/nowhere");
        Map<String, String> stage = Map.of("ApiName", "test-api", "Stage", "dev");
        LambdaFixture.await(
                "three counts",
                () -> api.functions.telemetry.sum("5XXError", stage) == 1
                        && api.functions.telemetry.sum("Count", stage) == 3);

        assertThat(api.functions.telemetry.sum("Count", Map.of("ApiName", "test-api")))
                .isEqualTo(3);
        assertThat(api.functions.telemetry.values("4XXError", stage)).containsExactly(0.0, 0.0, 1.0);
        assertThat(api.functions.telemetry.values("IntegrationLatency", stage)).hasSize(2);
        assertThat(api.functions.telemetry.values("Latency", stage)).hasSize(3).allMatch(value -> value > 0);
        assertThat(api.functions.telemetry.sum(
                        "Count",
                        Map.of("ApiName", "test-api", "Stage", "dev", "Resource", "/vpr/{id}", "Method", "GET")))
                .isEqualTo(1);
    }

    @Test
    void whatIsAddedAfterADeploymentIsNotServedUntilTheNextOne() throws Exception {
        api.withRoutes().open(0, "[]");
        api.create("Method", api.method(api.resource(api.rootId, "later"), "GET", "baseline"));

        assertThat(api.get("/later").statusCode()).isEqualTo(403);

        String next = api.create("Deployment", api.ofApi()).physicalId();
        api.gateway.updateStage(r -> r.restApiId(api.apiId)
                .stageName("dev")
                .patchOperations(PatchOperation.builder()
                        .op("replace")
                        .path("/deploymentId")
                        .value(next)
                        .build()));
        assertThat(api.get("/later").statusCode()).isEqualTo(200);
    }
}
