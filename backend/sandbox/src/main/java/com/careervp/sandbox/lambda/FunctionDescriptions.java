package com.careervp.sandbox.lambda;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.ScalingConfig;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.TracingConfigResponse;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/// Turns the sandbox's functions and mappings into the SDK's types.
final class FunctionDescriptions {
    private static final DateTimeFormatter LAST_MODIFIED = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FunctionDescriptions() {}

    static FunctionConfiguration describe(FunctionTarget target) {
        FunctionDefinition definition = target.definition();
        FunctionConfiguration.Builder builder = FunctionConfiguration.builder()
                .functionName(definition.arn().name())
                .functionArn(target.invokedArn())
                .version(target.version())
                .runtime(definition.text("Runtime").orElse(null))
                .role(definition.text("Role").orElse(null))
                .handler(definition.handler())
                .description(definition.text("Description").orElse(""))
                .timeout(definition.timeoutSeconds())
                .memorySize(definition.memoryMegabytes())
                .lastModified(LAST_MODIFIED.format(definition.lastModified()))
                .revisionId(definition.revision())
                .packageType(PackageType.ZIP)
                .state(State.ACTIVE)
                .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL);
        describeSettings(definition, builder);
        return builder.build();
    }

    private static void describeSettings(FunctionDefinition definition, FunctionConfiguration.Builder builder) {
        var properties = definition.properties();
        Map<String, String> environment = definition.environment();
        if (!environment.isEmpty()) {
            builder.environment(
                    EnvironmentResponse.builder().variables(environment).build());
        }
        definition.deadLetterTarget().ifPresent(arn -> builder.deadLetterConfig(config -> config.targetArn(arn)));
        builder.architectures(
                Architecture.fromValue(properties.path("Architectures").path(0).asText("x86_64")));
        builder.tracingConfig(TracingConfigResponse.builder()
                .mode(TracingMode.fromValue(
                        properties.path("TracingConfig").path("Mode").asText("PassThrough")))
                .build());
        builder.ephemeralStorage(EphemeralStorage.builder()
                .size(properties.path("EphemeralStorage").path("Size").asInt(512))
                .build());
        builder.loggingConfig(
                LoggingConfig.builder().logGroup(definition.logGroup()).build());
        builder.snapStart(snap -> snap.applyOn(SnapStartApplyOn.fromValue(
                        properties.path("SnapStart").path("ApplyOn").asText("None")))
                .optimizationStatus(SnapStartOptimizationStatus.OFF));
    }

    /// Several responses have the fields of another type; this copies those that both have.
    ///
    /// @param into the builder of the response
    static <B extends SdkPojo> B copy(SdkPojo from, B into) {
        for (SdkField<?> field : from.sdkFields()) {
            for (SdkField<?> target : into.sdkFields()) {
                if (target.memberName().equals(field.memberName())) {
                    target.set(into, field.getValueOrDefault(from));
                }
            }
        }
        return into;
    }

    static AliasConfiguration describe(LambdaFunction function, FunctionAlias alias) {
        AliasConfiguration.Builder builder = AliasConfiguration.builder()
                .aliasArn(function.arn().qualified(alias.name()))
                .name(alias.name())
                .functionVersion(alias.version())
                .description(alias.description())
                .revisionId(alias.revision());
        if (!alias.additionalWeights().isEmpty()) {
            builder.routingConfig(routing -> routing.additionalVersionWeights(alias.additionalWeights()));
        }
        return builder.build();
    }

    static EventSourceMappingConfiguration describe(EventSourceMapping mapping) {
        MappingSettings settings = mapping.settings();
        EventSourceMappingConfiguration.Builder builder = EventSourceMappingConfiguration.builder()
                .uuid(mapping.id())
                .eventSourceArn(mapping.queueArn())
                .functionArn(mapping.functionArn())
                .batchSize(settings.batchSize())
                .maximumBatchingWindowInSeconds((int) settings.batchingWindow().toSeconds())
                .lastModified(mapping.lastModified())
                .lastProcessingResult(mapping.lastResult())
                .state(mapping.state())
                .stateTransitionReason("USER_INITIATED")
                .functionResponseTypesWithStrings(
                        settings.reportsFailures() ? List.of("ReportBatchItemFailures") : List.of());
        settings.maximumConcurrency()
                .ifPresent(most -> builder.scalingConfig(
                        ScalingConfig.builder().maximumConcurrency(most).build()));
        return builder.build();
    }
}
