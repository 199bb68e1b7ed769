package com.careervp.infra.health;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.infra.career.CareerStorage;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.letter.LetterService;
import com.careervp.infra.platform.Platform;
import com.careervp.infra.rate.RateLimits;
import com.careervp.infra.vpr.VprService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.Bucket;

/// `GET /health`: whether what requests depend on answers. Each slice's stores are added with [#asking].
public final class HealthCheck {
    private final ProductFunction function;

    public HealthCheck(Platform platform, Code code) {
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
                        Map.of()));
        platform.api().route("GET", "/health", function);
        platform.alarms().function(function);
    }

    public HealthCheck asking(VprService vpr) {
        table(EnvironmentVariables.JOBS_TABLE, vpr.jobsTable());
        bucket(EnvironmentVariables.RESULTS_BUCKET, vpr.resultsBucket());
        function.function()
                .addEnvironment(
                        EnvironmentVariables.JOBS_QUEUE_URL, vpr.jobsQueue().getQueueUrl());
        function.allow(List.of("sqs:GetQueueAttributes"), vpr.jobsQueue().getQueueArn());
        return this;
    }

    public HealthCheck asking(CareerStorage careers) {
        table(EnvironmentVariables.CVS_TABLE, careers.cvsTable());
        table(EnvironmentVariables.POSTINGS_TABLE, careers.postingsTable());
        return this;
    }

    public HealthCheck asking(RateLimits limits) {
        table(EnvironmentVariables.RATE_LIMITS_TABLE, limits.table());
        return this;
    }

    public HealthCheck asking(LetterService letters) {
        bucket(EnvironmentVariables.LETTERS_BUCKET, letters.bucket());
        return this;
    }

    private void table(String variable, Table table) {
        function.function().addEnvironment(variable, table.getTableName());
        function.allow(List.of("dynamodb:DescribeTable"), table.getTableArn());
    }

    private void bucket(String variable, Bucket bucket) {
        function.function().addEnvironment(variable, bucket.getBucketName());
        function.allow(List.of("s3:ListBucket"), bucket.getBucketArn());
    }
}
