package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineStep;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.language.Deadline;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepEnd;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.UploadStore;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one of the parallel steps of a job. Its failure is its own: the other steps and the dashboard go on.
public final class RunBranch {
    private static final Logger LOG = LoggerFactory.getLogger(RunBranch.class);

    private final PipelineStore jobs;
    private final UploadStore files;
    private final PostingStore postings;
    private final PipelineMessages messages;
    private final BranchWork work;
    private final PipelineSettings settings;
    private final PipelineMetrics metrics;

    public RunBranch(
            PipelineStore jobs,
            UploadStore files,
            PostingStore postings,
            PipelineMessages messages,
            BranchWork work,
            PipelineSettings settings,
            PipelineMetrics metrics) {
        this.jobs = jobs;
        this.files = files;
        this.postings = postings;
        this.messages = messages;
        this.work = work;
        this.settings = settings;
        this.metrics = metrics;
    }

    /// @return whether the call is to be repeated later
    /// @throws com.careervp.kernel.failure.FailureException where the job's record cannot be read or written
    public boolean wantsRepeat(String jobId, Deadline deadline) {
        PipelineStep step = work.step();
        Optional<PipelineJob> claimed = jobs.begin(jobId, step, settings.branchLease());
        if (claimed.isEmpty()) {
            LOG.info("{} is done or somebody else's", step.id());
            retellReady(jobId);
            return false;
        }
        PipelineJob job = claimed.orElseThrow();
        if (job.state(step).attempts() > settings.maxAttempts()) {
            failedForGood(job, Trouble.diedTooOften());
            return false;
        }
        try {
            Cv cv = StoredOutputs.cv(files, jobId);
            end(job, work.run(job, cv, posting(job), deadline));
            return false;
        } catch (RuntimeException e) {
            return failed(job, e);
        }
    }

    /// Whoever ended the last step and died before it told anybody is made good here; the dashboard is built once.
    private void retellReady(String jobId) {
        jobs.find(jobId)
                .filter(job -> !job.status().hasEnded() && job.branchesEnded())
                .ifPresent(job -> messages.tellReady(jobId));
    }

    private Optional<JobPosting> posting(PipelineJob job) {
        return job.upload().postingId().map(id -> switch (postings.read(
                id, job.upload().userId())) {
            case Access.Granted<StoredPosting>(StoredPosting stored) ->
                StoredOutputs.inLanguage(stored.posting(), job.upload().language());
            case Access.Denied<StoredPosting>() ->
                throw new StepFailure(ErrorCodes.FORBIDDEN, "The posting belongs to somebody else", false);
            case Access.Missing<StoredPosting>() ->
                throw new StepFailure(ErrorCodes.JOB_NOT_FOUND, "The posting is not there any more", false);
        });
    }

    private boolean failed(PipelineJob job, RuntimeException e) {
        Trouble trouble = Trouble.of(e);
        int attempts = job.state(work.step()).attempts();
        if (trouble.worthAnotherTry() && attempts < settings.maxAttempts()) {
            LOG.warn(
                    "{} is to be tried again after {} attempts: {}", work.step().id(), attempts, trouble.code(), e);
            jobs.release(job.id(), work.step(), trouble.code());
            return true;
        }
        LOG.error("{} failed for good", work.step().id(), e);
        failedForGood(job, trouble);
        return false;
    }

    private void failedForGood(PipelineJob job, Trouble trouble) {
        LOG.warn("{} failed with {}", work.step().id(), trouble.code());
        end(job, StepResult.failed(trouble.code()));
    }

    private void end(PipelineJob job, StepResult result) {
        StepEnd end = jobs.end(job.id(), work.step(), result);
        LOG.info("{} ended: {}, {}", work.step().id(), result.status().id(), end);
        switch (end) {
            case LAST -> {
                metrics.stepEnded(work.step(), job, result.status());
                messages.tellReady(job.id());
            }
            case OTHERS_OPEN -> metrics.stepEnded(work.step(), job, result.status());
            case TOO_LATE -> {
                // whoever ended it has counted it
            }
        }
    }
}
