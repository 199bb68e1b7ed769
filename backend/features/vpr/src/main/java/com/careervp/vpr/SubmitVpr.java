package com.careervp.vpr;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.MetricNames;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.failure.FailureException;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobInput;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accepts a request: stores a job and sends its message, once per user and application within a day.
///
/// The record is written before the message, so that a worker always finds it. Dying in between leaves a PENDING job
/// without a known message; a repeated request sends one for it ([Job#isStranded]).
///
/// A CV in the request becomes the user's newest version, so that later requests may leave it out. It is stored here
/// and not by the worker: a job redriven days later must not bring an old CV back to the top.
public final class SubmitVpr {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitVpr.class);

    private final JobStore jobs;
    private final CvStore cvs;
    private final JobQueue queue;
    private final VprMetrics metrics;
    private final Clock clock;
    private final IdSource ids;

    public SubmitVpr(JobStore jobs, CvStore cvs, JobQueue queue, VprMetrics metrics, Clock clock, IdSource ids) {
        this.jobs = jobs;
        this.cvs = cvs;
        this.queue = queue;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = ids;
    }

    /// What came of a submission.
    public sealed interface Outcome {

        /// A new job; its message is on the way.
        record Accepted(Job job) implements Outcome {}

        /// The job of an earlier request.
        record Existing(Job job) implements Outcome {}

        /// Nothing was accepted; the caller may try again.
        ///
        /// @param code [ErrorCodes#STORAGE_UNAVAILABLE] or [ErrorCodes#QUEUE_UNAVAILABLE]
        record Unavailable(String code) implements Outcome {}
    }

    /// @param traceHeader the request's X-Ray trace header, or null
    public Outcome submit(VprRequest request, @Nullable String traceHeader) {
        Instant now = clock.instant();
        JobInput input = new JobInput(VprRequestJson.write(request), MetricNames.PATH_ASYNC, traceHeader);
        Job fresh = Job.pending(ids.next(), request.key(), input, now);
        try {
            return switch (jobs.create(fresh, now)) {
                case Creation.Created(Job created) -> accepted(created, request);
                case Creation.Held(Job holder) -> existing(holder, now);
            };
        } catch (FailureException e) {
            LOG.error("the job could not be stored: {}", e.failure(), e);
            return new Outcome.Unavailable(ErrorCodes.STORAGE_UNAVAILABLE);
        }
    }

    private Outcome accepted(Job job, VprRequest request) {
        try {
            request.cv().ifPresent(cv -> cvs.remember(request.key().userId(), cv));
        } catch (FailureException e) {
            LOG.error("the CV of job {} could not be stored: {}", job.id(), e.failure(), e);
            return unavailable(job, ErrorCodes.STORAGE_UNAVAILABLE, "The CV could not be stored");
        }
        if (!sent(job)) {
            return unavailable(job, ErrorCodes.QUEUE_UNAVAILABLE, "The job's message could not be sent");
        }
        metrics.submitted(job.id());
        return new Outcome.Accepted(job);
    }

    private Outcome existing(Job job, Instant now) {
        if (job.isStranded(now) && !sent(job)) {
            return unavailable(job, ErrorCodes.QUEUE_UNAVAILABLE, "The job's message could not be sent");
        }
        return new Outcome.Existing(job);
    }

    private boolean sent(Job job) {
        String messageId;
        try {
            messageId = queue.send(new JobMessage(job.id(), job.input().traceId()));
        } catch (FailureException e) {
            LOG.error("the message of job {} could not be sent: {}", job.id(), e.failure(), e);
            return false;
        }
        try {
            jobs.noteMessage(job.id(), messageId);
        } catch (FailureException e) {
            // The message is on the way; without the note a repeated request may send a second one, which does no harm.
            LOG.warn("the message of job {} could not be noted: {}", job.id(), e.failure(), e);
        }
        return true;
    }

    /// A failed job does not hold its key, so that the caller's next try starts afresh.
    private Outcome unavailable(Job job, String code, String message) {
        Job failed = job.failed(code, message, clock.instant());
        try {
            if (!jobs.transition(job, failed)) {
                LOG.warn("job {} went on although its submission failed", job.id());
                return new Outcome.Existing(job);
            }
            metrics.failed(job.id());
        } catch (FailureException e) {
            LOG.error("job {} could not be marked as failed: {}", job.id(), e.failure(), e);
        }
        return new Outcome.Unavailable(code);
    }
}
