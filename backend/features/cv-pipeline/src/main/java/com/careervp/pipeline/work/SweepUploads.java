package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.failure.FailureException;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for jobs that nobody touched for a while and sends the message again that somebody died before sending. A job
/// that is older than any work can take is failed, so that the person is told; one that an operator let begin again is
/// as
/// old as that.
///
/// Everything that is sent may have been sent before: receivers claim a step before they do it.
public final class SweepUploads {
    /// Longer than a step and the pause before its next try: whoever works has touched the record since.
    static final Duration UNTOUCHED = Duration.ofMinutes(6);
    /// Three receives of 300 s visibility, three tries of each following step, and as much again.
    static final Duration TOO_OLD = Duration.ofMinutes(60);

    private static final Logger LOG = LoggerFactory.getLogger(SweepUploads.class);
    private static final int AT_ONCE = 500;

    private final PipelineStore jobs;
    private final PipelineMessages messages;
    private final PipelineMetrics metrics;
    private final Clock clock;

    public SweepUploads(PipelineStore jobs, PipelineMessages messages, PipelineMetrics metrics, Clock clock) {
        this.jobs = jobs;
        this.messages = messages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param woken how many were sent on
    /// @param failed how many were given up
    public record Swept(int woken, int failed) {}

    /// @throws com.careervp.kernel.failure.FailureException where the store or a queue did not answer, once everything
    ///     that could be done was: one upload's trouble does not keep the others lying
    public Swept sweep() {
        Instant now = clock.instant();
        List<PipelineJob> lying = jobs.untouchedSince(now.minus(UNTOUCHED), AT_ONCE);
        int failed = 0;
        int woken = 0;
        List<FailureException> troubles = new ArrayList<>();
        for (PipelineJob job : lying) {
            try {
                if (job.age().begunAt().plus(TOO_OLD).isBefore(now)) {
                    failed += giveUp(job) ? 1 : 0;
                } else {
                    wake(job);
                    woken++;
                }
            } catch (FailureException e) {
                LOG.warn("upload {} stays lying: {}", job.id(), e.failure(), e);
                troubles.add(e);
            }
        }
        LOG.info("{} uploads were left lying: {} sent on, {} failed", lying.size(), woken, failed);
        if (!troubles.isEmpty()) {
            throw troubles.getFirst();
        }
        return new Swept(woken, failed);
    }

    private boolean giveUp(PipelineJob job) {
        boolean ended = jobs.fail(
                job.id(),
                new PipelineJob.JobFailure(
                        ErrorCodes.INTERNAL_ERROR, "The work did not end within " + TOO_OLD.toMinutes() + " minutes"));
        if (ended) {
            metrics.jobEnded(job, false);
        }
        return ended;
    }

    private void wake(PipelineJob job) {
        if (job.state(PipelineStep.EXTRACTION).status() != StepStatus.DONE) {
            jobs.queued(job.id(), messages.askForExtraction(job.id()));
        } else if (job.branchesEnded()) {
            messages.tellReady(job.id());
        } else {
            messages.tellExtracted(job.id());
        }
    }
}
