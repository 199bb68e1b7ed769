package com.careervp.pipeline.work;

import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStep;
import com.careervp.documents.WordCv;
import com.careervp.documents.WordLetter;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.CvFeedbackClaims;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.MatchReportClaims;
import com.careervp.kernel.offer.OfferLetter;
import com.careervp.kernel.offer.OfferLetterClaims;
import com.careervp.language.Deadline;
import com.careervp.language.json.CvFeedbackJson;
import com.careervp.language.json.MatchReportJson;
import com.careervp.language.json.OfferLetterJson;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.StepResult;
import com.careervp.pipeline.job.UploadStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The parallel steps.
public final class Branches {
    private static final Documents.Form<MatchReport> MATCH =
            new Documents.Form<>(DocumentKind.CV_MATCH, MatchReportJson::readAnswer, MatchReportClaims::of);
    private static final Documents.Form<CvFeedback> FEEDBACK =
            new Documents.Form<>(DocumentKind.CV_FEEDBACK, CvFeedbackJson::readAnswer, CvFeedbackClaims::of);
    private static final Documents.Form<OfferLetter> OFFER =
            new Documents.Form<>(DocumentKind.OFFER_LETTER, OfferLetterJson::readAnswer, OfferLetterClaims::of);

    private Branches() {}

    /// The CV as a Word file.
    public static BranchWork word(UploadStore files) {
        WordCv word = new WordCv();
        return of(PipelineStep.WORD, (job, cv, _, _) -> {
            files.putOutput(job.id(), PipelineOutput.CV_WORD, word.write(cv));
            return StepResult.done(PipelineOutput.CV_WORD);
        });
    }

    /// How well the CV matches the posting; nothing to do where none was named.
    public static BranchWork match(UploadStore files, Documents documents) {
        return of(PipelineStep.MATCH, (job, cv, posting, deadline) -> {
            if (posting.isEmpty()) {
                return StepResult.skipped();
            }
            CareerMaterial sources = sources(job, cv, posting);
            Documents.Written<MatchReport> written =
                    documents.write(MATCH, job.upload().language(), Material.of(sources), sources, deadline);
            files.putOutput(
                    job.id(),
                    PipelineOutput.MATCH_JSON,
                    StoredOutputs.document(MatchReportJson.write(written.document()), written.writtenBy()));
            return StepResult.matched(written.document().score());
        });
    }

    /// What is good about the CV and what would make it better.
    public static BranchWork feedback(UploadStore files, Documents documents) {
        return of(PipelineStep.FEEDBACK, (job, cv, posting, deadline) -> {
            Documents.Written<CvFeedback> written = documents.write(
                    FEEDBACK, job.upload().language(), material(cv, posting), sources(job, cv, posting), deadline);
            files.putOutput(
                    job.id(),
                    PipelineOutput.FEEDBACK_JSON,
                    StoredOutputs.document(CvFeedbackJson.write(written.document()), written.writtenBy()));
            return StepResult.done(PipelineOutput.FEEDBACK_JSON);
        });
    }

    /// A letter with which the person offers their work, as a Word file.
    public static BranchWork offer(UploadStore files, Documents documents, Clock clock) {
        WordLetter word = new WordLetter();
        return of(PipelineStep.OFFER, (job, cv, posting, deadline) -> {
            OfferLetter letter = documents
                    .write(OFFER, job.upload().language(), material(cv, posting), sources(job, cv, posting), deadline)
                    .document();
            LocalDate date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            files.putOutput(job.id(), PipelineOutput.OFFER_WORD, word.write(letter, date));
            return StepResult.done(PipelineOutput.OFFER_WORD);
        });
    }

    private static Material material(Cv cv, Optional<JobPosting> posting) {
        Material material = Material.of(cv);
        return posting.map(material::with).orElse(material);
    }

    private static CareerMaterial sources(PipelineJob job, Cv cv, Optional<JobPosting> posting) {
        return new CareerMaterial(
                cv, posting.orElseGet(() -> StoredOutputs.noPosting(job.upload().language())), List.of());
    }

    private interface Body {
        StepResult run(PipelineJob job, Cv cv, Optional<JobPosting> posting, Deadline deadline);
    }

    private static BranchWork of(PipelineStep step, Body body) {
        return new BranchWork() {
            @Override
            public PipelineStep step() {
                return step;
            }

            @Override
            public StepResult run(PipelineJob job, Cv cv, Optional<JobPosting> posting, Deadline deadline) {
                return body.run(job, cv, posting, deadline);
            }
        };
    }
}
