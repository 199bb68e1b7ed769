package com.careervp.pipeline.testing;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.pipeline.job.JobAge;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepEnd;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.StepState;
import com.careervp.pipeline.job.Upload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jobs of the pipeline in memory.
public final class InMemoryPipelineStore implements PipelineStore {
    private final Map<String, PipelineJob> jobs = new HashMap<>();
    private final Map<String, Instant> leases = new HashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private final InstantSource time;

    public InMemoryPipelineStore(InstantSource time) {
        this.time = time;
    }

    @Override
    public synchronized void create(Upload upload) {
        Map<PipelineStep, StepState> steps = new EnumMap<>(PipelineStep.class);
        for (PipelineStep step : PipelineStep.values()) {
            steps.put(step, StepState.waiting());
        }
        jobs.putIfAbsent(
                upload.id(),
                new PipelineJob(
                        upload,
                        PipelineStatus.PENDING,
                        PipelineStep.UPLOADED,
                        PipelineStep.PROGRESS_UPLOADED,
                        JobAge.fresh(upload.createdAt()),
                        steps,
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public synchronized Optional<PipelineJob> find(String jobId) {
        return Optional.ofNullable(jobs.get(jobId));
    }

    @Override
    public synchronized void queued(String jobId, String messageId) {
        find(jobId)
                .ifPresent(job -> put(new PipelineJob(
                        job.upload(),
                        job.status(),
                        job.step(),
                        job.progress(),
                        job.age().touched(time.instant()),
                        job.steps(),
                        job.outputs(),
                        job.cvId(),
                        job.cvVersion(),
                        messageId,
                        job.score(),
                        job.error())));
    }

    @Override
    public synchronized Optional<PipelineJob> begin(String jobId, PipelineStep step, Duration lease) {
        PipelineJob job = jobs.get(jobId);
        if (job == null || job.status().hasEnded()) {
            return Optional.empty();
        }
        StepState state = job.state(step);
        boolean leaseOver = !leases.getOrDefault(jobId + step, Instant.MAX).isAfter(time.instant());
        if (state.status() != StepStatus.WAITING && !(state.status() == StepStatus.RUNNING && leaseOver)) {
            return Optional.empty();
        }
        leases.put(jobId + step, time.instant().plus(lease));
        StepState running = new StepState(
                StepStatus.RUNNING, state.attempts() + 1, time.instant(), state.endedAt(), state.errorCode());
        put(changed(job, PipelineStatus.PROCESSING, job.step(), 0, step, running));
        return find(jobId);
    }

    @Override
    public synchronized void release(String jobId, PipelineStep step, String errorCode) {
        PipelineJob job = jobs.get(jobId);
        if (job != null && job.state(step).status() == StepStatus.RUNNING) {
            StepState state = job.state(step);
            put(changed(
                    job,
                    job.status(),
                    job.step(),
                    0,
                    step,
                    new StepState(StepStatus.WAITING, state.attempts(), state.startedAt(), null, errorCode)));
        }
    }

    @Override
    public synchronized StepEnd extracted(String jobId, String cvId, int cvVersion) {
        PipelineJob job = jobs.get(jobId);
        if (job == null
                || job.status().hasEnded()
                || job.state(PipelineStep.EXTRACTION).status() != StepStatus.RUNNING) {
            return StepEnd.TOO_LATE;
        }
        ended(job, PipelineStep.EXTRACTION, StepResult.done(PipelineOutput.CV_JSON), job.status());
        PipelineJob now = jobs.get(jobId);
        put(new PipelineJob(
                now.upload(),
                now.status(),
                PipelineStep.EXTRACTION.reached(),
                now.progress(),
                now.age(),
                now.steps(),
                now.outputs(),
                cvId,
                cvVersion,
                now.messageId(),
                now.score(),
                now.error()));
        return StepEnd.OTHERS_OPEN;
    }

    @Override
    public synchronized StepEnd end(String jobId, PipelineStep branch, StepResult result) {
        PipelineJob job = jobs.get(jobId);
        if (job == null || job.status().hasEnded() || job.state(branch).status().hasEnded()) {
            return StepEnd.TOO_LATE;
        }
        ended(job, branch, result, job.status());
        return jobs.get(jobId).branchesEnded() ? StepEnd.LAST : StepEnd.OTHERS_OPEN;
    }

    @Override
    public synchronized boolean complete(String jobId, StepResult result) {
        PipelineJob job = jobs.get(jobId);
        if (job == null || job.status().hasEnded()) {
            return false;
        }
        ended(job, PipelineStep.DASHBOARD, result, PipelineStatus.COMPLETED);
        return true;
    }

    @Override
    public synchronized boolean fail(String jobId, PipelineJob.JobFailure why) {
        PipelineJob job = jobs.get(jobId);
        if (job == null || job.status().hasEnded()) {
            return false;
        }
        put(new PipelineJob(
                job.upload(),
                PipelineStatus.FAILED,
                job.step(),
                job.progress(),
                job.age().touched(time.instant()),
                job.steps(),
                job.outputs(),
                job.cvId(),
                job.cvVersion(),
                job.messageId(),
                job.score(),
                why));
        return true;
    }

    /// What an operator does with a failed job whose extraction is not done.
    public synchronized void reopen(String jobId) {
        PipelineJob job = jobs.get(jobId);
        if (job == null || job.status() != PipelineStatus.FAILED) {
            throw new IllegalStateException("upload " + jobId + " is not failed");
        }
        StepState state = job.state(PipelineStep.EXTRACTION);
        Map<PipelineStep, StepState> steps = new EnumMap<>(job.steps());
        steps.put(
                PipelineStep.EXTRACTION,
                new StepState(StepStatus.WAITING, state.attempts(), state.startedAt(), null, null));
        put(new PipelineJob(
                job.upload(),
                PipelineStatus.PENDING,
                job.step(),
                job.progress(),
                new JobAge(time.instant(), time.instant()),
                steps,
                job.outputs(),
                job.cvId(),
                job.cvVersion(),
                null,
                job.score(),
                null));
    }

    @Override
    public synchronized List<PipelineJob> untouchedSince(Instant moment, int most) {
        return jobs.values().stream()
                .filter(job ->
                        !job.status().hasEnded() && !job.age().updatedAt().isAfter(moment))
                .sorted(Comparator.comparing(job -> job.age().updatedAt()))
                .limit(most)
                .toList();
    }

    public synchronized List<PipelineJob> all() {
        return List.copyOf(jobs.values());
    }

    /// How often a job came to its end, by its id; more than once would be a defect.
    public synchronized Map<String, Integer> endings() {
        return Map.copyOf(endings);
    }

    private void ended(PipelineJob job, PipelineStep step, StepResult result, PipelineStatus status) {
        StepState state = job.state(step);
        StepState ended = new StepState(
                result.status(),
                state.attempts(),
                state.startedAt(),
                time.instant(),
                result.errorCode() == null ? state.errorCode() : result.errorCode());
        String reached = step.reached();
        if (status == PipelineStatus.COMPLETED) {
            reached = PipelineStep.COMPLETED;
        } else if (result.status() != StepStatus.DONE) {
            reached = job.step();
        }
        PipelineJob after = changed(job, status, reached, step.progress(), step, ended);
        Map<PipelineOutput, String> outputs = new HashMap<>(after.outputs());
        result.output().ifPresent(output -> outputs.put(output, output.keyOf(job.id())));
        put(new PipelineJob(
                after.upload(),
                after.status(),
                after.step(),
                after.progress(),
                after.age(),
                after.steps(),
                outputs,
                after.cvId(),
                after.cvVersion(),
                after.messageId(),
                result.score() == null ? after.score() : result.score(),
                after.error()));
    }

    private PipelineJob changed(
            PipelineJob job, PipelineStatus status, String reached, int more, PipelineStep step, StepState state) {
        Map<PipelineStep, StepState> steps = new EnumMap<>(job.steps());
        steps.put(step, state);
        return new PipelineJob(
                job.upload(),
                status,
                reached,
                job.progress() + more,
                job.age().touched(time.instant()),
                steps,
                job.outputs(),
                job.cvId(),
                job.cvVersion(),
                job.messageId(),
                job.score(),
                job.error());
    }

    private void put(PipelineJob job) {
        PipelineJob before = jobs.put(job.id(), job);
        if (job.status().hasEnded() && (before == null || before.status() != job.status())) {
            endings.merge(job.id(), 1, Integer::sum);
        }
    }
}
