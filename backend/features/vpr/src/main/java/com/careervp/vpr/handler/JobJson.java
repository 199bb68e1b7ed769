package com.careervp.vpr.handler;

import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobProgress;
import com.careervp.vpr.job.JobState;
import com.careervp.vpr.report.StoredReportJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Jobs in the API's answers.
final class JobJson {
    private JobJson() {}

    /// What a submission is answered with.
    static void submitted(Job job, ObjectNode body) {
        body.put(JobAttributes.JOB_ID, job.id());
        body.put(JobAttributes.STATUS, job.status().name());
        body.put(
                "message",
                switch (job.status()) {
                    case PENDING -> "The report is being written; ask for its status.";
                    case PROCESSING -> "A worker is writing the report; ask for its status.";
                    case COMPLETED -> "The report is there; its status has the link.";
                    case FAILED -> "The report could not be written; its status says why.";
                });
    }

    /// What a question for the status is answered with.
    static void status(Job job, @Nullable URI link, ObjectNode body) {
        JobProgress progress = job.progress();
        body.put(JobAttributes.JOB_ID, job.id());
        body.put(JobAttributes.STATUS, job.status().name());
        body.put(JobAttributes.CREATED_AT, JobLifecycle.text(progress.createdAt()));
        if (progress.startedAt() != null) {
            body.put(JobAttributes.STARTED_AT, JobLifecycle.text(progress.startedAt()));
        }
        body.put(JobAttributes.ATTEMPTS, progress.attempts());
        if (job.state() instanceof JobState.Completed completed) {
            body.put(JobAttributes.COMPLETED_AT, JobLifecycle.text(completed.at()));
            body.set(
                    JobAttributes.TOKEN_USAGE,
                    StoredReportJson.write(completed.result().usage()));
            body.put(JobAttributes.COST_USD, completed.result().costUsd());
            body.put("result_url", link == null ? null : link.toString());
        }
        if (job.status() == JobStatus.FAILED) {
            job.lastError()
                    .ifPresent(error ->
                            body.putObject("error").put("code", error.code()).put("message", error.message()));
        }
    }
}
