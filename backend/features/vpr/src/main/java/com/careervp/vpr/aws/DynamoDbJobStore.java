package com.careervp.vpr.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobAttributes;
import com.careervp.kernel.failure.Failure;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobStore;
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
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Job records in a DynamoDB table.
///
/// **One job per key.** A global secondary index is read with delay, so two submits at once would both find nothing
/// there. Therefore every key has an item of its own in the same table (`job_id = KEY#vpr#…`), which names the job that
/// holds it. Job and lock are written in one transaction, the lock on the condition that it is free, over, or still
/// held by the job that was just found not to hold it any more.
public final class DynamoDbJobStore implements JobStore {
    /// DynamoDB cancels a transaction that meets another one on the same item ("TransactionConflict"); the other one is
    /// over within milliseconds.
    private static final int TRIES = 6;

    private static final long FIRST_PAUSE_MILLIS = 15;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbJobStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Creation create(Job job, Instant now) {
        @Nullable String formerHolder = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0 && formerHolder == null) {
                pause(attempt);
            }
            if (written(job, now, formerHolder)) {
                return new Creation.Created(job);
            }
            Optional<String> holderId = holderOf(job.key().idempotencyKey());
            Optional<Job> holder = holderId.flatMap(this::find).filter(held -> held.holdsKey(now));
            if (holder.isPresent()) {
                return new Creation.Held(holder.get());
            }
            formerHolder = holderId.orElse(null);
        }
        throw new Failure.Throttled("storing job " + job.id() + ": its key was contended " + TRIES + " times", null)
                .asException(null);
    }

    @Override
    public Optional<Job> find(String jobId) {
        if (jobId.startsWith(JobAttributes.KEY_LOCK_PREFIX)) {
            return Optional.empty();
        }
        Map<String, AttributeValue> item = read(jobId);
        return item.isEmpty() ? Optional.empty() : Optional.of(JobItems.job(item));
    }

    @Override
    public boolean transition(Job from, Job to) {
        Map<String, AttributeValue> attributes = JobItems.changeable(to);
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        attributes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
            sets.add("#" + name + " = :" + name);
        });
        for (String name : JobItems.REMOVABLE) {
            if (!attributes.containsKey(name)) {
                names.put("#" + name, name);
                removes.add("#" + name);
            }
        }
        values.put(":status_read", JobItems.text(from.status().name()));
        values.put(":attempts_read", JobItems.number(from.progress().attempts()));
        String expression =
                "SET " + String.join(", ", sets) + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
        return AwsFailures.translating("writing job " + to.id() + " as " + to.status(), () -> {
            try {
                dynamoDb.updateItem(request -> request.tableName(table)
                        .key(key(to.id()))
                        .updateExpression(expression)
                        .conditionExpression("#status = :status_read AND #attempts = :attempts_read")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    @Override
    public void noteMessage(String jobId, String messageId) {
        AwsFailures.translating("noting the message of job " + jobId, () -> {
            try {
                dynamoDb.updateItem(request -> request.tableName(table)
                        .key(key(jobId))
                        .updateExpression("SET #message = :message")
                        .conditionExpression("attribute_exists(#id)")
                        .expressionAttributeNames(
                                Map.of("#message", JobAttributes.MESSAGE_ID, "#id", JobAttributes.JOB_ID))
                        .expressionAttributeValues(Map.of(":message", JobItems.text(messageId))));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    /// @return false when the lock is held or another transaction is at it
    private boolean written(Job job, Instant now, @Nullable String formerHolder) {
        return AwsFailures.translating("storing job " + job.id(), () -> {
            try {
                dynamoDb.transactWriteItems(
                        request -> request.transactItems(newJob(job), lock(job, now, formerHolder)));
                return true;
            } catch (TransactionCanceledException e) {
                if (isContention(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private static boolean isContention(TransactionCanceledException e) {
        return e.hasCancellationReasons()
                && e.cancellationReasons().stream()
                        .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code())
                                || "TransactionConflict".equals(reason.code()));
    }

    private TransactWriteItem newJob(Job job) {
        return put(Put.builder()
                .tableName(table)
                .item(JobItems.item(job))
                .conditionExpression("attribute_not_exists(#id)")
                .expressionAttributeNames(Map.of("#id", JobAttributes.JOB_ID))
                .build());
    }

    private TransactWriteItem lock(Job job, Instant now, @Nullable String formerHolder) {
        AttributeValue until = JobItems.number(job.keyHeldUntil().getEpochSecond());
        Map<String, String> names =
                new HashMap<>(Map.of("#id", JobAttributes.JOB_ID, "#until", JobAttributes.HELD_UNTIL));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":now", JobItems.number(now.getEpochSecond())));
        String condition = "attribute_not_exists(#id) OR #until <= :now";
        if (formerHolder != null) {
            names.put("#holder", JobAttributes.HELD_BY);
            values.put(":former", JobItems.text(formerHolder));
            condition += " OR #holder = :former";
        }
        return put(Put.builder()
                .tableName(table)
                .item(Map.of(
                        JobAttributes.JOB_ID,
                        JobItems.text(lockId(job.key().idempotencyKey())),
                        JobAttributes.HELD_BY,
                        JobItems.text(job.id()),
                        JobAttributes.HELD_UNTIL,
                        until,
                        JobAttributes.TTL,
                        until))
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build());
    }

    private Optional<String> holderOf(String idempotencyKey) {
        return Optional.ofNullable(read(lockId(idempotencyKey)).get(JobAttributes.HELD_BY))
                .map(AttributeValue::s);
    }

    private Map<String, AttributeValue> read(String id) {
        return AwsFailures.translating(
                "reading job " + id,
                () -> dynamoDb.getItem(
                                request -> request.tableName(table).key(key(id)).consistentRead(true))
                        .item());
    }

    private static TransactWriteItem put(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    private static String lockId(String idempotencyKey) {
        return JobAttributes.KEY_LOCK_PREFIX + idempotencyKey;
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of(JobAttributes.JOB_ID, JobItems.text(id));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Unreachable("storing a job was interrupted", null).asException(e);
        }
    }
}
