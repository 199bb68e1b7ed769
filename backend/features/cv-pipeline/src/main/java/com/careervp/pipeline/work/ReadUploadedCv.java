package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.facts.ExtractionVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.language.Deadline;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.pipeline.extract.CvExtraction;
import com.careervp.pipeline.extract.ExtractCv;
import com.careervp.pipeline.job.ExtractionCache;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.job.UploadStore;
import com.careervp.pipeline.pdf.PdfReading;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the structured CV from an uploaded file, once for the same content, and lets none pass that says what the
/// file does not. Safe for use by several threads.
public final class ReadUploadedCv {
    private static final Logger LOG = LoggerFactory.getLogger(ReadUploadedCv.class);

    private final UploadStore files;
    private final ExtractionCache cache;
    private final ExtractCv extractor;
    private final String extractorName;
    private final ExtractionVerification verification = new ExtractionVerification();

    /// @param extractorName which model extracts; part of the cache's key
    public ReadUploadedCv(UploadStore files, ExtractionCache cache, ExtractCv extractor, String extractorName) {
        this.files = files;
        this.cache = cache;
        this.extractor = extractor;
        this.extractorName = extractorName;
    }

    /// @throws StepFailure where the file is not there or cannot be read, or the answer is no CV or says too much
    /// @throws com.careervp.language.LanguageModelException where the model gave no answer
    /// @throws com.careervp.kernel.failure.FailureException where a store does not answer
    Cv read(Upload upload, Deadline deadline) {
        String extractor = DocumentKind.CV_EXTRACTION.id() + "." + DocumentKind.CV_EXTRACTION.version() + "."
                + extractorName + "." + upload.language();
        Optional<Cv> earlier = cache.find(upload.contentHash(), extractor);
        if (earlier.isPresent()) {
            LOG.info("the same file was extracted before");
            return earlier.orElseThrow();
        }
        byte[] pdf = files.upload(upload.id())
                .orElseThrow(() -> new StepFailure(
                        ErrorCodes.STORAGE_UNAVAILABLE, "The uploaded file is not there any more", false));
        Cv cv = cvIn(pdf, upload.language(), deadline);
        cache.put(upload.contentHash(), extractor, cv);
        return cv;
    }

    private Cv cvIn(byte[] pdf, String language, Deadline deadline) {
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
}
