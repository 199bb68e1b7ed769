package com.careervp.infra.pipeline;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.api.Callers;
import com.careervp.infra.career.CareerStorage;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ModelAccess;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventInvokeConfig;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.LambdaSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The CV pipeline: an upload, its extraction from a queue, four steps that a topic starts beside each other, and the
/// dashboard that joins them. A sweeper wakes what was left lying in between.
public final class PipelineService extends Construct {
    private final Platform platform;
    private final CareerStorage careers;
    private final Code code;
    private final PhysicalNames names;
    private final Table table;
    private final Queue deadLetters;
    private final Queue queue;
    private final Bucket uploads;
    private final Bucket outputs;
    private final Topic extracted;
    private final Topic ready;
    private final List<Queue> functionDeadLetters = new ArrayList<>();

    public PipelineService(Platform platform, CareerStorage careers, Code code) {
        super(platform.stack(), "Pipeline");
        this.platform = platform;
        this.careers = careers;
        this.code = code;
        EnvironmentConfig config = platform.config();
        names = config.names();
        table = PipelineStorage.table(this, config);
        deadLetters =
                PipelineStorage.deadLetters(this, "ProcessingDeadLetters", names.pipelineDeadLetterQueue(), config);
        queue = PipelineStorage.queue(this, names, deadLetters);
        uploads = PipelineStorage.uploads(this, config);
        outputs = PipelineStorage.outputs(this, config);
        extracted = topic("CvExtracted", names.cvExtractedTopic());
        ready = topic("CvReady", names.cvReadyTopic());

        upload();
        extractor();
        List<ProductFunction> writing = List.of(
                branch("CvMatcher", "matcher", HandlerClasses.CV_MATCHER, 90),
                branch("CvFeedback", "feedback", HandlerClasses.CV_FEEDBACK, 60),
                branch("CvOffer", "offer-generator", HandlerClasses.CV_OFFER, 60));
        new ModelAccess(platform.stack(), config).grantTo(writing.toArray(ProductFunction[]::new));
        branch("CvGenerator", "cv-generator", HandlerClasses.CV_GENERATOR, 60);
        dashboard();
        readers();
        sweeper();
        new PipelineAlarms(platform.alarms()).watch(deadLetters, functionDeadLetters, queue);
        outputs();
    }

    private Topic topic(String id, String name) {
        Topic topic =
                Topic.Builder.create(this, id).topicName(name).enforceSsl(true).build();
        Findings.accept(topic, "AwsSolutions-SNS2", "Messages hold the id of a job and nothing of a person.");
        return topic;
    }

    private void upload() {
        ProductFunction function = function("CvUpload", "upload-handler", HandlerClasses.CV_UPLOAD, 1024, 60, true);
        function.allow(List.of("s3:PutObject"), uploads.arnForObjects("*/input.pdf"));
        function.allow(List.of("dynamodb:PutItem", "dynamodb:UpdateItem"), table.getTableArn());
        function.allow(List.of("sqs:SendMessage"), queue.getQueueArn());
        careers.allowReadingPostings(function);
        platform.api().route("POST", "/api/v1/cv/upload", function, Callers.SIGNED_IN);
    }

