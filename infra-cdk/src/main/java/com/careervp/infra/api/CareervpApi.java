package com.careervp.infra.api;

import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.identity.Identity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.IAuthorizer;
import software.amazon.awscdk.services.apigateway.IRequestValidator;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.Integration;
import software.amazon.awscdk.services.apigateway.IntegrationProps;
import software.amazon.awscdk.services.apigateway.IntegrationType;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
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
    private final Identity identity;
    private final RestApi restApi;
    private final IRequestValidator parameters;
    private final Map<String, String> routes = new TreeMap<>();
    private @Nullable SplitRoute split;
    private @Nullable ApiStage stage;
    private @Nullable IAuthorizer authorizer;

    public CareervpApi(Construct scope, EnvironmentConfig config, Identity identity) {
        super(scope, "Api");
        this.config = config;
        this.identity = identity;
        restApi = RestApi.Builder.create(this, "RestApi")
                .restApiName(config.names().api())
                .description("CareerVP API, " + config.stage().id())
                .deploy(false)
                .cloudWatchRole(false)
                // uploads reach the function as they were sent, in base64
                .binaryMediaTypes(List.of("application/pdf"))
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
        new ErrorBodies(restApi).add();
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

    /// Lets the function answer a route that is open to anybody.
    ///
    /// @param path as callers write it, with parameters in braces: `/api/vpr/status/{job_id}`; every parameter is
    ///     required
    public void route(String method, String path, ProductFunction function) {
        route(method, path, function, Callers.ANYONE);
    }

    /// Lets the function answer a route to those who may call it. Others get 401 UNAUTHORIZED, and the function does
    /// not
    /// run.
    public void route(String method, String path, ProductFunction function, Callers callers) {
        add(method, path, FunctionUri.of(this, function), function.id(), callers);
        permit(method, path, function);
    }

    /// Splits a route between two functions by the stage's canary. There is one such route: a REST API's stage has one
    /// canary.
    public void splitRoute(String method, String path, ProductFunction baseline, ProductFunction candidate) {
        if (split != null) {
            throw new IllegalStateException(path + " cannot be split: the stage's canary already splits another route");
        }
        split = new SplitRoute(baseline, candidate);
        add(method, path, FunctionUri.fromStageVariable(this), baseline.id() + "|" + candidate.id(), Callers.ANYONE);
        permit(method, path, baseline);
        permit(method, path, candidate);
    }

    /// Makes the stage with every route brought so far. Called once, after all slices.
    public void publish() {
        stage = new ApiStage(this, config, restApi, Objects.requireNonNull(split, "no route was split"), routes);
    }

    private void add(String method, String path, String uri, String functions, Callers callers) {
        IResource resource = restApi.getRoot().resourceForPath(path);
        MethodOptions.Builder options =
                MethodOptions.builder().requestValidator(parameters).requestParameters(required(path));
        if (callers == Callers.SIGNED_IN) {
            options.authorizationType(AuthorizationType.COGNITO).authorizer(authorizer());
        }
        Method added = resource.addMethod(
                method,
                new Integration(IntegrationProps.builder()
                        .type(IntegrationType.AWS_PROXY)
                        .integrationHttpMethod("POST")
                        .uri(uri)
                        .build()),
                options.build());
        if (callers == Callers.ANYONE) {
            open(added);
        }
        routes.put(method + " " + path, callers == Callers.ANYONE ? functions : functions + " " + callers);
    }

    /// Made with the first route that needs it: an authorizer that no method names cannot be synthesized.
    private IAuthorizer authorizer() {
        IAuthorizer present = authorizer;
        if (present == null) {
            present = CognitoUserPoolsAuthorizer.Builder.create(this, "SignedIn")
                    .authorizerName(config.names().api() + "-signed-in")
                    .cognitoUserPools(List.of(identity.pool()))
                    .build();
            authorizer = present;
        }
        return present;
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
