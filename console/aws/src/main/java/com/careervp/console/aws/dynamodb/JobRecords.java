package com.careervp.console.aws.dynamodb;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobCost;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Items of the VPR jobs' table as the console's jobs.
final class JobRecords {
    /// What a list needs; the input can be large and is read only for one job's detail.
    static final List<String> LISTED = List.of(
            JobAttributes.JOB_ID,
            JobAttributes.USER_ID,
            JobAttributes.APPLICATION_ID,
            JobAttributes.STATUS,
            JobAttributes.CREATED_AT,
            JobAttributes.STARTED_AT,
            JobAttributes.COMPLETED_AT,
            JobAttributes.UPDATED_AT,
            JobAttributes.ATTEMPTS,
            JobAttributes.WORKER_VERSION,
            JobAttributes.RESULT_KEY,
            JobAttributes.ERROR_CODE,
            JobAttributes.ERROR_MESSAGE,
            JobAttributes.PREVIOUS_ERRORS,
            JobAttributes.TOKEN_USAGE,
            JobAttributes.COST_USD,
            JobAttributes.TRACE_ID,
            JobAttributes.MESSAGE_ID,
            JobAttributes.PATH);

    private JobRecords() {}

    static Job job(Item item) {
        JobStatus status = JobStatus.valueOf(item.text(JobAttributes.STATUS, JobStatus.PENDING.name()));
        Item usage = item.mapOf(JobAttributes.TOKEN_USAGE);
        return new Job(
                new JobKey(
                        item.textOf(JobAttributes.JOB_ID),
                        JobKind.VPR,
                        item.textOf(JobAttributes.USER_ID),
                        item.textOf(JobAttributes.APPLICATION_ID)),
                status,
                new JobTimes(
                        item.timeOf(JobAttributes.CREATED_AT),
                        item.timeOrNull(JobAttributes.STARTED_AT),
                        ended(item, status)),
                run(item, status),
                new JobCost(
                        usage.textOf("model"),
                        usage.numberOf("input_tokens"),
                        usage.numberOf("output_tokens"),
                        item.decimalOf(JobAttributes.COST_USD)),
                work(item));
    }

    private static JobWork work(Item item) {
        String key = item.textOf(JobAttributes.RESULT_KEY);
        String path = item.textOf(JobAttributes.PATH);
        return JobWork.of(
                key.isEmpty()
                        ? List.of()
                        : List.of(new JobOutput("report", "report.json", "application/json; charset=utf-8", key)),
                path.isEmpty() ? Map.of() : Map.of("path", path));
    }

    /// A failed record has no `completed_at`; it failed when it was last updated.
    private static @Nullable Instant ended(Item item, JobStatus status) {
        return switch (status) {
            case COMPLETED -> item.timeOrNull(JobAttributes.COMPLETED_AT);
            case FAILED -> item.timeOrNull(JobAttributes.UPDATED_AT);
            case PENDING, PROCESSING -> null;
        };
    }

    private static JobRun run(Item item, JobStatus status) {
        List<JobError> errors = new ArrayList<>();
        for (Item error : item.listOf(JobAttributes.PREVIOUS_ERRORS)) {
            errors.add(new JobError(
                    error.timeOf("at"), error.textOf("code"), error.textOf("message"), error.wholeOf("attempt")));
        }
        @Nullable JobError last = last(item, status, errors);
        return new JobRun(
                item.wholeOf(JobAttributes.ATTEMPTS),
                item.textOf(JobAttributes.WORKER_VERSION),
                last,
                errors,
                item.textOf(JobAttributes.MESSAGE_ID),
                item.textOf(JobAttributes.TRACE_ID),
                item.textOf(JobAttributes.RESULT_KEY));
    }

    private static @Nullable JobError last(Item item, JobStatus status, List<JobError> errors) {
        if (status == JobStatus.COMPLETED) {
            return null;
        }
        if (!errors.isEmpty()) {
            return errors.getLast();
        }
        String code = item.textOf(JobAttributes.ERROR_CODE);
        return code.isEmpty()
                ? null
                : new JobError(
                        item.timeOf(JobAttributes.UPDATED_AT),
                        code,
                        item.textOf(JobAttributes.ERROR_MESSAGE),
                        item.wholeOf(JobAttributes.ATTEMPTS));
    }
}
