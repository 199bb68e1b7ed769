package com.careervp.console.aws.dynamodb;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobCost;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobStep;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Items of the pipeline's table as the console's jobs.
final class UploadRecords {
    static final String AT = "at";
    static final String CODE = "code";
    static final String MESSAGE = "message";
    static final String ATTEMPT = "attempt";

    static final List<String> LISTED = List.of(
            PipelineAttributes.JOB_ID,
            PipelineAttributes.USER_ID,
            PipelineAttributes.STATUS,
            PipelineAttributes.PROGRESS,
            PipelineAttributes.CREATED_AT,
            PipelineAttributes.UPDATED_AT,
            PipelineAttributes.CV_FILE_NAME,
            PipelineAttributes.LANGUAGE,
            PipelineAttributes.POSTING_ID,
            PipelineAttributes.OUTPUTS,
            PipelineAttributes.MATCH_SCORE,
            PipelineAttributes.ERROR_CODE,
            PipelineAttributes.ERROR_MESSAGE,
            PipelineAttributes.PREVIOUS_ERRORS,
            PipelineAttributes.REOPENED_AT,
            PipelineAttributes.RETRY_COUNT,
            PipelineAttributes.MESSAGE_ID,
            PipelineAttributes.CV_ID,
            PipelineAttributes.CV_VERSION,
            PipelineAttributes.STEPS);

    private UploadRecords() {}

    static Job job(Item item) {
        JobStatus status = status(item);
        List<JobStep> steps = steps(item, status);
        JobStep extraction = steps.getFirst();
        return new Job(
                new JobKey(
                        item.textOf(PipelineAttributes.JOB_ID),
                        JobKind.PIPELINE,
                        item.textOf(PipelineAttributes.USER_ID),
                        ""),
                status,
                new JobTimes(
                        item.timeOf(PipelineAttributes.CREATED_AT),
                        extraction.startedAt(),
                        ended(item, status, steps.getLast())),
                run(item, status, extraction),
                JobCost.none(),
                new JobWork(steps, outputs(item), facts(item)));
    }

    private static JobStatus status(Item item) {
        String text = item.textOf(PipelineAttributes.STATUS);
        PipelineStatus status = PipelineStatus.of(text)
                .orElseThrow(() -> new IllegalStateException("upload " + item.textOf(PipelineAttributes.JOB_ID)
                        + " has the status \"" + text + "\", expected pending, processing, completed or failed"));
        return switch (status) {
            case PENDING -> JobStatus.PENDING;
            case PROCESSING -> JobStatus.PROCESSING;
            case COMPLETED -> JobStatus.COMPLETED;
            case FAILED -> JobStatus.FAILED;
        };
    }

    private static @Nullable Instant ended(Item item, JobStatus status, JobStep last) {
        return switch (status) {
            case COMPLETED -> last.endedAt();
            case FAILED -> item.timeOrNull(PipelineAttributes.UPDATED_AT);
            case PENDING, PROCESSING -> null;
        };
    }

    private static List<JobStep> steps(Item item, JobStatus status) {
        Item stored = item.mapOf(PipelineAttributes.STEPS);
        return Stream.of(PipelineStep.values())
                .map(step -> step(step, stored.mapOf(step.id()), item, status))
                .toList();
    }

    /// Who fails a job does not touch its steps: the one that was under way is the one that failed.
    private static JobStep step(PipelineStep step, Item stored, Item job, JobStatus status) {
        StepStatus state =
                StepStatus.of(stored.textOf(PipelineAttributes.STEP_STATE)).orElse(StepStatus.WAITING);
        boolean stopped = state == StepStatus.RUNNING && status == JobStatus.FAILED;
        // a step that went well in the end keeps the code of an earlier attempt
        boolean well = state == StepStatus.DONE || state == StepStatus.SKIPPED;
        return new JobStep(
                step,
                stopped ? StepStatus.FAILED : state,
                stored.wholeOf(PipelineAttributes.STEP_ATTEMPTS),
                stored.timeOrNull(PipelineAttributes.STEP_STARTED_AT),
                stopped
                        ? job.timeOrNull(PipelineAttributes.UPDATED_AT)
                        : stored.timeOrNull(PipelineAttributes.STEP_ENDED_AT),
                stopped
                        ? job.textOf(PipelineAttributes.ERROR_CODE)
                        : well ? "" : stored.textOf(PipelineAttributes.STEP_ERROR_CODE));
    }

