package com.careervp.console.core.fake;

import com.careervp.console.core.environment.Page;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobStep;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import java.nio.charset.StandardCharsets;
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

/// Records of one kind of job in memory, with the rules of that kind.
public final class InMemoryJobStore implements JobStore {
    public final Trouble trouble = new Trouble();
    private final JobKind kind;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, String> inputs = new HashMap<>();
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private int reads;

    public InMemoryJobStore(JobKind kind) {
        this.kind = kind;
    }

    /// How often the store was queried.
    public synchronized int reads() {
        return reads;
    }

    public synchronized void put(Job job, String input) {
        if (job.key().kind() != kind) {
            throw new IllegalArgumentException(
                    "job " + job.jobId() + " is of kind " + job.key().kind());
        }
        jobs.put(job.jobId(), job);
        inputs.put(job.jobId(), input);
    }

    public synchronized void putObject(String key, String content) {
        objects.put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Optional<Job> find(String jobId) {
        trouble.check();
        return Optional.ofNullable(jobs.get(jobId));
    }

    @Override
    public synchronized Page<Job> query(JobQuery query, String token, int limit) {
        trouble.check();
        reads++;
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
            case JobQuery.ByStatusAndDay byDay ->
                kind != JobKind.TAILORING && job.status() == byDay.status() && day(job).equals(byDay.day());
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
                .filter(job -> matches(new JobQuery.ByStatusAndDay(status, day), job))
                .limit(limit)
                .count();
    }

    @Override
    public synchronized Optional<String> input(JobKey job) {
        trouble.check();
        return Optional.ofNullable(inputs.get(job.jobId()));
    }

    @Override
    public synchronized Optional<byte[]> content(JobKey job, String key) {
        trouble.check();
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public synchronized boolean reopen(JobKey key, Instant at) {
        trouble.check();
        Job job = jobs.get(key.jobId());
        if (job != null && extraction(job) == StepStatus.DONE) {
            return false;
        }
        return change(
                key.jobId(),
                JobStatus.FAILED,
                at,
                failed -> waiting(with(failed, JobStatus.PENDING, null, failed.run(), "")));
    }

    private static StepStatus extraction(Job job) {
        return job.work().step(PipelineStep.EXTRACTION).map(JobStep::state).orElse(StepStatus.WAITING);
    }

    /// With its extraction to be begun again.
    private static Job waiting(Job job) {
        List<JobStep> steps = job.work().steps().stream()
                .map(step -> step.step() == PipelineStep.EXTRACTION
                        ? new JobStep(step.step(), StepStatus.WAITING, step.attempts(), step.startedAt(), null, "")
                        : step)
                .toList();
        JobWork work = new JobWork(steps, job.work().outputs(), job.work().facts());
        return new Job(job.key(), job.status(), job.times(), job.run(), job.cost(), work);
    }

    @Override
    public synchronized boolean cancel(JobKey key, String message, Instant at) {
        trouble.check();
        Job waiting = jobs.get(key.jobId());
        if (waiting != null && extraction(waiting) != StepStatus.WAITING) {
            return false;
        }
        return change(key.jobId(), JobStatus.PENDING, at, job -> {
            JobRun run = job.run();
            JobError error = new JobError(at, "CANCELLED", message, run.attempts());
            return with(job, JobStatus.FAILED, at, withError(run, error), run.messageId());
        });
    }

    @Override
    public synchronized void noteMessage(JobKey key, String messageId, Instant at) {
        trouble.check();
        if (kind == JobKind.TAILORING) {
            return;
        }
        jobs.computeIfPresent(
                key.jobId(), (id, job) -> with(job, job.status(), job.times().completedAt(), job.run(), messageId));
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
                        job.cost(),
                        job.work()));
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
        return new Job(job.key(), status, times, changed, job.cost(), job.work());
    }
}
