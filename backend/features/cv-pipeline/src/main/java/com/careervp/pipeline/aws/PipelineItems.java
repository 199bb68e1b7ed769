package com.careervp.pipeline.aws;

import com.careervp.contract.JobLifecycle;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.pipeline.job.JobAge;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.StepState;
import com.careervp.pipeline.job.Upload;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Jobs as items of the table.
final class PipelineItems {
    private static final Duration KEPT = Duration.ofDays(30);

    private PipelineItems() {}

    static Map<String, AttributeValue> key(String jobId) {
        return Map.of(PipelineAttributes.JOB_ID, AttributeValue.fromS(jobId));
    }

    static String statusDay(PipelineStatus status, Instant since) {
        return status.id() + "#" + since.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The item of a job whose file is stored and nothing else done.
    static Map<String, AttributeValue> fresh(Upload upload) {
        Instant now = upload.createdAt();
        Map<String, AttributeValue> item = new HashMap<>(key(upload.id()));
        item.put(PipelineAttributes.USER_ID, AttributeValue.fromS(upload.userId()));
        item.put(PipelineAttributes.CV_FILE_NAME, AttributeValue.fromS(upload.fileName()));
        item.put(PipelineAttributes.LANGUAGE, AttributeValue.fromS(upload.language()));
        item.put(PipelineAttributes.CONTENT_HASH, AttributeValue.fromS(upload.contentHash()));
        upload.postingId().ifPresent(id -> item.put(PipelineAttributes.POSTING_ID, AttributeValue.fromS(id)));
        item.put(PipelineAttributes.STATUS, AttributeValue.fromS(PipelineStatus.PENDING.id()));
        item.put(PipelineAttributes.STATUS_DAY, AttributeValue.fromS(statusDay(PipelineStatus.PENDING, now)));
        item.put(PipelineAttributes.STEP, AttributeValue.fromS(PipelineStep.UPLOADED));
        item.put(PipelineAttributes.PROGRESS, AttributeValue.fromN(Integer.toString(PipelineStep.PROGRESS_UPLOADED)));
        item.put(PipelineAttributes.CREATED_AT, AttributeValue.fromS(JobLifecycle.text(now)));
        item.put(PipelineAttributes.UPDATED_AT, AttributeValue.fromS(JobLifecycle.text(now)));
        item.put(PipelineAttributes.UNFINISHED, AttributeValue.fromS(PipelineAttributes.UNFINISHED_VALUE));
        item.put(PipelineAttributes.RETRY_COUNT, AttributeValue.fromN("0"));
        item.put(PipelineAttributes.OUTPUTS, AttributeValue.fromM(Map.of()));
        item.put(PipelineAttributes.STEPS, AttributeValue.fromM(waitingSteps()));
        item.put(
                PipelineAttributes.OPEN_STEPS,
                AttributeValue.fromSs(
                        PipelineStep.branches().stream().map(PipelineStep::id).toList()));
        item.put(
                PipelineAttributes.TTL,
                AttributeValue.fromN(Long.toString(now.plus(KEPT).getEpochSecond())));
        return item;
    }

    private static Map<String, AttributeValue> waitingSteps() {
        Map<String, AttributeValue> steps = new HashMap<>();
        for (PipelineStep step : PipelineStep.values()) {
            steps.put(
                    step.id(),
                    AttributeValue.fromM(Map.of(
                            PipelineAttributes.STEP_STATE, AttributeValue.fromS(StepStatus.WAITING.id()),
                            PipelineAttributes.STEP_ATTEMPTS, AttributeValue.fromN("0"))));
        }
        return steps;
    }

    static PipelineJob read(Map<String, AttributeValue> item) {
        String errorCode = text(item, PipelineAttributes.ERROR_CODE);
        return new PipelineJob(
                upload(item),
                PipelineStatus.of(require(item, PipelineAttributes.STATUS))
                        .orElseThrow(() -> unknown(PipelineAttributes.STATUS, item)),
                require(item, PipelineAttributes.STEP),
                number(item, PipelineAttributes.PROGRESS),
                age(item),
                steps(item),
                outputs(item),
                text(item, PipelineAttributes.CV_ID),
                optionalNumber(item, PipelineAttributes.CV_VERSION),
                text(item, PipelineAttributes.MESSAGE_ID),
                optionalNumber(item, PipelineAttributes.MATCH_SCORE),
                errorCode == null
                        ? null
                        : new PipelineJob.JobFailure(errorCode, require(item, PipelineAttributes.ERROR_MESSAGE)));
    }

    private static JobAge age(Map<String, AttributeValue> item) {
        Instant reopenedAt = instant(item, PipelineAttributes.REOPENED_AT);
        return new JobAge(
                reopenedAt == null ? Instant.parse(require(item, PipelineAttributes.CREATED_AT)) : reopenedAt,
                Instant.parse(require(item, PipelineAttributes.UPDATED_AT)));
    }

    private static Upload upload(Map<String, AttributeValue> item) {
        return new Upload(
                require(item, PipelineAttributes.JOB_ID),
                require(item, PipelineAttributes.USER_ID),
                require(item, PipelineAttributes.CV_FILE_NAME),
                require(item, PipelineAttributes.LANGUAGE),
                text(item, PipelineAttributes.POSTING_ID),
                require(item, PipelineAttributes.CONTENT_HASH),
                Instant.parse(require(item, PipelineAttributes.CREATED_AT)));
    }

    private static Map<PipelineStep, StepState> steps(Map<String, AttributeValue> item) {
        Map<PipelineStep, StepState> steps = new EnumMap<>(PipelineStep.class);
        Map<String, AttributeValue> stored = Objects.requireNonNull(
                        item.get(PipelineAttributes.STEPS), "an upload's item has no steps")
                .m();
        for (PipelineStep step : PipelineStep.values()) {
            AttributeValue state = stored.get(step.id());
            steps.put(step, state == null ? StepState.waiting() : step(state.m()));
        }
        return steps;
    }

    private static StepState step(Map<String, AttributeValue> state) {
        return new StepState(
                StepStatus.of(require(state, PipelineAttributes.STEP_STATE))
                        .orElseThrow(() -> unknown(PipelineAttributes.STEP_STATE, state)),
                number(state, PipelineAttributes.STEP_ATTEMPTS),
                instant(state, PipelineAttributes.STEP_STARTED_AT),
                instant(state, PipelineAttributes.STEP_ENDED_AT),
                text(state, PipelineAttributes.STEP_ERROR_CODE));
    }

    private static Map<PipelineOutput, String> outputs(Map<String, AttributeValue> item) {
        Map<PipelineOutput, String> outputs = new EnumMap<>(PipelineOutput.class);
        AttributeValue stored = item.get(PipelineAttributes.OUTPUTS);
        if (stored != null) {
            stored.m().forEach((id, key) -> PipelineOutput.of(id).ifPresent(output -> outputs.put(output, key.s())));
        }
        return outputs;
    }

    private static @Nullable Instant instant(Map<String, AttributeValue> item, String attribute) {
        String text = text(item, attribute);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? null : value.s();
    }

    private static String require(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(text(item, attribute), () -> "an upload's item has no text " + attribute);
    }

    private static @Nullable Integer optionalNumber(Map<String, AttributeValue> item, String attribute) {
        return item.containsKey(attribute) ? Integer.valueOf(number(item, attribute)) : null;
    }

    private static int number(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value =
                Objects.requireNonNull(item.get(attribute), () -> "an upload's item has no " + attribute);
        return Integer.parseInt(value.n());
    }

    private static IllegalStateException unknown(String attribute, Map<String, AttributeValue> item) {
        return new IllegalStateException("an upload's item has the " + attribute + " " + item.get(attribute));
    }
}
