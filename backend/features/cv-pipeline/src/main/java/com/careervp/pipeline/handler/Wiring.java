package com.careervp.pipeline.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.aws.career.DynamoDbPostingStore;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.PostingStore;
import com.careervp.language.LanguageModel;
import com.careervp.language.price.MeteredModel;
import com.careervp.pipeline.aws.AwsPipelineMessages;
import com.careervp.pipeline.aws.DynamoDbPipelineStore;
import com.careervp.pipeline.aws.S3ExtractionCache;
import com.careervp.pipeline.aws.S3UploadStore;
import com.careervp.pipeline.job.ExtractionCache;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.UploadStore;
import com.careervp.pipeline.work.Documents;
import com.careervp.pipeline.work.PipelineMetrics;
import com.careervp.pipeline.work.PipelineSettings;

/// What the slice's functions are put together from; each takes only what it needs, so that only those clients are
/// made and only those variables must be set.
record Wiring(FunctionSetup setup) {

    PipelineStore jobs() {
        return new DynamoDbPipelineStore(
                setup.clients().dynamoDb(), setup.require(EnvironmentVariables.PIPELINE_TABLE), setup.clock());
    }

    UploadStore files() {
        return new S3UploadStore(
                setup.clients().s3(),
                setup.clients().s3Presigner(),
                setup.require(EnvironmentVariables.UPLOADS_BUCKET),
                setup.require(EnvironmentVariables.OUTPUTS_BUCKET));
    }

    ExtractionCache cache() {
        return new S3ExtractionCache(
                setup.clients().s3(), setup.require(EnvironmentVariables.OUTPUTS_BUCKET), setup.clock());
    }

    CvStore cvs() {
        return new DynamoDbCvStore(
                setup.clients().dynamoDb(), setup.require(EnvironmentVariables.CVS_TABLE), setup.clock(), setup.ids());
    }

    PostingStore postings() {
        return new DynamoDbPostingStore(
                setup.clients().dynamoDb(), setup.require(EnvironmentVariables.POSTINGS_TABLE), setup.clock());
    }

    PipelineMessages messages() {
        return new AwsPipelineMessages(
                setup.clients()::sqs,
                setup.clients()::sns,
                new AwsPipelineMessages.Addresses(
                        () -> setup.require(EnvironmentVariables.PIPELINE_QUEUE_URL),
                        () -> setup.require(EnvironmentVariables.CV_EXTRACTED_TOPIC),
                        () -> setup.require(EnvironmentVariables.CV_READY_TOPIC)));
    }

    Documents documents() {
        return new Documents(model(), setup.modelPrices(), setup.clock());
    }

    /// Tells what each of its answers cost.
    LanguageModel model() {
        return new MeteredModel(setup.languageModel(), setup.modelPrices(), metrics()::charged);
    }

    PipelineSettings settings() {
        return PipelineSettings.standard();
    }

    String extractorName() {
        return setup.environment().getOrDefault(EnvironmentVariables.LANGUAGE_MODEL, "offline");
    }

    PipelineMetrics metrics() {
        return new PipelineMetrics(
                MetricsPublisher.toStandardOutput(setup.clock(), setup.require(EnvironmentVariables.STAGE)),
                setup.clock());
    }
}
