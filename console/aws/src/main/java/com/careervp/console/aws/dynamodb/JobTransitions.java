package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The two changes of state that an operator makes, under the rules of [JobLifecycle]: conditional on the status
/// and the
/// attempts that were read before.
final class JobTransitions {
    private static final String CANCELLED = "CANCELLED";

    private final DynamoDbClient client;
    private final String table;
    private final AwsCalls calls;

    JobTransitions(DynamoDbClient client, String table, AwsCalls calls) {
        this.client = client;
        this.table = table;
        this.calls = calls;
    }

    Optional<Item> read(String jobId) {
        Map<String, AttributeValue> item = calls.call(
                        "GetItem",
                        () -> client.getItem(request ->
                                request.tableName(table).key(key(jobId)).consistentRead(true)))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(new Item(item));
    }

    boolean reopen(String jobId, Instant at) {
        Optional<Item> read = read(jobId);
        return read.isPresent()
                && write(
                        jobId,
                        read.get(),
                        new Step(JobStatus.FAILED, JobStatus.PENDING, at, JobLifecycle.ttlOfUnfinished(at)),
                        Map.of(),
                        " REMOVE #message_id");
    }

    boolean cancel(String jobId, String message, Instant at) {
        Optional<Item> read = read(jobId);
        if (read.isEmpty()) {
            return false;
        }
        Map<String, AttributeValue> more = Map.of(
                JobAttributes.ERROR_CODE, Item.text(CANCELLED),
                JobAttributes.ERROR_MESSAGE, Item.text(message),
                JobAttributes.PREVIOUS_ERRORS, errors(read.get(), message, at));
        return write(
                jobId,
                read.get(),
                new Step(JobStatus.PENDING, JobStatus.FAILED, at, JobLifecycle.ttl(JobStatus.FAILED, at)),
                more,
                "");
    }

    /// Leaves a job alone that is gone.
    void noteMessage(String jobId, String messageId) {
        calls.call("UpdateItem", () -> {
            try {
                client.updateItem(request -> request.tableName(table)
                        .key(key(jobId))
                        .updateExpression("SET #message = :message")
                        .conditionExpression("attribute_exists(#id)")
                        .expressionAttributeNames(
                                Map.of("#message", JobAttributes.MESSAGE_ID, "#id", JobAttributes.JOB_ID))
                        .expressionAttributeValues(Map.of(":message", Item.text(messageId))));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private static AttributeValue errors(Item item, String message, Instant at) {
        @Nullable AttributeValue before = item.attributes().get(JobAttributes.PREVIOUS_ERRORS);
        List<AttributeValue> errors = new ArrayList<>(before == null ? List.of() : before.l());
        errors.add(AttributeValue.fromM(Map.of(
                "at", Item.time(at),
                "code", Item.text(CANCELLED),
                "message", Item.text(message),
                "attempt", Item.number(item.wholeOf(JobAttributes.ATTEMPTS)))));
        int from = Math.max(0, errors.size() - JobLifecycle.PREVIOUS_ERRORS_KEPT);
        return AttributeValue.fromL(errors.subList(from, errors.size()));
    }

    private record Step(JobStatus from, JobStatus to, Instant at, long ttl) {}

    private boolean write(String jobId, Item read, Step step, Map<String, AttributeValue> more, String removal) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> sets = new ArrayList<>();
        Map<String, AttributeValue> changed = new HashMap<>(more);
        changed.put(JobAttributes.STATUS, Item.text(step.to().name()));
        changed.put(JobAttributes.STATUS_DAY, Item.text(JobLifecycle.statusDay(step.to(), step.at())));
        changed.put(JobAttributes.UPDATED_AT, Item.time(step.at()));
        changed.put(JobAttributes.TTL, Item.number(step.ttl()));
        changed.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
            sets.add("#" + name + " = :" + name);
        });
        names.put("#attempts", JobAttributes.ATTEMPTS);
        if (!removal.isEmpty()) {
            names.put("#message_id", JobAttributes.MESSAGE_ID);
        }
        values.put(":status_read", Item.text(step.from().name()));
        values.put(":attempts_read", Item.number(read.wholeOf(JobAttributes.ATTEMPTS)));
        return calls.call("UpdateItem", () -> {
            try {
                client.updateItem(request -> request.tableName(table)
                        .key(key(jobId))
                        .updateExpression("SET " + String.join(", ", sets) + removal)
                        .conditionExpression("#status = :status_read AND #attempts = :attempts_read")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private static Map<String, AttributeValue> key(String jobId) {
        return Map.of(JobAttributes.JOB_ID, Item.text(jobId));
    }
}
