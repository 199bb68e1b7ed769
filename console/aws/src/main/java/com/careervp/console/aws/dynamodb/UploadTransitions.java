package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The changes of an upload's record that an operator makes. Each is one write, conditional on the status, on the
/// extraction's state and on nobody having touched the record since it was read.
final class UploadTransitions {
    private static final String CANCELLED = "CANCELLED";

    private final DynamoDbClient client;
    private final String table;
    private final AwsCalls calls;

    UploadTransitions(DynamoDbClient client, String table, AwsCalls calls) {
        this.client = client;
        this.table = table;
        this.calls = calls;
    }

    /// `failed` → `pending` with the extraction waiting. The sweeper and the extractor then see an upload like a new
    /// one; its age counts from now.
    boolean reopen(Item read, Instant at) {
        return write(
                read,
                new Condition(PipelineStatus.FAILED, "#steps.#step.#state <> :state", StepStatus.DONE),
                Map.of(
                        PipelineAttributes.STATUS, Item.text(PipelineStatus.PENDING.id()),
                        PipelineAttributes.STATUS_DAY, Item.text(statusDay(PipelineStatus.PENDING, at)),
                        PipelineAttributes.UPDATED_AT, Item.time(at),
                        PipelineAttributes.REOPENED_AT, Item.time(at),
                        PipelineAttributes.UNFINISHED, Item.text(PipelineAttributes.UNFINISHED_VALUE),
                        PipelineAttributes.PREVIOUS_ERRORS, history(read)),
                "#steps.#step.#state = :waiting",
                List.of(
                        PipelineAttributes.ERROR_CODE,
                        PipelineAttributes.ERROR_MESSAGE,
                        PipelineAttributes.MESSAGE_ID));
    }

    /// `pending` → `failed`, unless the extraction has begun.
    boolean cancel(Item read, String message, Instant at) {
        return write(
                read,
                new Condition(PipelineStatus.PENDING, "#steps.#step.#state = :state", StepStatus.WAITING),
                Map.of(
                        PipelineAttributes.STATUS, Item.text(PipelineStatus.FAILED.id()),
                        PipelineAttributes.STATUS_DAY, Item.text(statusDay(PipelineStatus.FAILED, at)),
                        PipelineAttributes.UPDATED_AT, Item.time(at),
                        PipelineAttributes.ERROR_CODE, Item.text(CANCELLED),
                        PipelineAttributes.ERROR_MESSAGE, Item.text(message)),
                "",
                List.of(PipelineAttributes.UNFINISHED));
    }

    /// Leaves an upload alone that is gone.
    void noteMessage(String jobId, String messageId) {
        calls.call("UpdateItem", () -> {
            try {
                client.updateItem(request -> request.tableName(table)
                        .key(key(jobId))
                        .updateExpression("SET #message = :message")
                        .conditionExpression("attribute_exists(#id)")
                        .expressionAttributeNames(
                                Map.of("#message", PipelineAttributes.MESSAGE_ID, "#id", PipelineAttributes.JOB_ID))
                        .expressionAttributeValues(Map.of(":message", Item.text(messageId))));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    static String statusDay(PipelineStatus status, Instant since) {
        return status.id() + "#" + since.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static AttributeValue history(Item read) {
        @Nullable AttributeValue before = read.attributes().get(PipelineAttributes.PREVIOUS_ERRORS);
        List<AttributeValue> errors = new ArrayList<>(before == null ? List.of() : before.l());
        Item extraction = read.mapOf(PipelineAttributes.STEPS).mapOf(PipelineStep.EXTRACTION.id());
        errors.add(AttributeValue.fromM(Map.of(
                UploadRecords.AT, Item.text(read.textOf(PipelineAttributes.UPDATED_AT)),
                UploadRecords.CODE, Item.text(read.textOf(PipelineAttributes.ERROR_CODE)),
                UploadRecords.MESSAGE, Item.text(read.textOf(PipelineAttributes.ERROR_MESSAGE)),
                UploadRecords.ATTEMPT, Item.number(extraction.wholeOf(PipelineAttributes.STEP_ATTEMPTS)))));
        int from = Math.max(0, errors.size() - JobLifecycle.PREVIOUS_ERRORS_KEPT);
        return AttributeValue.fromL(errors.subList(from, errors.size()));
    }

    /// @param onStep an expression on `#steps.#step.#state` and `:state`
    private record Condition(PipelineStatus status, String onStep, StepStatus state) {}

    /// @param change of the extraction's step; empty for none. One that is changed loses the code of its last attempt.
    private boolean write(
            Item read, Condition condition, Map<String, AttributeValue> set, String change, List<String> removed) {
        Map<String, String> names = new HashMap<>(Map.of(
                "#status_read", PipelineAttributes.STATUS,
                "#updated_read", PipelineAttributes.UPDATED_AT,
                "#steps", PipelineAttributes.STEPS,
                "#step", PipelineStep.EXTRACTION.id(),
                "#state", PipelineAttributes.STEP_STATE));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":status_read", Item.text(condition.status().id()),
                ":updated_read", Item.text(read.textOf(PipelineAttributes.UPDATED_AT)),
                ":state", Item.text(condition.state().id())));
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        set.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
            sets.add("#" + name + " = :" + name);
        });
        removed.forEach(name -> {
            names.put("#" + name, name);
            removes.add("#" + name);
        });
        if (!change.isEmpty()) {
            sets.add(change);
            values.put(":waiting", Item.text(StepStatus.WAITING.id()));
            names.put("#step_error", PipelineAttributes.STEP_ERROR_CODE);
            removes.add("#steps.#step.#step_error");
        }
        return calls.call("UpdateItem", () -> {
            try {
                client.updateItem(request -> request.tableName(table)
                        .key(key(read.textOf(PipelineAttributes.JOB_ID)))
                        .updateExpression("SET " + String.join(", ", sets) + " REMOVE " + String.join(", ", removes))
                        .conditionExpression("#status_read = :status_read AND #updated_read = :updated_read AND "
                                + condition.onStep())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    static Map<String, AttributeValue> key(String jobId) {
        return Map.of(PipelineAttributes.JOB_ID, Item.text(jobId));
    }
}
