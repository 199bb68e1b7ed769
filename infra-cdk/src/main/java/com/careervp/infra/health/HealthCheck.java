package com.careervp.infra.health;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import com.careervp.infra.vpr.VprService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.lambda.Code;

/// `GET /health`: whether what requests depend on answers.
public final class HealthCheck {
    private final ProductFunction function;

    public HealthCheck(Platform platform, VprService vpr, Code code) {
        function = platform.functions()
                .create(new FunctionSpec(
                        "Health",
                        platform.config().names().healthFunction(),
                        HandlerClasses.HEALTH,
                        code,
                        256,
                        Duration.ofSeconds(5),
                        true,
                        null,
                        Map.of(
                                EnvironmentVariables.JOBS_TABLE, vpr.jobsTable().getTableName(),
                                EnvironmentVariables.JOBS_QUEUE_URL,
                                        vpr.jobsQueue().getQueueUrl(),
                                EnvironmentVariables.RESULTS_BUCKET,
                                        vpr.resultsBucket().getBucketName())));
        function.allow(List.of("dynamodb:DescribeTable"), vpr.jobsTable().getTableArn());
        function.allow(List.of("sqs:GetQueueAttributes"), vpr.jobsQueue().getQueueArn());
        function.allow(List.of("s3:ListBucket"), vpr.resultsBucket().getBucketArn());
        platform.api().route("GET", "/health", function);
        platform.alarms().function(function);
    }
}
