package com.careervp.infra.api;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.contract.PhysicalNames;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.FunctionFactory;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.vpr.VprService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.Integration;
import software.amazon.awscdk.services.apigateway.IntegrationProps;
import software.amazon.awscdk.services.apigateway.IntegrationType;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/// The REST API: `POST /api/vpr` (split by the canary), `GET /api/vpr/status/{job_id}` and `GET /health`.
///
/// Bodies are validated by the functions and not by API Gateway's models, because a caller is told every offending
/// field at once; API Gateway's own refusals are given the product's error body by the gateway responses.
public final class CareervpApi extends Construct {
    private final RestApi restApi;
    private final ProductFunction health;
    private final String stageName;
    private final ApiStage stage;

    public CareervpApi(
            Construct scope, EnvironmentConfig config, FunctionFactory functions, VprService vpr, Code operationsCode) {
        super(scope, "Api");
        PhysicalNames names = config.names();
        stageName = names.apiStage();
        health = health(config, functions, vpr, operationsCode);
        restApi = RestApi.Builder.create(this, "RestApi")
                .restApiName(names.api())
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
        errorBodies();
        routes(vpr);
        stage = new ApiStage(this, config, restApi, vpr);
        Findings.accept(
                restApi,
                "AwsSolutions-APIG4",
                "These routes keep the contract of the baseline that they replace, which has no authorizer; routes that "
                        + "need a signed-in person bring the authorizer with them.");
        Findings.accept(
                restApi,
                "AwsSolutions-APIG2",
                "Path parameters are checked here; bodies are checked by the functions, which name every offending "
                        + "field in the product's own error body.");
        Findings.accept(restApi, "AwsSolutions-COG4", "As above: no user pool stands before these routes.");
    }

    private ProductFunction health(
            EnvironmentConfig config, FunctionFactory functions, VprService vpr, Code operationsCode) {
        ProductFunction function = functions.create(new FunctionSpec(
                "Health",
                config.names().healthFunction(),
                HandlerClasses.HEALTH,
                operationsCode,
                256,
                Duration.ofSeconds(5),
                true,
                null,
                Map.of(
                        EnvironmentVariables.JOBS_TABLE, vpr.jobsTable().getTableName(),
                        EnvironmentVariables.JOBS_QUEUE_URL, vpr.jobsQueue().getQueueUrl(),
                        EnvironmentVariables.RESULTS_BUCKET, vpr.resultsBucket().getBucketName())));
        allow(function, "dynamodb:DescribeTable", vpr.jobsTable().getTableArn());
        allow(function, "sqs:GetQueueAttributes", vpr.jobsQueue().getQueueArn());
        allow(function, "s3:ListBucket", vpr.resultsBucket().getBucketArn());
        return function;
    }

    private static void allow(ProductFunction function, String action, String resource) {
        function.role()
                .addToPolicy(PolicyStatement.Builder.create()
                        .actions(List.of(action))
                        .resources(List.of(resource))
                        .build());
    }

    private void routes(VprService vpr) {
        var parametersOnly = restApi.addRequestValidator(
                "ParametersValidator",
                RequestValidatorOptions.builder()
                        .requestValidatorName("parameters")
                        .validateRequestParameters(true)
                        .validateRequestBody(false)
                        .build());
        MethodOptions checked =
                MethodOptions.builder().requestValidator(parametersOnly).build();
        IResource vprRoute = restApi.getRoot().addResource("api").addResource("vpr");
        vprRoute.addMethod("POST", proxy(FunctionUri.fromStageVariable(this)), checked);
        vprRoute.addResource("status")
                .addResource("{job_id}")
                .addMethod(
                        "GET",
                        proxy(FunctionUri.of(this, vpr.status())),
                        MethodOptions.builder()
                                .requestValidator(parametersOnly)
                                .requestParameters(Map.of("method.request.path.job_id", true))
                                .build());
        restApi.getRoot().addResource("health").addMethod("GET", proxy(FunctionUri.of(this, health)), checked);
        InvokePermission.grant(this, "SyncFromApi", vpr.sync(), restApi, "/POST/api/vpr");
        InvokePermission.grant(this, "SubmitFromApi", vpr.submit(), restApi, "/POST/api/vpr");
        InvokePermission.grant(this, "StatusFromApi", vpr.status(), restApi, "/GET/api/vpr/status/*");
        InvokePermission.grant(this, "HealthFromApi", health, restApi, "/GET/health");
    }

    private static Integration proxy(String uri) {
        return new Integration(IntegrationProps.builder()
                .type(IntegrationType.AWS_PROXY)
                .integrationHttpMethod("POST")
                .uri(uri)
                .build());
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

    public ProductFunction health() {
        return health;
    }

    public String stageName() {
        return stageName;
    }

    /// The URL below which the routes stand, without a trailing slash.
    public String url() {
        return stage.url();
    }

    /// The ARN of the stage as API Gateway's own actions name it.
    public String stageArn() {
        return stage.arn();
    }
}
