package com.careervp.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The rules of the job record that everybody who writes it keeps: the functions and the operators' console.
///
/// **Changing the status.** Read the record, check [JobStatus#mayBecome], then update under the condition
/// `status = :status_read AND attempts = :attempts_read`. Every claim raises `attempts`, so that pair is the record's
/// version: a worker that lost its lease cannot write any more. With the status always go `status_day`
/// ([#statusDay]), `updated_at` and `ttl`.
///
/// **Errors.** `previous_errors` has the newest five, the last one last; `error_code` and `error_message` repeat the
/// last of them until the job completes.
///
/// **Retrying a failed job by hand**, two steps in this order:
/// 1. Update under the condition `status = FAILED AND attempts = :attempts_read`:
///    `SET status = PENDING, status_day, updated_at, ttl =` [#ttlOfUnfinished] `REMOVE message_id`. Everything else
///    stays, errors and attempts too.
/// 2. Send the message `{"job_id": "…"}` to the jobs queue.
///
/// When the program dies between the two, the job is PENDING without `message_id`; the same two steps are safe to
/// repeat from there (step 1 then has nothing to do). A second message for the same job does no harm: one worker wins.
/// The message of a dead letter may be sent as it is: the worker itself takes a job that failed for want of retries
/// from FAILED to PENDING.
public final class JobLifecycle {
    /// A user's second request for the same application within this time gets the first one's job.
    public static final Duration IDEMPOTENCY_WINDOW = Duration.ofHours(24);

    /// How long a worker owns a job it claimed: the function's time limit (300 s) and a little more. When it is over,
    /// the worker is dead and the job may be claimed again.
    public static final Duration WORKER_LEASE = Duration.ofSeconds(310);

    /// The jobs queue's visibility timeout, 660 s; longer than the lease, so that a message that comes again by itself
    /// finds
    /// the lease over.
    public static final Duration VISIBILITY = Duration.ofMinutes(11);

    public static final Duration COMPLETED_KEPT = Duration.ofHours(24);
    /// As long as the dead-letter queue keeps messages.
    public static final Duration FAILED_KEPT = Duration.ofDays(14);
    public static final int PREVIOUS_ERRORS_KEPT = 5;

    private JobLifecycle() {}

    /// `FAILED#2026-11-22`: the status and the UTC day on which the job came into it.
    public static String statusDay(JobStatus status, Instant since) {
        return status + "#" + since.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// `ttl` of a PENDING or PROCESSING job, in seconds since the epoch.
    public static long ttlOfUnfinished(Instant updatedAt) {
        return updatedAt.plus(VISIBILITY).plus(IDEMPOTENCY_WINDOW).getEpochSecond();
    }

    /// `ttl` of a job in the given status since the given time, in seconds since the epoch.
    public static long ttl(JobStatus status, Instant since) {
        return switch (status) {
            case PENDING, PROCESSING -> ttlOfUnfinished(since);
            case COMPLETED -> since.plus(COMPLETED_KEPT).getEpochSecond();
            case FAILED -> since.plus(FAILED_KEPT).getEpochSecond();
        };
    }

    /// How the record spells a time: ISO-8601 in UTC with exactly three decimals (`2026-11-22T07:05:00.000Z`), so that
    /// times sort as text.
    public static String text(Instant time) {
        String iso = time.truncatedTo(ChronoUnit.MILLIS).toString();
        return iso.indexOf('.') < 0 ? iso.substring(0, iso.length() - 1) + ".000Z" : iso;
    }
}
