package com.careervp.vpr.testing;

import com.careervp.contract.JobStatus;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobProgress;
import com.careervp.vpr.job.JobStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Job records in memory, with the history of their statuses.
public final class InMemoryJobStore implements JobStore {
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, List<JobStatus>> histories = new LinkedHashMap<>();

    @Override
    public synchronized Creation create(Job job, Instant now) {
        Optional<Job> holder = jobs.values().stream()
                .filter(other -> other.key().equals(job.key()) && other.holdsKey(now))
                .findFirst();
        if (holder.isPresent()) {
            return new Creation.Held(holder.get());
        }
        put(job);
        return new Creation.Created(job);
    }

    @Override
    public synchronized Optional<Job> find(String jobId) {
        return Optional.ofNullable(jobs.get(jobId));
    }

    @Override
    public synchronized boolean transition(Job from, Job to) {
        @Nullable Job stored = jobs.get(to.id());
        if (stored == null
                || stored.status() != from.status()
                || stored.progress().attempts() != from.progress().attempts()) {
            return false;
        }
        put(
                to.progress().messageId() == null
                        ? withMessage(to, stored.progress().messageId())
                        : to);
        return true;
    }

    @Override
    public synchronized void noteMessage(String jobId, String messageId) {
        @Nullable Job stored = jobs.get(jobId);
        if (stored != null) {
            jobs.put(jobId, withMessage(stored, messageId));
        }
    }

    /// Every job, oldest first.
    public synchronized List<Job> all() {
        return List.copyOf(jobs.values());
    }

    /// The statuses a job came into, in their order.
    public synchronized List<JobStatus> historyOf(String jobId) {
        return List.copyOf(histories.getOrDefault(jobId, List.of()));
    }

    private void put(Job job) {
        jobs.put(job.id(), job);
        histories.computeIfAbsent(job.id(), id -> new ArrayList<>()).add(job.status());
    }

    private static Job withMessage(Job job, @Nullable String messageId) {
        JobProgress progress = job.progress();
        return new Job(
                job.id(),
                job.key(),
                job.input(),
                job.state(),
                new JobProgress(
                        progress.attempts(),
                        messageId,
                        progress.workerVersion(),
                        progress.createdAt(),
                        progress.updatedAt(),
                        progress.startedAt()),
                job.errors());
    }
}
