package com.careervp.pipeline.work;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import com.careervp.language.Deadline;
import com.careervp.language.json.CareerJson;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepEnd;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.job.UploadStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a structured CV of an uploaded file, keeps it as the user's newest, and tells the steps that follow.
public final class ExtractUpload {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractUpload.class);

    private final PipelineStore jobs;
    private final UploadStore files;
    private final CvStore cvs;
    private final PipelineMessages messages;
    private final ReadUploadedCv reader;
    private final PipelineSettings settings;
    private final PipelineMetrics metrics;

    public ExtractUpload(
            PipelineStore jobs,
            UploadStore files,
            CvStore cvs,
            PipelineMessages messages,
            ReadUploadedCv reader,
            PipelineSettings settings,
            PipelineMetrics metrics) {
        this.jobs = jobs;
        this.files = files;
        this.cvs = cvs;
        this.messages = messages;
        this.reader = reader;
        this.settings = settings;
        this.metrics = metrics;
    }

    /// What becomes of the message.
    public sealed interface Outcome {
        /// Done, or nothing to do.
        record Acknowledge() implements Outcome {}

        /// It is to come again.
        record Return() implements Outcome {}
    }

    /// Works one delivery of a job's message off. Never throws for what the file or the model does.
    ///
    /// @param receives how often the message was delivered, this time included
    /// @throws com.careervp.kernel.failure.FailureException where the job's record cannot be read or written
    public Outcome extract(String jobId, int receives, Deadline deadline) {
        Optional<PipelineJob> claimed = jobs.begin(jobId, PipelineStep.EXTRACTION, settings.extractionLease());
        if (claimed.isEmpty()) {
            return unclaimed(jobId);
        }
        PipelineJob job = claimed.orElseThrow();
        StoredCv stored;
        try {
            stored = extracted(job.upload(), deadline);
        } catch (RuntimeException e) {
            return failed(job, receives, e);
        }
        // The CV is there: what fails from here on is no reason to give the job up. The message comes again, or the
        // sweeper does what is left.
        StepEnd end = jobs.extracted(jobId, stored.id(), stored.version());
        LOG.info("the CV is version {} of its person's, {}", stored.version(), end);
        if (end != StepEnd.TOO_LATE) {
            metrics.stepEnded(PipelineStep.EXTRACTION, job, StepStatus.DONE);
        }
        messages.tellExtracted(jobId);
        return new Outcome.Acknowledge();
    }

    /// One version a job, however often it is tried: its id is the job's.
    private StoredCv extracted(Upload upload, Deadline deadline) {
        StoredCv stored = cvs.remember(upload.userId(), reader.read(upload, deadline), upload.id());
        files.putOutput(upload.id(), PipelineOutput.CV_JSON, bytes(stored.cv()));
        return stored;
    }

    /// The message came again: the step is done, somebody is at it, or the job has ended. A worker that died right
    /// after noting the CV told nobody; telling twice does no harm.
    private Outcome unclaimed(String jobId) {
        Optional<PipelineJob> found = jobs.find(jobId);
        if (found.isEmpty()) {
            LOG.warn("the message names an upload that is not there");
            return new Outcome.Acknowledge();
        }
        PipelineJob job = found.orElseThrow();
        if (job.status().hasEnded()) {
            return new Outcome.Acknowledge();
        }
        if (job.state(PipelineStep.EXTRACTION).status() == StepStatus.DONE) {
            if (job.branchesUntouched()) {
                messages.tellExtracted(jobId);
            }
            return new Outcome.Acknowledge();
        }
        return new Outcome.Return();
    }

    private static byte[] bytes(Cv cv) {
        return CareerJson.write(cv).toString().getBytes(StandardCharsets.UTF_8);
    }

    private Outcome failed(PipelineJob job, int receives, RuntimeException e) {
        Trouble trouble = Trouble.of(e);
        if (trouble.worthAnotherTry() && receives < settings.maxReceives()) {
            LOG.warn("the extraction is to be tried again: {}", trouble.code(), e);
            jobs.release(job.id(), PipelineStep.EXTRACTION, trouble.code());
            return new Outcome.Return();
        }
        LOG.error("the extraction failed for good: {}", trouble.code(), e);
        if (jobs.fail(job.id(), new PipelineJob.JobFailure(trouble.code(), trouble.message()))) {
            metrics.stepEnded(PipelineStep.EXTRACTION, job, StepStatus.FAILED);
            metrics.jobEnded(job, false);
        }
        // What more tries cannot help is told to the person and done with; what they might is an operator's, too.
        return trouble.worthAnotherTry() ? new Outcome.Return() : new Outcome.Acknowledge();
    }
}
