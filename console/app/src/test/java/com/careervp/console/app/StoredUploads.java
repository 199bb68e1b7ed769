package com.careervp.console.app;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.TemplateParameters;
import com.careervp.pipeline.aws.DynamoDbPipelineStore;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;

/// Stores uploads through the product's own store, as its functions do, each change at the time it is said to be.
final class StoredUploads {
    private static final Instant FIRST_DAY = Instant.parse("2030-01-02T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final SharedSandbox sandbox;
    private final String table;
    private final String bucket;

    StoredUploads(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        Map<String, String> outputs = sandbox.ports().stack().describe().outputs();
        this.table = outputs.getOrDefault(TemplateParameters.OUTPUT_PIPELINE_TABLE, "");
        this.bucket = outputs.getOrDefault(TemplateParameters.OUTPUT_OUTPUTS_BUCKET, "");
    }

    Instant freshDay() {
        return FIRST_DAY.plus(Duration.ofDays(3L * sandbox.number()));
    }

    PipelineStore at(Instant time) {
        return new DynamoDbPipelineStore(sandbox.clients().dynamoDb(), table, () -> time);
    }

    String waiting(String user, Instant at) {
        String id = UUID.randomUUID().toString();
        at(at).create(new Upload(id, user, "cv.pdf", "de", "posting-1", "abc", at));
        return id;
    }

    String running(String user, Instant at) {
        String id = waiting(user, at);
        begin(id, PipelineStep.EXTRACTION, at.plusSeconds(1));
        return id;
    }

    String failed(String user, Instant at, String code, String message) {
        String id = running(user, at);
        fail(id, at.plusSeconds(60), code, message);
        return id;
    }

    String failedLate(String user, Instant at) {
        String id = extracted(user, at);
        PipelineStep.branches().forEach(branch -> end(id, branch, at, made(branch)));
        begin(id, PipelineStep.DASHBOARD, at.plusSeconds(50));
        fail(id, at.plusSeconds(60), "INTERNAL_ERROR", "no page");
        return id;
    }

    String completed(String user, Instant at, String cv) {
        String id = extracted(user, at);
        sandbox.clients()
                .s3()
                .putObject(
                        request -> request.bucket(bucket).key(PipelineOutput.CV_JSON.keyOf(id)),
                        RequestBody.fromString(cv));
        PipelineStep.branches().forEach(branch -> end(id, branch, at, made(branch)));
        return dashboard(id, at);
    }

    String withoutMatch(String user, Instant at, String code) {
        String id = extracted(user, at);
        for (PipelineStep branch : PipelineStep.branches()) {
            end(id, branch, at, branch == PipelineStep.MATCH ? StepResult.failed(code) : made(branch));
        }
        return dashboard(id, at);
    }

    private String extracted(String user, Instant at) {
        String id = running(user, at);
        // a step that was given back once and then went well
        at(at.plusSeconds(2)).release(id, PipelineStep.EXTRACTION, "LLM_TIMEOUT");
        begin(id, PipelineStep.EXTRACTION, at.plusSeconds(3));
        require(at(at.plusSeconds(5)).extracted(id, "cv-1", 1), List.of("OTHERS_OPEN"));
        return id;
    }

    private void end(String id, PipelineStep branch, Instant at, StepResult result) {
        begin(id, branch, at.plusSeconds(6));
        require(at(at.plusSeconds(9)).end(id, branch, result), List.of("OTHERS_OPEN", "LAST"));
    }

    private String dashboard(String id, Instant at) {
        begin(id, PipelineStep.DASHBOARD, at.plusSeconds(50));
        require(at(at.plusSeconds(60)).complete(id, StepResult.done(PipelineOutput.DASHBOARD_HTML)), List.of("true"));
        return id;
    }

    private static StepResult made(PipelineStep branch) {
        return switch (branch) {
            case WORD -> StepResult.done(PipelineOutput.CV_WORD);
            case MATCH -> StepResult.matched(71);
            case FEEDBACK -> StepResult.done(PipelineOutput.FEEDBACK_JSON);
            case OFFER -> StepResult.done(PipelineOutput.OFFER_WORD);
            case EXTRACTION, DASHBOARD -> throw new IllegalArgumentException(branch + " is no branch");
        };
    }

    private void begin(String id, PipelineStep step, Instant at) {
        require(at(at).begin(id, step, LEASE).isPresent(), List.of("true"));
    }

    private void fail(String id, Instant at, String code, String message) {
        require(at(at).fail(id, new PipelineJob.JobFailure(code, message)), List.of("true"));
    }

    private static void require(Object answer, List<String> expected) {
        if (!expected.contains(answer.toString())) {
            throw new IllegalStateException("the store answered " + answer + ", expected one of " + expected);
        }
    }
}
