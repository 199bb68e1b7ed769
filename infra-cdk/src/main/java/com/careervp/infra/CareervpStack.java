package com.careervp.infra;

import com.careervp.contract.TemplateParameters;
import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.FunctionFactory;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.monitoring.VprDashboard;
import com.careervp.infra.operations.Operations;
import com.careervp.infra.operations.RolloutGuard;
import com.careervp.infra.vpr.VprService;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CliCredentialsStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/// One environment, whole: what the slices need, the API in front of them and the means to watch and move it.
public final class CareervpStack extends Stack {

    private CareervpStack(Construct scope, EnvironmentConfig config) {
        super(
                scope,
                config.stage().stackName(),
                StackProps.builder()
                        .stackName(config.stage().stackName())
                        .description("CareerVP, " + config.stage().id())
                        .terminationProtection(config.terminationProtection())
                        .synthesizer(CliCredentialsStackSynthesizer.Builder.create()
                                .fileAssetsBucketName("careervp-assets-${AWS::AccountId}-${AWS::Region}")
                                .build())
                        .build());
    }

    /// Makes the stack in the app.
    public static CareervpStack in(Construct scope, EnvironmentConfig config, CodeAssets code) {
        CareervpStack stack = new CareervpStack(scope, config);
        FunctionFactory functions = new FunctionFactory(stack, config);
        Operations operations = new Operations(stack, config);
        VprService vpr = new VprService(stack, config, functions, code.vpr());
        CareervpApi api = new CareervpApi(stack, config, functions, vpr, code.operations());
        RolloutGuard guard = new RolloutGuard(stack, config, functions, code.operations(), operations, api);
        Alarms alarms = new Alarms(stack, config, vpr, api, guard.function(), operations.alarmTopic());
        guard.watch(alarms.gateAlarms());
        VprDashboard.in(stack, config, vpr, api);

        Tags.of(stack).add("Project", "CareerVP");
        Tags.of(stack).add("Environment", config.tag());
        Tags.of(stack).add("Owner", config.owner());

        stack.output(TemplateParameters.OUTPUT_API_URL, api.url());
        stack.output(TemplateParameters.OUTPUT_API_ID, api.restApi().getRestApiId());
        stack.output(TemplateParameters.OUTPUT_API_STAGE, api.stageName());
        stack.output(TemplateParameters.OUTPUT_JOBS_TABLE, vpr.jobsTable().getTableName());
        stack.output(TemplateParameters.OUTPUT_CVS_TABLE, vpr.cvsTable().getTableName());
        stack.output(
                TemplateParameters.OUTPUT_OPERATIONS_TABLE, operations.table().getTableName());
        stack.output(TemplateParameters.OUTPUT_JOBS_QUEUE_URL, vpr.jobsQueue().getQueueUrl());
        stack.output(
                TemplateParameters.OUTPUT_JOBS_DLQ_URL, vpr.deadLetterQueue().getQueueUrl());
        stack.output(
                TemplateParameters.OUTPUT_RESULTS_BUCKET, vpr.resultsBucket().getBucketName());
        stack.output(
                TemplateParameters.OUTPUT_ALARM_TOPIC, operations.alarmTopic().getTopicArn());
        stack.output(TemplateParameters.OUTPUT_DASHBOARD, config.names().vprDashboard());
        vpr.functions()
                .forEach(function -> stack.output(
                        function.id() + "FunctionArn", function.function().getFunctionArn()));
        return stack;
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build().overrideLogicalId(name);
    }
}
