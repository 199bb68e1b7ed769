package com.careervp.pipeline.work;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.career.Cv;
import com.careervp.language.json.CvFeedbackJson;
import com.careervp.language.json.MatchReportJson;
import com.careervp.pipeline.dashboard.DashboardContent;
import com.careervp.pipeline.dashboard.DashboardPage;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.UploadStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Joins what the parallel steps made into one page and ends the job. A step that failed is named on the page.
public final class BuildDashboard {
    private static final Logger LOG = LoggerFactory.getLogger(BuildDashboard.class);

    private final PipelineStore jobs;
    private final UploadStore files;
    private final PipelineSettings settings;
    private final PipelineMetrics metrics;
    private final Clock clock;
    private final DashboardPage page = new DashboardPage();

    public BuildDashboard(
            PipelineStore jobs, UploadStore files, PipelineSettings settings, PipelineMetrics metrics, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @return whether the call is to be repeated later
    /// @throws com.careervp.kernel.failure.FailureException where the job's record cannot be read or written
    public boolean wantsRepeat(String jobId) {
        Optional<PipelineJob> found = jobs.find(jobId);
        if (found.isEmpty() || !found.orElseThrow().branchesEnded()) {
            LOG.warn("told to build a dashboard too early or of nothing");
            return false;
        }
        Optional<PipelineJob> claimed = jobs.begin(jobId, PipelineStep.DASHBOARD, settings.branchLease());
        if (claimed.isEmpty()) {
            LOG.info("the dashboard is built or somebody else's");
            return false;
        }
        PipelineJob job = claimed.orElseThrow();
        if (job.state(PipelineStep.DASHBOARD).attempts() > settings.maxAttempts()) {
            failedForGood(job, Trouble.diedTooOften());
            return false;
        }
        try {
            files.putOutput(
                    jobId,
                    PipelineOutput.DASHBOARD_HTML,
                    page.render(content(job)).getBytes(StandardCharsets.UTF_8));
            if (jobs.complete(jobId, StepResult.done(PipelineOutput.DASHBOARD_HTML))) {
                metrics.stepEnded(PipelineStep.DASHBOARD, job, StepStatus.DONE);
                metrics.jobEnded(job, true);
            }
            return false;
        } catch (RuntimeException e) {
            return failed(job, e);
        }
    }

    private DashboardContent content(PipelineJob job) {
        Cv cv = StoredOutputs.cv(files, job.id());
        return new DashboardContent(
                job,
                cv,
                StoredOutputs.document(files, job.id(), PipelineOutput.MATCH_JSON, MatchReportJson::read)
                        .orElse(null),
                StoredOutputs.document(files, job.id(), PipelineOutput.FEEDBACK_JSON, CvFeedbackJson::read)
                        .orElse(null),
                clock.instant());
    }

    private boolean failed(PipelineJob job, RuntimeException e) {
        Trouble trouble = Trouble.of(e);
        if (trouble.worthAnotherTry() && job.state(PipelineStep.DASHBOARD).attempts() < settings.maxAttempts()) {
            LOG.warn("the dashboard is to be tried again: {}", trouble.code(), e);
            jobs.release(job.id(), PipelineStep.DASHBOARD, trouble.code());
            return true;
        }
        LOG.error("the dashboard failed for good", e);
        failedForGood(job, trouble);
        return false;
    }

    private void failedForGood(PipelineJob job, Trouble trouble) {
        LOG.warn("the dashboard failed with {}", trouble.code());
        if (jobs.fail(job.id(), new PipelineJob.JobFailure(trouble.code(), "The dashboard could not be built"))) {
            metrics.jobEnded(job, false);
        }
    }
}
