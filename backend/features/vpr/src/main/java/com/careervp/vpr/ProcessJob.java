package com.careervp.vpr;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Deadline;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import com.careervp.vpr.job.JobState;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.report.GenerateReport;
import com.careervp.vpr.report.ReportOutcome;
import com.careervp.vpr.report.StoredReport;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one delivered job as far as it goes.
///
/// **Exactly once.** A worker owns a job for a lease and writes under the attempt it claimed, so only one can complete
/// it. Dying at any point leaves either a PENDING job whose message comes again, or a PROCESSING one whose lease is
/// over by then; if its report is already stored it is used and not written again.
///
/// **Two workers, one message.** SQS may deliver twice. The one that loses the claim acknowledges. Where both have the
/// very same message, acknowledging deletes what would bring the job back if the winner died, so the loser first sends
/// a message that arrives when the winner's lease is over.
public final class ProcessJob {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessJob.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JobStore jobs;
    private final GenerateReport generate;
    private final JobQueue queue;
    private final VprMetrics metrics;
    private final Clock clock;
    private final WorkerSettings settings;
    private final Stopwatch.Source watches;

    public ProcessJob(
            JobStore jobs,
            GenerateReport generate,
            JobQueue queue,
            VprMetrics metrics,
            Clock clock,
            WorkerSettings settings,
            Stopwatch.Source watches) {
        this.jobs = jobs;
        this.generate = generate;
        this.queue = queue;
        this.metrics = metrics;
        this.clock = clock;
        this.settings = settings;
        this.watches = watches;
    }

    /// What becomes of the message.
    public sealed interface Outcome {

        /// It has done its work and is deleted.
        record Acknowledge() implements Outcome {}

        /// It stays in the queue.
        ///
        /// @param delay until it is delivered again; null leaves that to the queue's visibility timeout
        record Return(@Nullable Duration delay) implements Outcome {}
    }

    public Outcome process(Delivery delivery) {
        try {
            Optional<Job> found = jobs.find(delivery.jobId());
            if (found.isEmpty()) {
                LOG.error("message {} names a job that does not exist", delivery.messageId());
                return retried(delivery, null);
            }
            return taken(found.get(), delivery);
        } catch (FailureException e) {
            LOG.error("the job could not be read or claimed: {}", e.failure(), e);
            return retried(delivery, null);
        }
    }

    private Outcome taken(Job job, Delivery delivery) {
        Instant now = clock.instant();
        return switch (job.state()) {
            case JobState.Completed _ -> {
                LOG.info("the job is completed already");
                yield new Outcome.Acknowledge();
            }
            case JobState.Failed _ -> job.startsAgainOnDelivery() ? restarted(job, delivery, now) : ended();
            case JobState.Processing _ when job.isLeased(now) -> duplicate(job, delivery, now);
            case JobState.Processing _, JobState.Pending _ -> claimed(job, delivery, now);
        };
    }

    private static Outcome ended() {
        LOG.info("the job has failed for good; this message is a late copy");
        return new Outcome.Acknowledge();
    }

    private Outcome restarted(Job failed, Delivery delivery, Instant now) {
        LOG.info("a dead letter was redriven: the job starts again");
        Job pending = failed.restarted(now);
        return jobs.transition(failed, pending) ? claimed(pending, delivery, now) : again(delivery);
    }

    private Outcome claimed(Job job, Delivery delivery, Instant now) {
        Job claimed = job.claimed(delivery.workerVersion(), delivery.messageId(), now);
        if (!jobs.transition(job, claimed)) {
            return again(delivery);
        }
        return settled(claimed, attempt(claimed, delivery.deadline()), delivery);
    }

    /// Somebody moved the job between reading and claiming it.
    private Outcome again(Delivery delivery) {
        Instant now = clock.instant();
        Optional<Job> moved = jobs.find(delivery.jobId());
        if (moved.filter(job -> job.isLeased(now)).isPresent()) {
            return duplicate(moved.get(), delivery, now);
        }
        return moved.filter(job -> job.state() instanceof JobState.Completed).isPresent()
                ? new Outcome.Acknowledge()
                : retried(delivery, null);
    }

