package com.careervp.pipeline.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepEnd;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.Upload;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Jobs of the pipeline in a DynamoDB table, one item a job.
public final class DynamoDbPipelineStore implements PipelineStore {
    private static final Logger LOG = LoggerFactory.getLogger(DynamoDbPipelineStore.class);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource time;

    public DynamoDbPipelineStore(DynamoDbClient dynamoDb, String table, InstantSource time) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.time = time;
    }

    @Override
    public void create(Upload upload) {
        AwsFailures.translating("storing upload " + upload.id(), () -> {
            try {
                dynamoDb.putItem(request -> request.tableName(table)
                        .item(PipelineItems.fresh(upload))
                        .conditionExpression("attribute_not_exists(#id)")
                        .expressionAttributeNames(Map.of("#id", PipelineAttributes.JOB_ID)));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    @Override
    public Optional<PipelineJob> find(String jobId) {
        Map<String, AttributeValue> item = AwsFailures.translating(
                "reading upload " + jobId,
                () -> dynamoDb.getItem(request ->
                                request.tableName(table).consistentRead(true).key(PipelineItems.key(jobId)))
                        .item());
        return item.isEmpty() || isOver(item) ? Optional.empty() : Optional.of(PipelineItems.read(item));
    }

    /// DynamoDB removes items some time after their time is over, up to days later.
    private boolean isOver(Map<String, AttributeValue> item) {
        AttributeValue ttl = item.get(PipelineAttributes.TTL);
        return ttl != null && Long.parseLong(ttl.n()) <= time.instant().getEpochSecond();
    }

    @Override
    public void queued(String jobId, String messageId) {
        Change change = new Change(time.instant())
                .set(PipelineAttributes.MESSAGE_ID, AttributeValue.fromS(messageId))
                .given("attribute_exists(#id)")
                .name("#id", PipelineAttributes.JOB_ID);
        update("noting the message of upload " + jobId, jobId, change);
    }

    @Override
    public Optional<PipelineJob> begin(String jobId, PipelineStep step, Duration lease) {
        Instant now = time.instant();
        Change change = new Change(now)
                .step(step)
                .add("#steps.#step.#attempts", ":one", AttributeValue.fromN("1"))
                .name("#attempts", PipelineAttributes.STEP_ATTEMPTS)
                .setStep(PipelineAttributes.STEP_STATE, text(StepStatus.RUNNING.id()))
                .setStep(PipelineAttributes.STEP_STARTED_AT, text(JobLifecycle.text(now)))
                .setStep(PipelineAttributes.STEP_LEASE, seconds(now.plus(lease)))
                .status(PipelineStatus.PROCESSING)
                .given("#status IN (:pending, :processing) AND (#steps.#step.#state = :waiting"
                        + " OR (#steps.#step.#state = :running AND #steps.#step.#lease <= :now))")
                .name("#status", PipelineAttributes.STATUS)
                .name("#state", PipelineAttributes.STEP_STATE)
                .name("#lease", PipelineAttributes.STEP_LEASE)
                .value(":pending", text(PipelineStatus.PENDING.id()))
                .value(":processing", text(PipelineStatus.PROCESSING.id()))
                .value(":waiting", text(StepStatus.WAITING.id()))
                .value(":running", text(StepStatus.RUNNING.id()))
                .value(":now", seconds(now));
        return update("beginning " + step.id() + " of upload " + jobId, jobId, change)
                .map(PipelineItems::read);
    }

    @Override
    public void release(String jobId, PipelineStep step, String errorCode) {
        Change change = new Change(time.instant())
                .step(step)
                .setStep(PipelineAttributes.STEP_STATE, text(StepStatus.WAITING.id()))
                .setStep(PipelineAttributes.STEP_ERROR_CODE, text(errorCode))
                .add("#retries", ":one", AttributeValue.fromN("1"))
                .name("#retries", PipelineAttributes.RETRY_COUNT)
                .given("#steps.#step.#state = :running")
                .name("#state", PipelineAttributes.STEP_STATE)
                .value(":running", text(StepStatus.RUNNING.id()));
        update("giving back " + step.id() + " of upload " + jobId, jobId, change);
    }

    @Override
    public StepEnd extracted(String jobId, String cvId, int cvVersion) {
        StepResult result = StepResult.done(com.careervp.contract.PipelineOutput.CV_JSON);
        Change change = ended(jobId, PipelineStep.EXTRACTION, result)
                .set(PipelineAttributes.CV_ID, text(cvId))
                .set(PipelineAttributes.CV_VERSION, AttributeValue.fromN(Integer.toString(cvVersion)))
                .set(PipelineAttributes.STEP, text(PipelineStep.EXTRACTION.reached()))
                .given("#unfinished = :yes AND #steps.#step.#state = :running")
                .name("#unfinished", PipelineAttributes.UNFINISHED)
                .name("#state", PipelineAttributes.STEP_STATE)
                .value(":yes", text(PipelineAttributes.UNFINISHED_VALUE))
                .value(":running", text(StepStatus.RUNNING.id()));
        return update("noting the CV of upload " + jobId, jobId, change).isPresent()
                ? StepEnd.OTHERS_OPEN
                : StepEnd.TOO_LATE;
    }

    /// One update takes the step out of the set of open ones. DynamoDB applies updates of an item one after the other,
    /// and a set that lost its last member is gone: the update that sees it gone was the last.
    @Override
    public StepEnd end(String jobId, PipelineStep branch, StepResult result) {
        Change change = ended(jobId, branch, result)
                .delete("#open", ":step", AttributeValue.fromSs(List.of(branch.id())))
                .name("#open", PipelineAttributes.OPEN_STEPS)
                .given("#unfinished = :yes AND contains(#open, :name)")
                .name("#unfinished", PipelineAttributes.UNFINISHED)
                .value(":yes", text(PipelineAttributes.UNFINISHED_VALUE))
                .value(":name", text(branch.id()));
        if (result.status() == StepStatus.DONE) {
            change.set(PipelineAttributes.STEP, text(branch.reached()));
        }
        return update("ending " + branch.id() + " of upload " + jobId, jobId, change)
                .map(item -> item.containsKey(PipelineAttributes.OPEN_STEPS) ? StepEnd.OTHERS_OPEN : StepEnd.LAST)
                .orElse(StepEnd.TOO_LATE);
    }

    private Change ended(String jobId, PipelineStep step, StepResult result) {
        Instant now = time.instant();
        Change change = new Change(now)
                .step(step)
                .add("#progress", ":progress", AttributeValue.fromN(Integer.toString(step.progress())))
                .name("#progress", PipelineAttributes.PROGRESS)
                .setStep(PipelineAttributes.STEP_STATE, text(result.status().id()))
                .setStep(PipelineAttributes.STEP_ENDED_AT, text(JobLifecycle.text(now)));
        if (result.errorCode() != null) {
            change.setStep(PipelineAttributes.STEP_ERROR_CODE, text(result.errorCode()));
        }
        if (result.score() != null) {
            change.set(
                    PipelineAttributes.MATCH_SCORE,
                    AttributeValue.fromN(result.score().toString()));
        }
        result.output().ifPresent(output -> change.setOutput(output, jobId));
        return change;
    }

    @Override
    public boolean complete(String jobId, StepResult result) {
        Change change = ended(jobId, PipelineStep.DASHBOARD, result)
                .set(PipelineAttributes.STEP, text(PipelineStep.COMPLETED))
                .status(PipelineStatus.COMPLETED)
                .remove(PipelineAttributes.UNFINISHED)
                .given("#unfinished = :yes")
                .name("#unfinished", PipelineAttributes.UNFINISHED)
                .value(":yes", text(PipelineAttributes.UNFINISHED_VALUE));
        return update("completing upload " + jobId, jobId, change).isPresent();
    }

    @Override
    public boolean fail(String jobId, PipelineJob.JobFailure why) {
        Change change = new Change(time.instant())
                .set(PipelineAttributes.ERROR_CODE, text(why.code()))
                .set(PipelineAttributes.ERROR_MESSAGE, text(why.message()))
                .status(PipelineStatus.FAILED)
                .remove(PipelineAttributes.UNFINISHED)
                .given("#unfinished = :yes")
                .name("#unfinished", PipelineAttributes.UNFINISHED)
                .value(":yes", text(PipelineAttributes.UNFINISHED_VALUE));
        return update("failing upload " + jobId, jobId, change).isPresent();
    }

    @Override
    public List<PipelineJob> untouchedSince(Instant moment, int most) {
        return AwsFailures.translating(
                "looking for uploads that were left lying",
                () -> dynamoDb
                        .queryPaginator(request -> request.tableName(table)
                                .indexName(PipelineAttributes.UNFINISHED_INDEX)
                                .keyConditionExpression("#unfinished = :yes AND #updated <= :moment")
                                .expressionAttributeNames(Map.of(
                                        "#unfinished",
                                        PipelineAttributes.UNFINISHED,
                                        "#updated",
                                        PipelineAttributes.UPDATED_AT))
                                .expressionAttributeValues(Map.of(
                                        ":yes",
                                        text(PipelineAttributes.UNFINISHED_VALUE),
                                        ":moment",
                                        text(JobLifecycle.text(moment)))))
                        .items()
                        .stream()
                        .limit(most)
                        .flatMap(item -> readable(item).stream())
                        .toList());
    }

    /// An item that somebody spoiled is an operator's business and does not hide the others.
    private static Optional<PipelineJob> readable(Map<String, AttributeValue> item) {
        try {
            return Optional.of(PipelineItems.read(item));
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | DateTimeException e) {
            LOG.error("upload {} cannot be read", item.get(PipelineAttributes.JOB_ID), e);
            return Optional.empty();
        }
    }

    /// @return the item after the change; empty where the condition did not hold
    private Optional<Map<String, AttributeValue>> update(String what, String jobId, Change change) {
        UpdateItemRequest request = change.request()
                .tableName(table)
                .key(PipelineItems.key(jobId))
                .returnValues(ReturnValue.ALL_NEW)
                .build();
        return AwsFailures.translating(what, () -> {
            try {
                return Optional.of(dynamoDb.updateItem(request).attributes());
            } catch (ConditionalCheckFailedException e) {
                return Optional.empty();
            }
        });
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }
}
