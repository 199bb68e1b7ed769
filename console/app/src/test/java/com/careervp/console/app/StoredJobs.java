package com.careervp.console.app;

import com.careervp.contract.MetricNames;
import com.careervp.contract.TemplateParameters;
import com.careervp.vpr.aws.DynamoDbJobStore;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobInput;
import com.careervp.vpr.job.JobKey;
import com.careervp.vpr.job.JobResult;
import com.careervp.vpr.job.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;

/// Stores jobs through the product's own store, as its functions do.
final class StoredJobs {
    private static final Instant FIRST_DAY = Instant.parse("2030-01-01T12:00:00Z");

    private final SharedSandbox sandbox;
    private final DynamoDbJobStore store;
    private final String bucket;

    StoredJobs(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        Map<String, String> outputs = sandbox.ports().stack().describe().outputs();
        this.store = new DynamoDbJobStore(
                sandbox.clients().dynamoDb(), outputs.getOrDefault(TemplateParameters.OUTPUT_JOBS_TABLE, ""));
        this.bucket = outputs.getOrDefault(TemplateParameters.OUTPUT_RESULTS_BUCKET, "");
    }

    Instant freshDay() {
        return FIRST_DAY.plus(Duration.ofDays(3L * sandbox.number()));
    }

    String pending(String user, String application, Instant at, String input) {
        return created(user, application, at, input).id();
    }

    String failed(String user, String application, Instant at, String code, String message) {
        Job claimed = claimed(created(user, application, at, "{}"), at);
        return moved(claimed, claimed.failed(code, message, at.plusSeconds(60))).id();
    }

    String completed(String user, String application, Instant at, String result) {
        Job claimed = claimed(created(user, application, at, "{}"), at);
        String key = "results/" + claimed.id() + ".json";
        sandbox.clients().s3().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(result));
        JobResult written = new JobResult(key, new TokenUsage(10, 20, "offline-writer"), new BigDecimal("0.01"));
        return moved(claimed, claimed.completed(written, at.plusSeconds(60))).id();
    }

    void noteMessage(String jobId, String messageId) {
        store.noteMessage(jobId, messageId);
    }

    private Job created(String user, String application, Instant at, String input) {
        Job job = Job.pending(
                UUID.randomUUID().toString(),
                new JobKey(user, application),
                new JobInput(input, MetricNames.PATH_ASYNC, null),
                at);
        if (!(store.create(job, at) instanceof Creation.Created)) {
            throw new IllegalStateException("another job has the key of " + user + " and " + application);
        }
        return job;
    }

    private Job claimed(Job job, Instant at) {
        return moved(job, job.claimed("1", null, at.plusSeconds(1)));
    }

    private Job moved(Job from, Job to) {
        if (!store.transition(from, to)) {
            throw new IllegalStateException("job " + from.id() + " was changed by somebody else");
        }
        return to;
    }
}