    private void extractor() {
        ProductFunction function =
                function("CvExtractor", "cv-extractor", HandlerClasses.CV_EXTRACTOR, 512, 120, false);
        function.allow(List.of("s3:GetObject"), uploads.arnForObjects("*/input.pdf"));
        function.allow(List.of("s3:ListBucket"), uploads.getBucketArn(), outputs.getBucketArn());
        function.allow(List.of("s3:PutObject"), outputs.arnForObjects("*/cv_data.json"));
        function.allow(List.of("s3:GetObject", "s3:PutObject"), outputs.arnForObjects("extractions/*"));
        function.allow(List.of("dynamodb:GetItem", "dynamodb:UpdateItem"), table.getTableArn());
        function.allow(List.of("sns:Publish"), extracted.getTopicArn());
        function.allow(
                List.of(
                        "sqs:ReceiveMessage",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:ChangeMessageVisibility"),
                queue.getQueueArn());
        careers.allowWritingCvs(function);
        new ModelAccess(platform.stack(), platform.config()).grantTo(function);
        EventSourceMapping.Builder.create(this, "QueueToExtractor")
                .target(function.live())
                .eventSourceArn(queue.getQueueArn())
                .batchSize(1)
                .reportBatchItemFailures(true)
                .build();
    }

    private ProductFunction branch(String id, String name, String handler, int timeoutSeconds) {
        ProductFunction function = function(id, name, handler, 1024, timeoutSeconds, false);
        readsAndWritesOutputs(function);
        function.allow(List.of("dynamodb:GetItem", "dynamodb:UpdateItem"), table.getTableArn());
        function.allow(List.of("sns:Publish"), ready.getTopicArn());
        careers.allowReadingPostings(function);
        subscribe(function, name, extracted);
        return function;
    }

    private void dashboard() {
        ProductFunction function =
                function("CvDashboard", "dashboard-builder", HandlerClasses.CV_DASHBOARD, 512, 60, false);
        readsAndWritesOutputs(function);
        function.allow(List.of("dynamodb:GetItem", "dynamodb:UpdateItem"), table.getTableArn());
        subscribe(function, "dashboard-builder", ready);
    }

    private void readsAndWritesOutputs(ProductFunction function) {
        function.allow(List.of("s3:GetObject", "s3:PutObject"), outputs.arnForObjects("*"));
        // Without it S3 answers 403 and not 404 for an output that is not there yet.
        function.allow(List.of("s3:ListBucket"), outputs.getBucketArn());
    }

    /// What SNS cannot deliver and what fails after Lambda's own repeats goes to one queue, so that nothing vanishes.
    private void subscribe(ProductFunction function, String name, Topic topic) {
        Queue failures = PipelineStorage.deadLetters(
                this, function.id() + "DeadLetters", names.pipelineFunctionDeadLetterQueue(name), platform.config());
        Findings.accept(
                failures,
                "AwsSolutions-SQS3",
                "It is itself the dead-letter queue of a subscription and of the function's asynchronous calls.");
        functionDeadLetters.add(failures);
        topic.addSubscription(LambdaSubscription.Builder.create(function.live())
                .deadLetterQueue(failures)
                .build());
        EventInvokeConfig.Builder.create(this, function.id() + "Failures")
                .function(function.function())
                .qualifier(ProductFunction.LIVE)
                .onFailure(new SqsDestination(failures))
                .retryAttempts(2)
                .maxEventAge(software.amazon.awscdk.Duration.hours(1))
                .build();
    }

    private void readers() {
        ProductFunction status = function("CvStatus", "cv-status", HandlerClasses.CV_STATUS, 256, 10, true);
        status.allow(List.of("dynamodb:GetItem"), table.getTableArn());
        platform.api().route("GET", "/api/v1/cv/status/{jobId}", status, Callers.SIGNED_IN);
        ProductFunction download = function("CvDownload", "cv-download", HandlerClasses.CV_DOWNLOAD, 256, 10, true);
        download.allow(List.of("dynamodb:GetItem"), table.getTableArn());
        // a presigned link can do what its signer may do
        download.allow(List.of("s3:GetObject"), outputs.arnForObjects("*"));
        platform.api().route("GET", "/api/v1/cv/download/{jobId}", download, Callers.SIGNED_IN);
    }

    private void sweeper() {
        ProductFunction function = function("CvSweeper", "cv-sweeper", HandlerClasses.CV_SWEEPER, 256, 60, false);
        function.allow(List.of("dynamodb:UpdateItem"), table.getTableArn());
        function.allow(
                List.of("dynamodb:Query"), table.getTableArn() + "/index/" + PipelineAttributes.UNFINISHED_INDEX);
        function.allow(List.of("sqs:SendMessage"), queue.getQueueArn());
        function.allow(List.of("sns:Publish"), extracted.getTopicArn(), ready.getTopicArn());
        Rule.Builder.create(this, "SweepRule")
                .description("Wakes uploads that were left lying between two steps.")
                .schedule(Schedule.rate(software.amazon.awscdk.Duration.minutes(5)))
                .targets(List.of(new LambdaFunction(function.live())))
                .build();
    }

    private ProductFunction function(
            String id, String name, String handler, int memoryMegabytes, int timeoutSeconds, boolean snapStart) {
        ProductFunction function = platform.functions()
                .create(new FunctionSpec(
                        id,
                        names.pipelineFunction(name),
                        handler,
                        code,
                        memoryMegabytes,
                        Duration.ofSeconds(timeoutSeconds),
                        snapStart,
                        null,
                        environment()));
        platform.alarms().function(function);
        return function;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(EnvironmentVariables.PIPELINE_TABLE, table.getTableName());
        environment.put(EnvironmentVariables.PIPELINE_QUEUE_URL, queue.getQueueUrl());
        environment.put(EnvironmentVariables.UPLOADS_BUCKET, uploads.getBucketName());
        environment.put(EnvironmentVariables.OUTPUTS_BUCKET, outputs.getBucketName());
        environment.put(EnvironmentVariables.CV_EXTRACTED_TOPIC, extracted.getTopicArn());
        environment.put(EnvironmentVariables.CV_READY_TOPIC, ready.getTopicArn());
        environment.put(EnvironmentVariables.CVS_TABLE, careers.cvsTable().getTableName());
        environment.put(
                EnvironmentVariables.POSTINGS_TABLE, careers.postingsTable().getTableName());
        return environment;
    }

    private void outputs() {
        platform.output(TemplateParameters.OUTPUT_PIPELINE_TABLE, table.getTableName());
        platform.output(TemplateParameters.OUTPUT_PIPELINE_QUEUE_URL, queue.getQueueUrl());
        platform.output(TemplateParameters.OUTPUT_PIPELINE_DLQ_URL, deadLetters.getQueueUrl());
        platform.output(TemplateParameters.OUTPUT_UPLOADS_BUCKET, uploads.getBucketName());
        platform.output(TemplateParameters.OUTPUT_OUTPUTS_BUCKET, outputs.getBucketName());
    }
}
