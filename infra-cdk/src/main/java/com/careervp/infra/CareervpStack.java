package com.careervp.infra;

import com.careervp.contract.TemplateParameters;
import com.careervp.infra.api.ApiAlarms;
import com.careervp.infra.career.CareerService;
import com.careervp.infra.career.CareerStorage;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.guard.RolloutGuard;
import com.careervp.infra.health.HealthCheck;
import com.careervp.infra.letter.LetterService;
import com.careervp.infra.pipeline.PipelineService;
import com.careervp.infra.platform.Platform;
import com.careervp.infra.rate.RateLimits;
import com.careervp.infra.tailoring.TailoringService;
import com.careervp.infra.vpr.VprService;
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
        Platform platform = Platform.of(stack, config);
        CareerStorage careers = new CareerStorage(platform);
        RateLimits limits = new RateLimits(platform);
        VprService vpr = new VprService(platform, careers, code.vpr());
        new CareerService(platform, careers, code.career());
        new TailoringService(platform, careers, limits, code.cvTailoring());
        LetterService letters = new LetterService(platform, careers, vpr, limits, code.coverLetter());
        new HealthCheck(platform, code.operations())
                .asking(vpr)
                .asking(careers)
                .asking(limits)
                .asking(letters);
        new PipelineService(platform, careers, code.pipeline());
        platform.api().publish();
        new ApiAlarms(platform.alarms()).watch(platform.api());
        new RolloutGuard(platform, code.operations()).watch(platform.alarms().gates());

        Tags.of(stack).add("Project", "CareerVP");
        Tags.of(stack).add("Environment", config.tag());
        Tags.of(stack).add("Owner", config.owner());

        platform.output(TemplateParameters.OUTPUT_API_URL, platform.api().url());
        platform.output(
                TemplateParameters.OUTPUT_API_ID, platform.api().restApi().getRestApiId());
        platform.output(TemplateParameters.OUTPUT_API_STAGE, platform.api().stageName());
        platform.output(
                TemplateParameters.OUTPUT_USER_POOL_ID,
                platform.identity().pool().getUserPoolId());
        platform.output(
                TemplateParameters.OUTPUT_USER_POOL_CLIENT_ID,
                platform.identity().client().getUserPoolClientId());
        platform.output(
                TemplateParameters.OUTPUT_OPERATIONS_TABLE,
                platform.operations().table().getTableName());
        platform.output(
                TemplateParameters.OUTPUT_ALARM_TOPIC,
                platform.operations().alarmTopic().getTopicArn());
        return stack;
    }
}
