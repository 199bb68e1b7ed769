package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Jobs for tests.
public final class SampleJobs {
    private SampleJobs() {}

    public static Job job(String id, JobStatus status, Instant created) {
        return job(id, status, created, null);
    }

    public static Job failed(String id, Instant created, String code, String message) {
        return job(id, JobStatus.FAILED, created, new JobError(created.plusSeconds(60), code, message, 3));
    }

    public static Job of(JobKind kind, String id, JobStatus status, Instant created) {
        return job(kind, id, status, created, null);
    }

    private static Job job(String id, JobStatus status, Instant created, @Nullable JobError error) {
        return job(JobKind.VPR, id, status, created, error);
    }

    private static Job job(JobKind kind, String id, JobStatus status, Instant created, @Nullable JobError error) {
        return new Job(
                new JobKey(id, kind, "user-" + id, kind == JobKind.PIPELINE ? "" : "app-" + id),
                status,
                new JobTimes(created, created.plusSeconds(1), status.ended() ? created.plusSeconds(60) : null),
                new JobRun(3, "42", error, error == null ? List.of() : List.of(error), "message-0", "", ""),
                JobCost.none(),
                JobWork.none());
    }
}
