package com.careervp.infra.api;

import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.ProductFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.IRequestValidator;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.Integration;
import software.amazon.awscdk.services.apigateway.IntegrationProps;
import software.amazon.awscdk.services.apigateway.IntegrationType;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.constructs.Construct;

/// The REST API. Slices bring their routes with [#route] and [#splitRoute]; [#publish] then makes the one deployment
/// and stage of all of them.
///
/// Bodies are validated by the functions and not by API Gateway's models, because a caller is told every offending
/// field at once; API Gateway's own refusals are given the product's error body by the gateway responses.
public final class CareervpApi extends Construct {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z_]+)}");

    private final EnvironmentConfig config;
    private final RestApi restApi;
    private final IRequestValidator parameters;
    private final Map<String, String> routes = new TreeMap<>();
    private @Nullable SplitRoute split;
    private @Nullable ApiStage stage;

    public CareervpApi(Construct scope, EnvironmentConfig config) {
        super(scope, "Api");
        this.config = config;
        restApi = RestApi.Builder.create(this, "RestApi")
                .restApiName(config.names().api())
                .description("CareerVP API, " + config.stage().id())
                .deploy(false)
                .cloudWatchRole(false)
                .endpointConfiguration(EndpointConfiguration.builder()
                        .types(List.of(EndpointType.REGIONAL))
                        .build())
                .defaultCorsPreflightOptions(CorsOptions.builder()
                        .allowOrigins(config.allowedOrigins())
                        .allowMethods(List.of("GET", "POST", "OPTIONS"))
                        .allowHeaders(List.of("Content-Type", "Authorization", "X-Request-Id"))
                        .build())
                .build();
        parameters = restApi.addRequestValidator(
                "ParametersValidator",
                RequestValidatorOptions.builder()
                        .requestValidatorName("parameters")
                        .validateRequestParameters(true)
                        .validateRequestBody(false)
                        .build());
        errorBodies();
        Findings.accept(
                restApi,
                "AwsSolutions-APIG2",
                "Path parameters are checked here; bodies are checked by the functions, which name every offending "
                        + "field in the product's own error body.");
    }

    /// What stands open does so for a reason.
    private static void open(Method method) {
        Findings.accept(
                method,
                "AwsSolutions-APIG4",
                "This route keeps the contract of the baseline that it belongs to, which has no authorizer; routes that "
                        + "need a signed-in person bring the authorizer with them.");
        Findings.accept(method, "AwsSolutions-COG4", "As above: no user pool stands before this route.");
    }

    /// Lets the function answer a route.
    ///
    /// @param path as callers write it, with parameters in braces: `/api/vpr/status/{job_id}`; every parameter is
    ///     required
    public void route(String method, String path, ProductFunction function) {
        add(method, path, FunctionUri.of(this, function), function.id());
        permit(method, path, function);
    }

    /// Splits a route between two functions by the stage's canary. There is one such route: a REST API's stage has one
    /// canary.
    public void splitRoute(String method, String path, ProductFunction baseline, ProductFunction candidate) {
        if (split != null) {
            throw new IllegalStateException(path + " cannot be split: the stage's canary already splits another route");
        }
        split = new SplitRoute(baseline, candidate);
        add(method, path, FunctionUri.fromStageVariable(this), baseline.id() + "|" + candidate.id());
        permit(method, path, baseline);
        permit(method, path, candidate);
    }

    /// Makes the stage with every route brought so far. Called once, after all slices.
    public void publish() {
        stage = new ApiStage(this, config, restApi, Objects.requireNonNull(split, "no route was split"), routes);
    }

    private void add(String method, String path, String uri, String functions) {
        IResource resource = restApi.getRoot().resourceForPath(path);
        open(resource.addMethod(
                method,
                new Integration(IntegrationProps.builder()
                        .type(IntegrationType.AWS_PROXY)
                        .integrationHttpMethod("POST")
                        .uri(uri)
                        .build()),
                MethodOptions.builder()
                        .requestValidator(parameters)
                        .requestParameters(required(path))
                        .build()));
        routes.put(method + " " + path, functions);
    }

    private static @Nullable Map<String, Boolean> required(String path) {
        Map<String, Boolean> required = PARAMETER
                .matcher(path)
                .results()
                .collect(Collectors.toMap(found -> "method.request.path." + found.group(1), _ -> true));
        return required.isEmpty() ? null : required;
    }

    private void permit(String method, String path, ProductFunction function) {
        String route = "/" + method + PARAMETER.matcher(path).replaceAll("*");
        InvokePermission.grant(this, permissionId(method, path, function), function, restApi, route);
    }

    /// Distinct also where one function answers several routes.
    private static String permissionId(String method, String path, ProductFunction function) {
        return function.id() + "For" + method + path.replaceAll("[^A-Za-z0-9]", "");
    }

    private void errorBodies() {
        errorBody("BadRequest", ResponseType.DEFAULT_4_XX, "REQUEST_REFUSED");
        errorBody("BadGateway", ResponseType.DEFAULT_5_XX, "INTERNAL_ERROR");
        errorBody("Throttled", ResponseType.THROTTLED, "RATE_LIMIT_EXCEEDED");
        errorBody("TimedOut", ResponseType.INTEGRATION_TIMEOUT, "UPSTREAM_TIMEOUT");
        errorBody("UnknownRoute", ResponseType.MISSING_AUTHENTICATION_TOKEN, "ROUTE_NOT_FOUND");
        errorBody("TooLarge", ResponseType.REQUEST_TOO_LARGE, "PAYLOAD_TOO_LARGE");
    }

    private void errorBody(String id, ResponseType type, String code) {
        restApi.addGatewayResponse(
                id,
                GatewayResponseOptions.builder()
                        .type(type)
                        .statusCode(id.equals("UnknownRoute") ? "404" : null)
                        .templates(Map.of(
                                "application/json",
                                "{\"success\":false,\"code\":\"" + code + "\",\"error\":$context.error.messageString,"
                                        + "\"request_id\":\"$context.requestId\"}"))
                        .build());
    }

    public RestApi restApi() {
        return restApi;
    }

    public String stageName() {
        return config.names().apiStage();
    }

    /// The URL below which the routes stand, without a trailing slash.
    public String url() {
        return published().url();
    }

    /// The ARN of the stage as API Gateway's own actions name it.
    public String stageArn() {
        return ApiStage.arn(restApi, config.names().apiStage());
    }

    private ApiStage published() {
        return Objects.requireNonNull(stage, "the API was not published yet");
    }
}
