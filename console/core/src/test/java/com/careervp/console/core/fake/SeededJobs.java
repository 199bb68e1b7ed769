package com.careervp.console.core.fake;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobCost;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts jobs into memory as the functions would leave them.
final class SeededJobs {
    private final InMemoryJobStore store;
    private Instant day = Instant.parse("2030-01-01T12:00:00Z");

    SeededJobs(InMemoryJobStore store) {
        this.store = store;
    }

    Instant freshDay() {
        day = day.plus(Duration.ofDays(3));
        return day;
    }

    String pending(String user, String application, Instant at, String input, String messageId) {
        return put(
                user,
                application,
                JobStatus.PENDING,
                new JobTimes(at, null, null),
                new JobRun(0, "", null, List.of(), messageId, "", ""),
                input);
    }

    String failed(String user, String application, Instant at, String code, String message) {
        JobError error = new JobError(at.plusSeconds(60), code, message, 1);
        return put(user, application, JobStatus.FAILED, ended(at), run(error, ""), "{}");
    }

    String completed(String user, String application, Instant at, String result) {
        String key = "results/" + UUID.randomUUID() + ".json";
        store.putObject(key, result);
        return put(user, application, JobStatus.COMPLETED, ended(at), run(null, key), "{}");
    }

    private static JobTimes ended(Instant at) {
        return new JobTimes(at, at.plusSeconds(1), at.plusSeconds(60));
    }

    private static JobRun run(@Nullable JobError error, String resultKey) {
        return new JobRun(1, "1", error, error == null ? List.of() : List.of(error), "", "", resultKey);
    }

    private String put(String user, String application, JobStatus status, JobTimes times, JobRun run, String input) {
        String id = UUID.randomUUID().toString();
        List<JobOutput> outputs = run.resultKey().isEmpty()
                ? List.of()
                : List.of(new JobOutput("report", "report.json", "application/json", run.resultKey()));
        store.put(
                new Job(
                        new JobKey(id, JobKind.VPR, user, application),
                        status,
                        times,
                        run,
                        JobCost.none(),
                        JobWork.of(outputs, Map.of())),
                input);
        return id;
    }
}
