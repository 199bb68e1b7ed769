package com.careervp.vpr.job;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The job record and its state machine. A value: every transition makes a new record, which [JobStore#transition]
/// writes on the condition that nobody moved the job in between. The rules stand in [JobLifecycle] and [JobStatus].
///
/// @param id UUID version 4
/// @param errors newest last, at most five
public record Job(String id, JobKey key, JobInput input, JobState state, JobProgress progress, List<JobError> errors) {

    /// How long a submit function may take between writing the record and noting the message it sent: its time limit
    /// (10 s) and ample room. A job without a known message after that was stranded by a function that died.
    private static final Duration DISPATCH_LIMIT = Duration.ofSeconds(30);

    public Job {
        errors = List.copyOf(errors);
    }

    /// A new job that waits for a worker.
    public static Job pending(String id, JobKey key, JobInput input, Instant now) {
        return new Job(
                id, key, input, new JobState.Pending(), new JobProgress(0, null, null, now, now, null), List.of());
    }

    /// A worker takes the job for the time of a lease.
    ///
    /// @param messageId the message that brought it, or null where it came without one (the synchronous path)
    /// @throws IllegalStateException when another worker's lease is not over, or the job has ended
    public Job claimed(String workerVersion, @Nullable String messageId, Instant now) {
        if (isLeased(now)) {
            throw new IllegalStateException("job " + id + " is leased by another worker, expected an ended lease");
        }
        return moved(
                new JobState.Processing(now.plus(JobLifecycle.WORKER_LEASE)),
                progress.claimed(workerVersion, messageId, now),
                errors);
    }

    public Job completed(JobResult result, Instant now) {
        return moved(new JobState.Completed(now, result), progress.changedAt(now), errors);
    }

    /// The job ends without a report.
    public Job failed(String code, String message, Instant now) {
        return moved(new JobState.Failed(), progress.changedAt(now), errorsWith(code, message, now));
    }

    /// The attempt failed and the job waits for the next one.
    public Job toBeRetried(String code, String message, Instant now) {
        return moved(new JobState.Pending(), progress.changedAt(now), errorsWith(code, message, now));
    }

    /// A failed job starts again with its history.
    public Job restarted(Instant now) {
        return moved(new JobState.Pending(), progress.changedAt(now), errors);
    }

    public JobStatus status() {
        return state.status();
    }

    public Optional<JobError> lastError() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.getLast());
    }

    /// Seconds since the epoch.
    public long ttl() {
        return JobLifecycle.ttl(status(), progress.updatedAt());
    }

    /// Whether its time to live is over. DynamoDB deletes expired items within days, not at once ("Using time to live
    /// in DynamoDB"), so readers must look.
    public boolean isExpired(Instant now) {
        return ttl() <= now.getEpochSecond();
    }

    /// Whether a worker owns the job at this time.
    public boolean isLeased(Instant now) {
        return state instanceof JobState.Processing processing && now.isBefore(processing.leaseUntil());
    }

    /// Until when a request for the same application is answered with this job.
    public Instant keyHeldUntil() {
        return progress.createdAt().plus(JobLifecycle.IDEMPOTENCY_WINDOW);
    }

    /// Whether a request for the same application is answered with this job. A failed one does not stand in the way of
    /// another try.
    public boolean holdsKey(Instant now) {
        return status() != JobStatus.FAILED && !isExpired(now) && now.isBefore(keyHeldUntil());
    }

    /// Whether nothing will ever take the job forward unless a message is sent for it: the function that should have
    /// sent one died first.
    public boolean isStranded(Instant now) {
        if (progress.messageId() != null) {
            return false;
        }
        return switch (state) {
            case JobState.Pending _ -> !now.isBefore(progress.updatedAt().plus(DISPATCH_LIMIT));
            case JobState.Processing _ -> !isLeased(now);
            case JobState.Completed _, JobState.Failed _ -> false;
        };
    }

    /// Whether a message for this failed job is a redriven dead letter, so that it starts again. A job that failed for
    /// good had its message acknowledged, and one whose submission was refused was reported as such to the
    /// caller; a message for those can only be a late copy.
    public boolean startsAgainOnDelivery() {
        return status() == JobStatus.FAILED
                && lastError()
                        .map(error -> ErrorCodes.isWorthRetrying(error.code()))
                        .orElse(false);
    }

    private Job moved(JobState next, JobProgress progressThen, List<JobError> errorsThen) {
        if (!status().mayBecome(next.status())) {
            throw new IllegalStateException("job " + id + " is " + status() + " and may not become " + next.status());
        }
        return new Job(id, key, input, next, progressThen, errorsThen);
    }

    private List<JobError> errorsWith(String code, String message, Instant now) {
        List<JobError> all = new ArrayList<>(errors);
        all.add(new JobError(now, code, message, progress.attempts()));
        return all.subList(Math.max(0, all.size() - JobLifecycle.PREVIOUS_ERRORS_KEPT), all.size());
    }
}
