package com.careervp.infra.vpr;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.career.CareerStorage;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.FunctionFactory;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ModelAccess;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// The VPR slice: four functions around one queue, one jobs table and one results bucket.
public final class VprService extends Construct {
    /// Deliveries of a message before the queue moves it to the dead-letter queue.
    public static final int MAX_RECEIVES = 3;

    private final Table jobsTable;
    private final CareerStorage careers;
    private final Queue deadLetterQueue;
    private final Queue jobsQueue;
    private final Bucket resultsBucket;
    private final ProductFunction sync;
    private final ProductFunction submit;
    private final ProductFunction worker;
    private final ProductFunction status;

    public VprService(Platform platform, CareerStorage careers, Code code) {
        super(platform.stack(), "Vpr");
        EnvironmentConfig config = platform.config();
        PhysicalNames names = config.names();
        jobsTable = VprStorage.jobsTable(this, config);
        this.careers = careers;
        deadLetterQueue = VprStorage.deadLetterQueue(this, config);
        jobsQueue = VprStorage.jobsQueue(this, names, deadLetterQueue);
        resultsBucket = VprStorage.resultsBucket(this, config);

        Maker maker = new Maker(platform.functions(), code, config);
        sync = maker.make("VprSync", names.vprSyncFunction(), HandlerClasses.VPR_SYNC, 1024, 120, true, null);
        submit = maker.make("VprSubmit", names.vprSubmitFunction(), HandlerClasses.VPR_SUBMIT, 256, 10, true, null);
        worker = maker.make(
                "VprWorker",
                names.vprWorkerFunction(),
                HandlerClasses.VPR_WORKER,
                1024,
                300,
                false,
                config.workerConcurrency());
        status = maker.make("VprStatus", names.vprStatusFunction(), HandlerClasses.VPR_STATUS, 256, 10, true, null);
        grants();
        new ModelAccess(Stack.of(this), config).grantTo(sync, worker);
        EventSourceMapping.Builder.create(this, "JobsToWorker")
                .target(worker.live())
                .eventSourceArn(jobsQueue.getQueueArn())
                .batchSize(1)
                .reportBatchItemFailures(true)
                .build();
        platform.api().splitRoute("POST", "/api/vpr", sync, submit);
        platform.api().route("GET", "/api/vpr/status/{job_id}", status);
        new VprAlarms(platform.alarms()).watch(this);
        VprDashboard.in(platform, this);
        outputs(platform);
    }

    private void outputs(Platform platform) {
        platform.output(TemplateParameters.OUTPUT_JOBS_TABLE, jobsTable.getTableName());
        platform.output(TemplateParameters.OUTPUT_JOBS_QUEUE_URL, jobsQueue.getQueueUrl());
        platform.output(TemplateParameters.OUTPUT_JOBS_DLQ_URL, deadLetterQueue.getQueueUrl());
        platform.output(TemplateParameters.OUTPUT_RESULTS_BUCKET, resultsBucket.getBucketName());
        functions()
                .forEach(function -> platform.output(
                        function.id() + "FunctionArn", function.function().getFunctionArn()));
    }

    private void grants() {
        String jobs = jobsTable.getTableArn();
        String index = jobs + "/index/" + VprStorage.IDEMPOTENCY_INDEX;
        for (ProductFunction function : List.of(sync, submit, worker)) {
            function.allow(
                    List.of(
                            "dynamodb:GetItem",
                            "dynamodb:PutItem",
                            "dynamodb:UpdateItem",
                            "dynamodb:DeleteItem",
                            "dynamodb:ConditionCheckItem"),
                    jobs);
            function.allow(List.of("dynamodb:Query"), jobs, index);
            careers.allowWritingCvs(function);
        }
        status.allow(List.of("dynamodb:GetItem"), jobs);
        String results = resultsBucket.arnForObjects("results/*");
        for (ProductFunction function : List.of(sync, worker)) {
            function.allow(List.of("s3:PutObject", "s3:GetObject"), results);
            // Without it S3 answers 403 and not 404 for a report that is not there yet.
            function.allow(List.of("s3:ListBucket"), resultsBucket.getBucketArn());
        }
        status.allow(List.of("s3:GetObject"), results);
        submit.allow(List.of("sqs:SendMessage"), jobsQueue.getQueueArn());
        worker.allow(
                List.of(
                        "sqs:ReceiveMessage",
                        // a reminder to itself when a message was delivered to two workers at once
                        "sqs:SendMessage",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:ChangeMessageVisibility"),
                jobsQueue.getQueueArn());
    }

    public Table jobsTable() {
        return jobsTable;
    }

    public Queue deadLetterQueue() {
        return deadLetterQueue;
    }

    public Queue jobsQueue() {
        return jobsQueue;
    }

    public Bucket resultsBucket() {
        return resultsBucket;
    }

    public ProductFunction sync() {
        return sync;
    }

    public ProductFunction submit() {
        return submit;
    }

    public ProductFunction worker() {
        return worker;
    }

    public ProductFunction status() {
        return status;
    }

    public List<ProductFunction> functions() {
        return List.of(sync, submit, worker, status);
    }

    private final class Maker {
        private final FunctionFactory functions;
        private final Code code;
        private final EnvironmentConfig config;

        Maker(FunctionFactory functions, Code code, EnvironmentConfig config) {
            this.functions = functions;
            this.code = code;
            this.config = config;
        }

        ProductFunction make(
                String id,
                String name,
                String handler,
                int memoryMegabytes,
                int timeoutSeconds,
                boolean snapStart,
                @Nullable Integer reserved) {
            return functions.create(new FunctionSpec(
                    id,
                    name,
                    handler,
                    code,
                    memoryMegabytes,
                    Duration.ofSeconds(timeoutSeconds),
                    snapStart,
                    reserved,
                    environment()));
        }

        private Map<String, String> environment() {
            Map<String, String> environment = new HashMap<>();
            environment.put(EnvironmentVariables.JOBS_TABLE, jobsTable.getTableName());
            environment.put(EnvironmentVariables.CVS_TABLE, careers.cvsTable().getTableName());
            environment.put(EnvironmentVariables.JOBS_QUEUE_URL, jobsQueue.getQueueUrl());
            environment.put(EnvironmentVariables.RESULTS_BUCKET, resultsBucket.getBucketName());
            environment.put(EnvironmentVariables.MAX_RECEIVES, Integer.toString(MAX_RECEIVES));
            environment.put(
                    EnvironmentVariables.RETRY_DELAY_SECONDS, config.stage() == DeploymentStage.DEV ? "5" : "20");
            return environment;
        }
    }
}
