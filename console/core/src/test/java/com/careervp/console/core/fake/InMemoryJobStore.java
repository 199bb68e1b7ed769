package com.careervp.console.core.fake;

import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Job records in memory.
public final class InMemoryJobStore implements JobStore {
    public final Trouble trouble = new Trouble();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, String> inputs = new HashMap<>();
    private final Map<String, String> results = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();

    public synchronized void put(Job job, String input) {
        jobs.put(job.jobId(), job);
        inputs.put(job.jobId(), input);
    }

    public synchronized void putResult(String key, String json) {
        results.put(key, json);
    }

    @Override
    public synchronized Optional<Job> find(String jobId) {
        trouble.check();
        return Optional.ofNullable(jobs.get(jobId));
    }

    @Override
    public synchronized Page<Job> query(JobQuery query, String token, int limit) {
        trouble.check();
        List<Job> all = jobs.values().stream()
                .filter(job -> matches(query, job))
                .sorted(Comparator.comparing((Job job) -> job.times().createdAt())
                        .reversed())
                .toList();
        int from = token.isEmpty() ? 0 : Integer.parseInt(token);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    private boolean matches(JobQuery query, Job job) {
        return switch (query) {
            case JobQuery.ById byId -> job.jobId().equals(byId.jobId());
            case JobQuery.ByUser byUser -> job.key().userId().equals(byUser.userId());
            case JobQuery.ByStatusAndDay byDay -> job.status() == byDay.status() && day(job).equals(byDay.day());
        };
    }

    /// The day on which it came into its state, as the table's index has it.
    private LocalDate day(Job job) {
        Instant ended = job.times().completedAt();
        Instant since = ended == null ? job.times().createdAt() : ended;
        return LocalDate.ofInstant(changed.getOrDefault(job.jobId(), since), ZoneOffset.UTC);
    }

    @Override
    public synchronized long count(JobStatus status, LocalDate day, long limit) {
        trouble.check();
        return jobs.values().stream()
                .filter(job -> job.status() == status && day(job).equals(day))
                .limit(limit)
                .count();
    }

    @Override
    public synchronized Optional<String> input(String jobId) {
        trouble.check();
        return Optional.ofNullable(inputs.get(jobId));
    }

    @Override
    public synchronized Optional<String> result(String resultKey) {
        trouble.check();
        return Optional.ofNullable(results.get(resultKey));
    }

    @Override
    public synchronized boolean reopen(String jobId, Instant at) {
        trouble.check();
        return change(jobId, JobStatus.FAILED, at, job -> with(job, JobStatus.PENDING, null, job.run(), ""));
    }

    @Override
    public synchronized boolean cancel(String jobId, String message, Instant at) {
        trouble.check();
        return change(jobId, JobStatus.PENDING, at, job -> {
            JobRun run = job.run();
            JobError error = new JobError(at, "CANCELLED", message, run.attempts());
            return with(job, JobStatus.FAILED, at, withError(run, error), run.messageId());
        });
    }

    @Override
    public synchronized void noteMessage(String jobId, String messageId, Instant at) {
        trouble.check();
        jobs.computeIfPresent(
                jobId, (id, job) -> with(job, job.status(), job.times().completedAt(), job.run(), messageId));
    }

    /// What a worker would do.
    public synchronized void complete(String jobId, Instant at) {
        jobs.computeIfPresent(
                jobId,
                (id, job) -> new Job(
                        job.key(),
                        JobStatus.COMPLETED,
                        new JobTimes(job.times().createdAt(), at, at),
                        job.run(),
                        job.cost()));
    }

    /// What a worker would do.
    public synchronized void fail(String jobId, JobError error) {
        jobs.computeIfPresent(
                jobId,
                (id, job) -> with(
                        job,
                        JobStatus.FAILED,
                        error.at(),
                        withError(job.run(), error),
                        job.run().messageId()));
    }

    private boolean change(String jobId, JobStatus expected, Instant at, java.util.function.UnaryOperator<Job> change) {
        Job job = jobs.get(jobId);
        if (job == null || job.status() != expected) {
            return false;
        }
        jobs.put(jobId, change.apply(job));
        changed.put(jobId, at);
        return true;
    }

    private static JobRun withError(JobRun run, JobError error) {
        List<JobError> errors = new ArrayList<>(run.previousErrors());
        errors.add(error);
        return new JobRun(
                run.attempts(),
                run.workerVersion(),
                error,
                errors.subList(Math.max(0, errors.size() - JobLifecycle.PREVIOUS_ERRORS_KEPT), errors.size()),
                run.messageId(),
                run.traceId(),
                run.resultKey());
    }

    private static Job with(Job job, JobStatus status, @Nullable Instant ended, JobRun run, String messageId) {
        JobRun changed = new JobRun(
                run.attempts(),
                run.workerVersion(),
                run.lastError().orElse(null),
                run.previousErrors(),
                messageId,
                run.traceId(),
                run.resultKey());
        JobTimes times = new JobTimes(job.times().createdAt(), job.times().startedAt(), ended);
        return new Job(job.key(), status, times, changed, job.cost());
    }
}