    private static List<JobOutput> outputs(Item item) {
        Item stored = item.mapOf(PipelineAttributes.OUTPUTS);
        return Stream.of(PipelineOutput.values())
                .filter(output -> stored.attributes().containsKey(output.id()))
                .map(output ->
                        new JobOutput(output.id(), output.fileName(), output.contentType(), stored.textOf(output.id())))
                .toList();
    }

    private static Map<String, String> facts(Item item) {
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, "file", item.textOf(PipelineAttributes.CV_FILE_NAME));
        fact(facts, "language", item.textOf(PipelineAttributes.LANGUAGE));
        fact(facts, "posting", item.textOf(PipelineAttributes.POSTING_ID));
        fact(facts, "cv", item.textOf(PipelineAttributes.CV_ID));
        int version = item.wholeOf(PipelineAttributes.CV_VERSION);
        fact(facts, "cv version", version == 0 ? "" : Integer.toString(version));
        if (item.attributes().containsKey(PipelineAttributes.MATCH_SCORE)) {
            fact(facts, "match score", Integer.toString(item.wholeOf(PipelineAttributes.MATCH_SCORE)));
        }
        fact(facts, "progress", item.wholeOf(PipelineAttributes.PROGRESS) + " %");
        int retries = item.wholeOf(PipelineAttributes.RETRY_COUNT);
        fact(facts, "steps tried again", retries == 0 ? "" : Integer.toString(retries));
        fact(facts, "reopened", item.textOf(PipelineAttributes.REOPENED_AT));
        return facts;
    }

    private static void fact(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static JobRun run(Item item, JobStatus status, JobStep extraction) {
        List<JobError> errors = errors(item, extraction.attempts());
        return new JobRun(
                extraction.attempts(),
                "",
                status == JobStatus.COMPLETED ? null : last(item, errors, extraction),
                errors,
                item.textOf(PipelineAttributes.MESSAGE_ID),
                "",
                "");
    }

    /// Those of earlier lives, and the one that ended this one.
    private static List<JobError> errors(Item item, int attempts) {
        List<JobError> errors = new ArrayList<>();
        for (Item error : item.listOf(PipelineAttributes.PREVIOUS_ERRORS)) {
            errors.add(
                    new JobError(error.timeOf(AT), error.textOf(CODE), error.textOf(MESSAGE), error.wholeOf(ATTEMPT)));
        }
        String code = item.textOf(PipelineAttributes.ERROR_CODE);
        if (!code.isEmpty()) {
            errors.add(new JobError(
                    item.timeOf(PipelineAttributes.UPDATED_AT),
                    code,
                    item.textOf(PipelineAttributes.ERROR_MESSAGE),
                    attempts));
        }
        return errors;
    }

    private static @Nullable JobError last(Item item, List<JobError> errors, JobStep extraction) {
        boolean passing = extraction.state() == StepStatus.WAITING
                && !extraction.errorCode().isEmpty();
        if (passing) {
            return new JobError(
                    item.timeOf(PipelineAttributes.UPDATED_AT),
                    extraction.errorCode(),
                    "the extraction is to be tried again",
                    extraction.attempts());
        }
        return errors.isEmpty() ? null : errors.getLast();
    }

    /// What was uploaded, without the file.
    static ObjectNode input(Item item) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (String name : List.of(
                PipelineAttributes.CV_FILE_NAME,
                PipelineAttributes.LANGUAGE,
                PipelineAttributes.POSTING_ID,
                PipelineAttributes.CONTENT_HASH)) {
            if (!item.textOf(name).isEmpty()) {
                input.put(name, item.textOf(name));
            }
        }
        return input;
    }
}
