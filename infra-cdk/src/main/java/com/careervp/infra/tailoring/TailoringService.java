package com.careervp.infra.tailoring;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.career.CareerStorage;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ModelAccess;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import com.careervp.infra.rate.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/// The CV tailoring slice: one function, the table and the bucket of what it writes.
public final class TailoringService extends Construct {
    private static final int MEMORY_MEGABYTES = 3_072;
    private static final int SCRATCH_MEGABYTES = 10_240;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Table table;
    private final ProductFunction function;

    public TailoringService(Platform platform, CareerStorage careers, RateLimits limits, Code code) {
        super(platform.stack(), "Tailoring");
        table = TailoringStorage.artifactsTable(this, platform.config());
        Bucket bucket = TailoringStorage.artifactsBucket(this, platform.config());
        function = platform.functions()
                .create(new FunctionSpec(
                        "CvTailoring",
                        platform.config().names().cvTailoringFunction(),
                        HandlerClasses.CV_TAILORING,
                        code,
                        MEMORY_MEGABYTES,
                        TIMEOUT,
                        // Lambda takes no snapshots of functions with more than 512 MB of scratch space
                        false,
                        null,
                        Map.of(
                                EnvironmentVariables.TAILORED_ARTIFACTS_TABLE, table.getTableName(),
                                EnvironmentVariables.ARTIFACTS_BUCKET, bucket.getBucketName(),
                                EnvironmentVariables.CVS_TABLE,
                                        careers.cvsTable().getTableName(),
                                EnvironmentVariables.POSTINGS_TABLE,
                                        careers.postingsTable().getTableName(),
                                EnvironmentVariables.RATE_LIMITS_TABLE,
                                        limits.table().getTableName(),
                                EnvironmentVariables.LOG_LEVEL, "INFO")));
        scratchSpace();
        grants(platform, careers, limits, bucket);
        platform.api().route("POST", "/api/cv-tailoring", function);
        new TailoringAlarms(platform.alarms()).watch(this);
        TailoringDashboard.in(platform, this);
        platform.output(TemplateParameters.OUTPUT_CV_TAILORING_TABLE, table.getTableName());
        platform.output(TemplateParameters.OUTPUT_CV_ARTIFACTS_BUCKET, bucket.getBucketName());
        platform.output(function.id() + "FunctionArn", function.function().getFunctionArn());
    }

    private void scratchSpace() {
        if (function.function().getNode().getDefaultChild() instanceof CfnFunction resource) {
            resource.setEphemeralStorage(CfnFunction.EphemeralStorageProperty.builder()
                    .size(SCRATCH_MEGABYTES)
                    .build());
        }
    }

    private void grants(Platform platform, CareerStorage careers, RateLimits limits, Bucket bucket) {
        careers.allowReadingCvs(function);
        careers.allowReadingPostings(function);
        limits.allowCounting(function);
        function.allow(List.of("dynamodb:Query", "dynamodb:PutItem"), table.getTableArn());
        // reading is for the links it signs
        function.allow(List.of("s3:PutObject", "s3:GetObject"), bucket.arnForObjects("tailored/*"));
        new ModelAccess(platform.stack(), platform.config()).grantTo(function);
        Findings.accept(
                function.role(),
                "AwsSolutions-IAM5",
                "Objects are named by ids that only the function makes; the secret's name ends with characters that "
                        + "nobody knows beforehand.");
    }

    public Table table() {
        return table;
    }

    public ProductFunction function() {
        return function;
    }
}
