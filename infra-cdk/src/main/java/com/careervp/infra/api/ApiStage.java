package com.careervp.infra.api;

import com.careervp.contract.AccessLogFields;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.ProductFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.CfnCondition;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.apigateway.CfnStage;
import software.amazon.awscdk.services.apigateway.Deployment;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/// The one stage of the API and its canary.
///
/// The canary stays in the template for good, at 0 percent when nothing is rolled out: CloudFormation leaves a canary
/// that vanishes from the template live (aws-cdk issue 33901). Only its percentage, a parameter, moves.
final class ApiStage {
    private final RestApi api;
    private final CfnStage stage;

    /// @param routes every route and the functions behind it, in a stable order
    ApiStage(Construct scope, EnvironmentConfig config, RestApi api, SplitRoute split, Map<String, String> routes) {
        this.api = api;
        Stack stack = Stack.of(scope);
        CfnParameter percent = CfnParameter.Builder.create(stack, TemplateParameters.VPR_CANDIDATE_PERCENT)
                .type("Number")
                .defaultValue(0)
                .minValue(0)
                .maxValue(100)
                .description("Percentage of POST /api/vpr that goes to the asynchronous path.")
                .build();
        CfnParameter primary = CfnParameter.Builder.create(stack, TemplateParameters.VPR_PRIMARY)
                .type("String")
                .defaultValue("sync")
                .allowedValues(List.of("sync", "async"))
                .description("Which path serves the rest: sync until the rollout is promoted, then async.")
                .build();
        CfnCondition promoted = CfnCondition.Builder.create(stack, "VprIsPromoted")
                .expression(Fn.conditionEquals(primary.getValueAsString(), "async"))
                .build();
        String candidate = aliased(split.candidate());
        String baseline = Fn.conditionIf(promoted.getLogicalId(), candidate, aliased(split.baseline()))
                .toString();

        LogGroup accessLog = LogGroup.Builder.create(scope, "AccessLog")
                .logGroupName(config.names().apiAccessLogGroup())
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        CfnAccount account = logsAccount(scope);
        Deployment deployment = Deployment.Builder.create(scope, "Deployment")
                .api(api)
                .retainDeployments(false)
                .build();
        // A deployment is a copy of the routes: without a new id a changed route would never go live.
        deployment.addToLogicalId(routes);
        for (var method : api.getMethods()) {
            deployment.getNode().addDependency(method);
        }
        stage = CfnStage.Builder.create(scope, "Stage")
                .restApiId(api.getRestApiId())
                .stageName(config.names().apiStage())
                .deploymentId(deployment.getDeploymentId())
                .tracingEnabled(true)
                .variables(Map.of(TemplateParameters.STAGE_VARIABLE_VPR_FUNCTION, baseline))
                .canarySetting(CfnStage.CanarySettingProperty.builder()
                        .deploymentId(deployment.getDeploymentId())
                        .percentTraffic(percent.getValueAsNumber())
                        .stageVariableOverrides(Map.of(TemplateParameters.STAGE_VARIABLE_VPR_FUNCTION, candidate))
                        .useStageCache(false)
                        .build())
                .accessLogSetting(CfnStage.AccessLogSettingProperty.builder()
                        .destinationArn(accessLog.getLogGroupArn())
                        .format(accessLogFormat())
                        .build())
                .methodSettings(List.of(CfnStage.MethodSettingProperty.builder()
                        .resourcePath("/*")
                        .httpMethod("*")
                        .metricsEnabled(true)
                        .loggingLevel("ERROR")
                        .dataTraceEnabled(false)
                        .throttlingRateLimit(config.throttleRatePerSecond())
                        .throttlingBurstLimit(config.throttleBurst())
                        .build()))
                .build();
        stage.getNode().addDependency(account);
        Findings.accept(
                stage,
                "AwsSolutions-APIG3",
                "A web ACL is an account-wide decision and is attached by the account's own stack; throttling, size "
                        + "limits and validation stand here.");
    }

    /// API Gateway writes access logs only once the account names a role for it; the setting is one for the region.
    private static CfnAccount logsAccount(Construct scope) {
        Role role = Role.Builder.create(scope, "ApiGatewayLogsRole")
                .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
                .managedPolicies(List.of(
                        ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonAPIGatewayPushToCloudWatchLogs")))
                .build();
        role.applyRemovalPolicy(RemovalPolicy.RETAIN);
        Findings.accept(
                role,
                "AwsSolutions-IAM4",
                "API Gateway documents exactly this managed policy for the account's logging role.");
        CfnAccount account = CfnAccount.Builder.create(scope, "ApiGatewayAccount")
                .cloudWatchRoleArn(role.getRoleArn())
                .build();
        account.applyRemovalPolicy(RemovalPolicy.RETAIN);
        return account;
    }

    private static String aliased(ProductFunction function) {
        return function.name() + ":" + ProductFunction.LIVE;
    }

    private static String accessLogFormat() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(AccessLogFields.REQUEST_ID, "$context.requestId");
        fields.put(AccessLogFields.TIME, "$context.requestTimeEpoch");
        fields.put(AccessLogFields.METHOD, "$context.httpMethod");
        fields.put(AccessLogFields.ROUTE, "$context.resourcePath");
        fields.put(AccessLogFields.STATUS, "$context.status");
        fields.put(AccessLogFields.LATENCY, "$context.responseLatency");
        fields.put(AccessLogFields.INTEGRATION_LATENCY, "$context.integrationLatency");
        fields.put(AccessLogFields.CANARY, "$context.isCanaryRequest");
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    String url() {
        Stack stack = Stack.of(api);
        return "https://" + api.getRestApiId() + ".execute-api." + stack.getRegion() + "." + stack.getUrlSuffix() + "/"
                + stage.getRef();
    }

    static String arn(RestApi api, String stageName) {
        Stack stack = Stack.of(api);
        return "arn:" + stack.getPartition() + ":apigateway:" + stack.getRegion() + "::/restapis/" + api.getRestApiId()
                + "/stages/" + stageName;
    }
}
