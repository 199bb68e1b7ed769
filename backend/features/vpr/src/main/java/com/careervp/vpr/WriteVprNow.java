package com.careervp.vpr;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.MetricNames;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.failure.Failure;
import com.careervp.kernel.failure.FailureException;
import com.careervp.language.Deadline;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobInput;
import com.careervp.vpr.job.JobState;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.report.GenerateReport;
import com.careervp.vpr.report.ReportOutcome;
import com.careervp.vpr.report.StoredReport;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The synchronous baseline: writes the report within the request.
///
/// It keeps a job record like the asynchronous path does, claimed from the start, so that both paths share one
/// idempotency: a repeated request gets the stored report whichever path wrote it, and while traffic moves between the
/// paths no report is written twice. A job that still waits for its worker is claimed and written here; its message
/// later finds it completed. Where another function is writing it at this moment the caller is told to ask for the
/// status, as on the asynchronous path.
public final class WriteVprNow {
    private static final Logger LOG = LoggerFactory.getLogger(WriteVprNow.class);

    private final JobStore jobs;
    private final CvStore cvs;
    private final GenerateReport generate;
    private final VprMetrics metrics;
    private final Clock clock;
    private final IdSource ids;
    private final Stopwatch.Source watches;

    public WriteVprNow(
            JobStore jobs,
            CvStore cvs,
            GenerateReport generate,
            VprMetrics metrics,
            Clock clock,
            IdSource ids,
            Stopwatch.Source watches) {
        this.jobs = jobs;
        this.cvs = cvs;
        this.generate = generate;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = ids;
        this.watches = watches;
    }

    /// What came of a request.
    public sealed interface Outcome {

        /// The report, written now or stored before.
        record Report(StoredReport report) implements Outcome {}

        /// Another function is writing it.
        record InProgress(Job job) implements Outcome {}

        /// There is none; the same request would fail again.
        record Rejected(String code, String message) implements Outcome {}

        /// There is none yet; the caller may try again.
        record Unavailable(String code, @Nullable Duration retryAfter) implements Outcome {}
    }

    /// @param traceHeader the request's X-Ray trace header, or null
    /// @param workerVersion the function's version
    /// @param deadline by when the model must have answered
    public Outcome write(VprRequest request, @Nullable String traceHeader, String workerVersion, Deadline deadline) {
        Instant now = clock.instant();
        JobInput input = new JobInput(VprRequestJson.write(request), MetricNames.PATH_SYNC, traceHeader);
        Job fresh = Job.pending(ids.next(), request.key(), input, now).claimed(workerVersion, null, now);
        try {
            return switch (jobs.create(fresh, now)) {
                case Creation.Created(Job created) -> {
                    metrics.submitted(created.id());
                    yield written(created, request, deadline);
                }
                case Creation.Held(Job holder) -> held(holder, new Claim(request, workerVersion, now, deadline));
            };
        } catch (FailureException e) {
            LOG.error("a store failed: {}", e.failure(), e);
            return new Outcome.Unavailable(ErrorCodes.STORAGE_UNAVAILABLE, null);
        }
    }

    private Outcome held(Job holder, Claim claim) {
        return switch (holder.state()) {
            case JobState.Completed _ ->
                new Outcome.Report(generate.find(holder.id())
                        .orElseThrow(() -> new Failure.NotFound(
                                        "job " + holder.id() + " is completed, its report is gone", null)
                                .asException(null)));
            case JobState.Pending _ -> takenOver(holder, claim);
            case JobState.Processing _ ->
                holder.isLeased(claim.now()) ? new Outcome.InProgress(holder) : takenOver(holder, claim);
            case JobState.Failed _ ->
                throw new IllegalStateException(
                        "job " + holder.id() + " has failed and holds its key, expected not to");
        };
    }

    private Outcome takenOver(Job job, Claim claim) {
        Job claimed = job.claimed(claim.workerVersion(), null, claim.now());
        return jobs.transition(job, claimed)
                ? written(claimed, claim.request(), claim.deadline())
                : new Outcome.InProgress(job);
    }

    private Outcome written(Job claimed, VprRequest request, Deadline deadline) {
        Stopwatch watch = watches.start();
        ReportOutcome outcome;
        try {
            request.cv().ifPresent(cv -> cvs.remember(request.key().userId(), cv));
            outcome = generate.writeOnce(claimed, request, deadline);
        } catch (FailureException e) {
            LOG.error("writing the report of job {} failed: {}", claimed.id(), e.failure(), e);
            outcome = new ReportOutcome.TryAgain(ErrorCodes.STORAGE_UNAVAILABLE, "A store did not answer", null);
        }
        return switch (outcome) {
            case ReportOutcome.Written(StoredReport report) -> {
                if (jobs.transition(claimed, claimed.completed(report.result(), clock.instant()))) {
                    metrics.completed(report, watch.elapsed());
                } else {
                    LOG.warn("the lease of job {} was over before its report was stored", claimed.id());
                }
                yield new Outcome.Report(report);
            }
            case ReportOutcome.Rejected(String code, String message) -> {
                ended(claimed, claimed.failed(code, message, clock.instant()));
                yield new Outcome.Rejected(code, message);
            }
            case ReportOutcome.TryAgain again -> {
                // A job that a message stands for is left to the worker; one without ends here.
                Job next = claimed.progress().messageId() == null
                        ? claimed.failed(again.code(), again.message(), clock.instant())
                        : claimed.toBeRetried(again.code(), again.message(), clock.instant());
                ended(claimed, next);
                yield new Outcome.Unavailable(again.code(), again.pause());
            }
        };
    }

    private void ended(Job claimed, Job next) {
        if (!jobs.transition(claimed, next)) {
            LOG.warn("job {} was taken over before its attempt ended", claimed.id());
        } else if (next.state() instanceof JobState.Failed) {
            metrics.failed(claimed.id());
        }
    }

    private record Claim(VprRequest request, String workerVersion, Instant now, Deadline deadline) {}
}
