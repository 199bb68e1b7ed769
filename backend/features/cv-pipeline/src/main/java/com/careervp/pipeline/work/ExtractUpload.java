package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import com.careervp.kernel.facts.ExtractionVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.language.Deadline;
import com.careervp.language.json.CareerJson;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.pipeline.extract.CvExtraction;
import com.careervp.pipeline.extract.ExtractCv;
import com.careervp.pipeline.job.ExtractionCache;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.StepEnd;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.job.UploadStore;
import com.careervp.pipeline.pdf.PdfReading;
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
    private final ExtractionCache cache;
    private final PipelineMessages messages;
    private final ExtractCv extractor;
    private final PipelineSettings settings;
    private final ExtractionVerification verification = new ExtractionVerification();

    public ExtractUpload(
            PipelineStore jobs,
            UploadStore files,
            CvStore cvs,
            ExtractionCache cache,
            PipelineMessages messages,
            ExtractCv extractor,
            PipelineSettings settings) {
        this.jobs = jobs;
        this.files = files;
        this.cvs = cvs;
        this.cache = cache;
        this.messages = messages;
        this.extractor = extractor;
        this.settings = settings;
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
        Upload upload = claimed.orElseThrow().upload();
        try {
            StoredCv stored = cvs.remember(upload.userId(), cvOf(upload, deadline));
            files.putOutput(jobId, PipelineOutput.CV_JSON, bytes(stored.cv()));
            StepEnd end = jobs.extracted(jobId, stored.id());
            LOG.info("the CV is version {} of its person's, {}", stored.version(), end);
            messages.tellExtracted(jobId);
            return new Outcome.Acknowledge();
        } catch (RuntimeException e) {
            return failed(jobId, receives, e);
        }
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

    private Cv cvOf(Upload upload, Deadline deadline) {
        String extractor = DocumentKind.CV_EXTRACTION.id() + "." + DocumentKind.CV_EXTRACTION.version() + "."
                + settings.extractorName() + "." + upload.language();
        Optional<Cv> earlier = cache.find(upload.contentHash(), extractor);
        if (earlier.isPresent()) {
            LOG.info("the same file was extracted before");
            return earlier.orElseThrow();
        }
        byte[] pdf = files.upload(upload.id())
                .orElseThrow(() -> new StepFailure(
                        ErrorCodes.STORAGE_UNAVAILABLE, "The uploaded file is not there any more", false));
        Cv cv = extracted(pdf, upload.language(), deadline);
        cache.put(upload.contentHash(), extractor, cv);
        return cv;
    }

    private Cv extracted(byte[] pdf, String language, Deadline deadline) {
        return switch (extractor.extract(pdf, language, deadline)) {
            case CvExtraction.Unreadable(PdfReading.Refused refused) ->
                throw new StepFailure(refused.code(), refused.message(), false);
            case CvExtraction.Unusable(String problems) -> {
                LOG.warn("the model's answer is no CV: {}", problems);
                throw new StepFailure(
                        ErrorCodes.LLM_UNUSABLE_ANSWER, "The language model gave no usable answer", false);
            }
            case CvExtraction.Extracted extracted -> verified(extracted);
        };
    }

    private Cv verified(CvExtraction.Extracted extracted) {
        Cv cv = extracted.cv();
        if (cv.positions().isEmpty() && cv.education().isEmpty() && cv.skills().isEmpty()) {
            throw new StepFailure(
                    ErrorCodes.NO_CV_FOUND,
                    "The file has text, but no positions, education or skills were found in it; expected is a CV",
                    false);
        }
        Verification checked = verification.verify(extracted.text().text(), cv);
        if (!checked.passed()) {
            throw Documents.hallucinated(DocumentKind.CV_EXTRACTION, checked);
        }
        return cv;
    }

    private static byte[] bytes(Cv cv) {
        return CareerJson.write(cv).toString().getBytes(StandardCharsets.UTF_8);
    }

    private Outcome failed(String jobId, int receives, RuntimeException e) {
        Trouble trouble = Trouble.of(e);
        if (trouble.worthAnotherTry() && receives < settings.maxReceives()) {
            LOG.warn("the extraction is to be tried again: {}", trouble.code(), e);
            jobs.release(jobId, PipelineStep.EXTRACTION, trouble.code());
            return new Outcome.Return();
        }
        LOG.error("the extraction failed for good: {}", trouble.code(), e);
        boolean ended = jobs.fail(jobId, new PipelineJob.JobFailure(trouble.code(), trouble.message()));
        LOG.info("the upload has ended: {}", ended);
        // What more tries cannot help is told to the person and done with; what they might is an operator's, too.
        return trouble.worthAnotherTry() ? new Outcome.Return() : new Outcome.Acknowledge();
    }
}
