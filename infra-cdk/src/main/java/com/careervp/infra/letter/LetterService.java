package com.careervp.infra.letter;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.api.Callers;
import com.careervp.infra.career.CareerStorage;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ModelAccess;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import com.careervp.infra.rate.RateLimits;
import com.careervp.infra.vpr.VprService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/// `POST /api/cover-letter` for whoever is signed in: one function and the bucket of its letters. It reads CVs,
/// postings
/// and finished reports, and counts requests; it writes letters and nothing else.
public final class LetterService extends Construct {
    private static final int KEPT_DAYS = 90;

    private final Bucket bucket;
    private final ProductFunction function;

    public LetterService(Platform platform, CareerStorage careers, VprService vpr, RateLimits limits, Code code) {
        super(platform.stack(), "Letter");
        bucket = bucket(platform.config());
        function = platform.functions()
                .create(new FunctionSpec(
                        "CoverLetter",
                        platform.config().names().coverLetterFunction(),
                        HandlerClasses.COVER_LETTER,
                        code,
                        1024,
                        Duration.ofMinutes(5),
                        true,
                        null,
                        Map.of(
                                EnvironmentVariables.CVS_TABLE,
                                        careers.cvsTable().getTableName(),
                                EnvironmentVariables.POSTINGS_TABLE,
                                        careers.postingsTable().getTableName(),
                                EnvironmentVariables.JOBS_TABLE, vpr.jobsTable().getTableName(),
                                EnvironmentVariables.RESULTS_BUCKET,
                                        vpr.resultsBucket().getBucketName(),
                                EnvironmentVariables.RATE_LIMITS_TABLE,
                                        limits.table().getTableName(),
                                EnvironmentVariables.LETTERS_BUCKET, bucket.getBucketName())));
        careers.allowReadingCvs(function);
        careers.allowReadingPostings(function);
        limits.allowCounting(function);
        allowReadingReports(vpr);
        // The link that callers get is signed with this function's own permission to read.
        function.allow(List.of("s3:PutObject", "s3:GetObject"), bucket.arnForObjects("letters/*"));
        new ModelAccess(platform.stack(), platform.config()).grantTo(function);
        platform.api().route("POST", "/api/cover-letter", function, Callers.SIGNED_IN);
        new LetterAlarms(platform.alarms(), platform.config()).watch(function);
        platform.output(TemplateParameters.OUTPUT_COVER_LETTERS_BUCKET, bucket.getBucketName());
        platform.output(function.id() + "FunctionArn", function.function().getFunctionArn());
    }

    private void allowReadingReports(VprService vpr) {
        function.allow(
                List.of("dynamodb:Query"), vpr.jobsTable().getTableArn() + "/index/" + JobAttributes.IDEMPOTENCY_INDEX);
        function.allow(List.of("s3:GetObject"), vpr.resultsBucket().arnForObjects("results/*"));
        // Without it S3 answers 403 and not 404 for a report that has expired.
        function.allow(List.of("s3:ListBucket"), vpr.resultsBucket().getBucketArn());
    }

    private Bucket bucket(EnvironmentConfig config) {
        Bucket letters = Bucket.Builder.create(this, "LettersBucket")
                .bucketName(config.names().coverLettersBucket(Aws.ACCOUNT_ID, Aws.REGION))
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("letters-expire")
                        .expiration(software.amazon.awscdk.Duration.days(KEPT_DAYS))
                        .abortIncompleteMultipartUploadAfter(software.amazon.awscdk.Duration.days(1))
                        .build()))
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        Findings.accept(
                letters,
                "AwsSolutions-S1",
                "Letters are read only through presigned links, which the API's access log records; a log bucket would "
                        + "keep more about the people than the letters' own lifecycle does.");
        return letters;
    }

    public Bucket bucket() {
        return bucket;
    }

    public ProductFunction function() {
        return function;
    }
}
