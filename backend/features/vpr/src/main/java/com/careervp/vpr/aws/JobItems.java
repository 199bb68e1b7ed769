package com.careervp.vpr.aws;

import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobError;
import com.careervp.vpr.job.JobInput;
import com.careervp.vpr.job.JobKey;
import com.careervp.vpr.job.JobProgress;
import com.careervp.vpr.job.JobResult;
import com.careervp.vpr.job.JobState;
import com.careervp.vpr.job.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Job records as items of the jobs table.
final class JobItems {
    /// What a transition may take away; everything else only ever changes its value.
    static final Set<String> REMOVABLE = Set.of(
            JobAttributes.LEASE_UNTIL,
            JobAttributes.COMPLETED_AT,
            JobAttributes.RESULT_KEY,
            JobAttributes.TOKEN_USAGE,
            JobAttributes.COST_USD,
            JobAttributes.ERROR_CODE,
            JobAttributes.ERROR_MESSAGE);

    private JobItems() {}

    /// The whole item.
    static Map<String, AttributeValue> item(Job job) {
        Map<String, AttributeValue> item = new HashMap<>(changeable(job));
        item.put(JobAttributes.JOB_ID, text(job.id()));
        item.put(JobAttributes.KIND, text(JobAttributes.KIND_VPR));
        item.put(JobAttributes.IDEMPOTENCY_KEY, text(job.key().idempotencyKey()));
        item.put(JobAttributes.USER_ID, text(job.key().userId()));
        item.put(JobAttributes.APPLICATION_ID, text(job.key().applicationId()));
        item.put(JobAttributes.INPUT_DATA, text(job.input().data()));
        item.put(JobAttributes.PATH, text(job.input().path()));
        putText(item, JobAttributes.TRACE_ID, job.input().traceId());
        item.put(JobAttributes.CREATED_AT, time(job.progress().createdAt()));
        return item;
    }

    /// The attributes that a transition writes.
    static Map<String, AttributeValue> changeable(Job job) {
        Map<String, AttributeValue> item = new HashMap<>();
        JobProgress progress = job.progress();
        item.put(JobAttributes.STATUS, text(job.status().name()));
        item.put(JobAttributes.STATUS_DAY, text(JobLifecycle.statusDay(job.status(), progress.updatedAt())));
        item.put(JobAttributes.UPDATED_AT, time(progress.updatedAt()));
        item.put(JobAttributes.ATTEMPTS, number(progress.attempts()));
        item.put(JobAttributes.TTL, number(job.ttl()));
        putText(item, JobAttributes.MESSAGE_ID, progress.messageId());
        putText(item, JobAttributes.WORKER_VERSION, progress.workerVersion());
        if (progress.startedAt() != null) {
            item.put(JobAttributes.STARTED_AT, time(progress.startedAt()));
        }
        item.put(
                JobAttributes.PREVIOUS_ERRORS,
                AttributeValue.fromL(job.errors().stream().map(JobItems::error).toList()));
        switch (job.state()) {
            case JobState.Pending _, JobState.Failed _ ->
                job.lastError().ifPresent(last -> {
                    item.put(JobAttributes.ERROR_CODE, text(last.code()));
                    item.put(JobAttributes.ERROR_MESSAGE, text(last.message()));
                });
            case JobState.Processing(Instant leaseUntil) -> item.put(JobAttributes.LEASE_UNTIL, time(leaseUntil));
            case JobState.Completed(Instant at, JobResult result) -> {
                item.put(JobAttributes.COMPLETED_AT, time(at));
                item.put(JobAttributes.RESULT_KEY, text(result.key()));
                item.put(JobAttributes.TOKEN_USAGE, usage(result.usage()));
                @Nullable BigDecimal cost = result.costUsd();
                if (cost != null) {
                    item.put(JobAttributes.COST_USD, AttributeValue.fromN(cost.toPlainString()));
                }
            }
        }
        return item;
    }

