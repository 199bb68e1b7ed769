package com.careervp.infra.guard;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.operations.Operations;
import com.careervp.infra.platform.Platform;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventInvokeConfig;
import software.amazon.awscdk.services.lambda.destinations.SnsDestination;
import software.constructs.Construct;

/// Sets the candidate weight to zero when a gate alarm fires, whether or not a console is open.
public final class RolloutGuard extends Construct {
    private final ProductFunction function;

    public RolloutGuard(Platform platform, Code code) {
        super(platform.stack(), "RolloutGuard");
        EnvironmentConfig config = platform.config();
        Operations operations = platform.operations();
        CareervpApi api = platform.api();
        function = platform.functions()
                .create(new FunctionSpec(
                        "RolloutGuardFunction",
                        config.names().rolloutGuardFunction(),
                        HandlerClasses.ROLLOUT_GUARD,
                        code,
                        256,
                        java.time.Duration.ofSeconds(30),
                        false,
                        null,
                        Map.of(
                                EnvironmentVariables.OPERATIONS_TABLE,
                                        operations.table().getTableName(),
                                EnvironmentVariables.STACK_NAME, config.stage().stackName(),
                                EnvironmentVariables.REST_API_ID, api.restApi().getRestApiId(),
                                EnvironmentVariables.REST_API_STAGE, api.stageName())));
        permissions(config, operations, api);
        platform.alarms().function(function);
        // EventBridge calls asynchronously: what fails after the retries must not vanish.
        EventInvokeConfig.Builder.create(this, "Failures")
                .function(function.function())
                .qualifier(ProductFunction.LIVE)
                .onFailure(new SnsDestination(operations.alarmTopic()))
                .retryAttempts(2)
                .maxEventAge(Duration.hours(1))
                .build();
    }

    private void permissions(EnvironmentConfig config, Operations operations, CareervpApi api) {
        Stack stack = Stack.of(this);
        function.allow(List.of("apigateway:GET", "apigateway:PATCH"), api.stageArn());
        function.allow(
                List.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"),
                operations.table().getTableArn());
        function.allow(
                List.of("cloudformation:DescribeStacks", "cloudformation:UpdateStack"),
                "arn:" + stack.getPartition() + ":cloudformation:" + stack.getRegion() + ":" + stack.getAccount()
                        + ":stack/" + config.stage().stackName() + "/*");
    }

    /// Calls the guard whenever one of the alarms enters ALARM.
    public void watch(List<Alarm> gateAlarms) {
        Rule.Builder.create(this, "GateAlarmRule")
                .description("A gate of the rollout is in ALARM: take the candidate out of traffic.")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.cloudwatch"))
                        .detailType(List.of("CloudWatch Alarm State Change"))
                        .resources(gateAlarms.stream().map(Alarm::getAlarmArn).toList())
                        .detail(Map.of("state", Map.of("value", List.of("ALARM"))))
                        .build())
                .targets(List.of(new LambdaFunction(function.live())))
                .build();
    }
}