    private Outcome duplicate(Job job, Delivery delivery, Instant now) {
        if (delivery.messageId().equals(job.progress().messageId())
                && job.state() instanceof JobState.Processing(Instant leaseUntil)) {
            queue.sendLater(new JobMessage(job.id(), job.input().traceId()), Duration.between(now, leaseUntil));
        }
        LOG.info("another worker has the job");
        return new Outcome.Acknowledge();
    }

    private Attempt attempt(Job claimed, Deadline deadline) {
        Stopwatch watch = watches.start();
        try {
            return new Attempt(written(claimed, deadline), watch);
        } catch (FailureException e) {
            LOG.error("a store failed: {}", e.failure(), e);
            return new Attempt(
                    new ReportOutcome.TryAgain(
                            ErrorCodes.STORAGE_UNAVAILABLE, "A store did not answer or refused", null),
                    watch);
        } catch (RuntimeException e) {
            LOG.error("the attempt failed unexpectedly", e);
            return new Attempt(
                    new ReportOutcome.TryAgain(
                            ErrorCodes.INTERNAL_ERROR, "The worker failed unexpectedly; its log says how", null),
                    watch);
        }
    }

    private ReportOutcome written(Job claimed, Deadline deadline) {
        String input = claimed.input().data();
        return switch (request(input)) {
            case Validated.Valid<VprRequest>(VprRequest request) -> generate.writeOnce(claimed, request, deadline);
            case Validated.Invalid<VprRequest> invalid ->
                new ReportOutcome.Rejected(
                        ErrorCodes.INVALID_INPUT, "The job's input is not a request: " + invalid.message());
        };
    }

    private static Validated<VprRequest> request(String input) {
        JsonNode node;
        try {
            node = MAPPER.readTree(input);
        } catch (JacksonException e) {
            // The parser's message would quote the input.
            LOG.error("the job's input is no JSON: {}", e.getClass().getSimpleName());
            node = MAPPER.nullNode();
        }
        return VprRequestJson.read(node);
    }

    private Outcome settled(Job claimed, Attempt attempt, Delivery delivery) {
        try {
            return switch (attempt.outcome()) {
                case ReportOutcome.Written(StoredReport report) -> completed(claimed, report, attempt.watch());
                case ReportOutcome.Rejected(String code, String message) -> {
                    LOG.warn("the job failed for good: {}", code);
                    yield moved(claimed, claimed.failed(code, message, clock.instant()), new Outcome.Acknowledge());
                }
                case ReportOutcome.TryAgain again -> {
                    boolean last = settings.isLast(delivery.receiveCount());
                    LOG.warn(
                            "attempt {} failed: {}{}",
                            claimed.progress().attempts(),
                            again.code(),
                            last ? ", the last" : "");
                    Job next = last
                            ? claimed.failed(again.code(), again.message(), clock.instant())
                            : claimed.toBeRetried(again.code(), again.message(), clock.instant());
                    yield moved(claimed, next, retried(delivery, again.pause()));
                }
            };
        } catch (FailureException e) {
            // The record still says PROCESSING: the message must not come back before the lease is over.
            LOG.error("the attempt's end could not be written: {}", e.failure(), e);
            return new Outcome.Return(null);
        }
    }

    private Outcome completed(Job claimed, StoredReport report, Stopwatch watch) {
        if (!jobs.transition(claimed, claimed.completed(report.result(), clock.instant()))) {
            return lost(claimed);
        }
        metrics.completed(report, watch.elapsed());
        LOG.info("the job is completed");
        return new Outcome.Acknowledge();
    }

    private Outcome moved(Job claimed, Job next, Outcome outcome) {
        if (!jobs.transition(claimed, next)) {
            return lost(claimed);
        }
        if (next.state() instanceof JobState.Failed) {
            metrics.failed(claimed.id());
        }
        return outcome;
    }

    /// Not acknowledged: the message may be the only one that brings the job back if its new owner dies.
    private static Outcome lost(Job claimed) {
        LOG.warn(
                "the lease of attempt {} was over before it ended",
                claimed.progress().attempts());
        return new Outcome.Return(null);
    }

    private Outcome retried(Delivery delivery, @Nullable Duration atLeast) {
        Duration delay = settings.delayAfter(delivery.receiveCount());
        boolean longer = atLeast != null && !settings.isLast(delivery.receiveCount()) && atLeast.compareTo(delay) > 0;
        return new Outcome.Return(longer ? atLeast : delay);
    }

    private record Attempt(ReportOutcome outcome, Stopwatch watch) {}
}
