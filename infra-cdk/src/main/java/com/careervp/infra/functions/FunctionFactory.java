package com.careervp.infra.functions;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.infra.config.EnvironmentConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/// Makes functions alike: Java 25 on arm64, traced, with a log group kept for 30 days and a role that may only write
/// to it. What else a function may do is granted by its slice.
public final class FunctionFactory {
    private final Construct scope;
    private final EnvironmentConfig config;

    public FunctionFactory(Construct scope, EnvironmentConfig config) {
        this.scope = scope;
        this.config = config;
    }

    public ProductFunction create(FunctionSpec spec) {
        Construct home = new Construct(scope, spec.id());
        LogGroup logs = LogGroup.Builder.create(home, "Logs")
                .logGroupName(config.names().functionLogGroup(spec.name()))
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Role role = Role.Builder.create(home, "Role")
                .roleName(spec.name() + "-role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                .resources(List.of(logs.getLogGroupArn()))
                .build());

        Map<String, String> environment = new HashMap<>(spec.environment());
        environment.put(EnvironmentVariables.STAGE, config.stage().id());
        environment.put("POWERTOOLS_SERVICE_NAME", "careervp");
        environment.put("POWERTOOLS_METRICS_NAMESPACE", com.careervp.contract.MetricNames.NAMESPACE);

        var builder = software.amazon.awscdk.services.lambda.Function.Builder.create(home, "Function")
                .functionName(spec.name())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(spec.handler())
                .code(spec.code())
                .memorySize(spec.memoryMegabytes())
                .timeout(Duration.seconds(spec.timeout().toSeconds()))
                .tracing(Tracing.ACTIVE)
                .role(role)
                .logGroup(logs)
                .environment(environment);
        if (spec.snapStart()) {
            builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        Integer reserved = spec.reservedConcurrency();
        if (reserved != null) {
            builder.reservedConcurrentExecutions(reserved);
        }
        var function = builder.build();
        Alias live = Alias.Builder.create(home, "Live")
                .aliasName(ProductFunction.LIVE)
                .version(function.getCurrentVersion())
                .build();
        Findings.accept(
                role,
                "AwsSolutions-IAM5",
                "X-Ray's PutTraceSegments and PutTelemetryRecords know no resource; the log group's own streams are a "
                        + "suffix of its ARN.");
        return new ProductFunction(spec.id(), spec.name(), function, live, role);
    }
}