    /// @throws IllegalStateException naming the attribute that is missing or not as it should be
    static Job job(Map<String, AttributeValue> item) {
        return new Job(
                requireText(item, JobAttributes.JOB_ID),
                new JobKey(requireText(item, JobAttributes.USER_ID), requireText(item, JobAttributes.APPLICATION_ID)),
                new JobInput(
                        requireText(item, JobAttributes.INPUT_DATA),
                        requireText(item, JobAttributes.PATH),
                        findText(item, JobAttributes.TRACE_ID)),
                state(item),
                new JobProgress(
                        Integer.parseInt(requireNumber(item, JobAttributes.ATTEMPTS)),
                        findText(item, JobAttributes.MESSAGE_ID),
                        findText(item, JobAttributes.WORKER_VERSION),
                        requireTime(item, JobAttributes.CREATED_AT),
                        requireTime(item, JobAttributes.UPDATED_AT),
                        findTime(item, JobAttributes.STARTED_AT)),
                errors(item));
    }

    private static JobState state(Map<String, AttributeValue> item) {
        return switch (JobStatus.valueOf(requireText(item, JobAttributes.STATUS))) {
            case PENDING -> new JobState.Pending();
            case PROCESSING -> new JobState.Processing(requireTime(item, JobAttributes.LEASE_UNTIL));
            case FAILED -> new JobState.Failed();
            case COMPLETED ->
                new JobState.Completed(
                        requireTime(item, JobAttributes.COMPLETED_AT),
                        new JobResult(
                                requireText(item, JobAttributes.RESULT_KEY),
                                usage(require(item, JobAttributes.TOKEN_USAGE).m()),
                                item.containsKey(JobAttributes.COST_USD)
                                        ? new BigDecimal(requireNumber(item, JobAttributes.COST_USD))
                                        : null));
        };
    }

    private static AttributeValue usage(TokenUsage usage) {
        return AttributeValue.fromM(Map.of(
                "input_tokens", number(usage.inputTokens()),
                "output_tokens", number(usage.outputTokens()),
                "model", text(usage.model())));
    }

    private static TokenUsage usage(Map<String, AttributeValue> usage) {
        return new TokenUsage(
                Integer.parseInt(requireNumber(usage, "input_tokens")),
                Integer.parseInt(requireNumber(usage, "output_tokens")),
                requireText(usage, "model"));
    }

    private static AttributeValue error(JobError error) {
        return AttributeValue.fromM(Map.of(
                "at", time(error.at()),
                "code", text(error.code()),
                "message", text(error.message()),
                "attempt", number(error.attempt())));
    }

    private static List<JobError> errors(Map<String, AttributeValue> item) {
        @Nullable AttributeValue errors = item.get(JobAttributes.PREVIOUS_ERRORS);
        if (errors == null || !errors.hasL()) {
            return List.of();
        }
        return errors.l().stream()
                .map(AttributeValue::m)
                .map(error -> new JobError(
                        requireTime(error, "at"),
                        requireText(error, "code"),
                        requireText(error, "message"),
                        Integer.parseInt(requireNumber(error, "attempt"))))
                .toList();
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue time(Instant value) {
        return text(JobLifecycle.text(value));
    }

    private static void putText(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, text(value));
        }
    }

    private static AttributeValue require(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a job record has no " + name + ", expected one");
        }
        return value;
    }

    private static String requireText(Map<String, AttributeValue> item, String name) {
        @Nullable String text = require(item, name).s();
        if (text == null) {
            throw new IllegalStateException(name + " of a job record is no text, expected one");
        }
        return text;
    }

    private static String requireNumber(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(require(item, name).n(), () -> name + " of a job record is no number");
    }

    private static Instant requireTime(Map<String, AttributeValue> item, String name) {
        return Instant.parse(requireText(item, name));
    }

    private static @Nullable String findText(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    private static @Nullable Instant findTime(Map<String, AttributeValue> item, String name) {
        @Nullable String text = findText(item, name);
        return text == null ? null : Instant.parse(text);
    }
}
