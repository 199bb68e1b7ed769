package com.careervp.vpr.handler;

import com.careervp.aws.FunctionSetup;
import com.careervp.aws.career.DynamoDbCvStore;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.kernel.career.CvStore;
import com.careervp.vpr.Stopwatch;
import com.careervp.vpr.VprMetrics;
import com.careervp.vpr.WorkerSettings;
import com.careervp.vpr.aws.DynamoDbJobStore;
import com.careervp.vpr.aws.S3ResultStore;
import com.careervp.vpr.aws.SqsJobQueue;
import com.careervp.vpr.job.JobQueue;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.report.GenerateReport;
import com.careervp.vpr.report.ResultStore;
import java.time.Duration;

/// What the slice's functions are put together from; each takes only what it needs, so that only those clients are
/// made and only those variables must be set.
record Wiring(FunctionSetup setup) {

    JobStore jobs() {
        return new DynamoDbJobStore(setup.clients().dynamoDb(), setup.require(EnvironmentVariables.JOBS_TABLE));
    }

    CvStore cvs() {
        return new DynamoDbCvStore(
                setup.clients().dynamoDb(), setup.require(EnvironmentVariables.CVS_TABLE), setup.clock(), setup.ids());
    }

    ResultStore results() {
        return new S3ResultStore(
                setup.clients().s3(),
                setup.clients().s3Presigner(),
                setup.require(EnvironmentVariables.RESULTS_BUCKET));
    }

    JobQueue queue() {
        return new SqsJobQueue(setup.clients().sqs(), setup.require(EnvironmentVariables.JOBS_QUEUE_URL));
    }

    GenerateReport generate() {
        return new GenerateReport(cvs(), results(), setup.languageModel(), setup.modelPrices(), setup.clock());
    }

    VprMetrics metrics(String path) {
        MetricsPublisher publisher =
                MetricsPublisher.toStandardOutput(setup.clock(), setup.require(EnvironmentVariables.STAGE));
        return new VprMetrics(publisher, path);
    }

    WorkerSettings workerSettings() {
        return new WorkerSettings(
                setup.requireNumber(EnvironmentVariables.MAX_RECEIVES, 1, 1000),
                Duration.ofSeconds(setup.requireNumber(EnvironmentVariables.RETRY_DELAY_SECONDS, 0, 900)));
    }

    static Stopwatch.Source watches() {
        return Stopwatch.Source.real();
    }
}
