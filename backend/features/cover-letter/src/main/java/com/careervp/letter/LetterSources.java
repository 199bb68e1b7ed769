package com.careervp.letter;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredCv;
import com.careervp.kernel.career.StoredPosting;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a letter is written from, for one person and nobody else.
public final class LetterSources {
    private final CvStore cvs;
    private final PostingStore postings;
    private final ReportSource reports;

    public LetterSources(CvStore cvs, PostingStore postings, ReportSource reports) {
        this.cvs = cvs;
        this.postings = postings;
        this.reports = reports;
    }

    sealed interface Read {
        /// @param report the report that the letter is to build on; null where it builds on none
        record Found(CareerMaterial material, @Nullable ObjectNode report) implements Read {}

        record Refused(LetterOutcome.Refused why) implements Read {}
    }

    Read read(LetterRequest request, String userId) {
        return switch (cvs.read(request.cvId(), userId)) {
            case Access.Denied<StoredCv>() -> refused(ErrorCodes.FORBIDDEN, "The CV belongs to somebody else");
            case Access.Missing<StoredCv>() -> refused(ErrorCodes.CV_NOT_FOUND, "There is no such CV");
            case Access.Granted<StoredCv>(StoredCv stored) -> read(request, userId, stored.cv());
        };
    }

    private Read read(LetterRequest request, String userId, Cv cv) {
        return switch (postings.read(request.jobId(), userId)) {
            case Access.Denied<StoredPosting>() ->
                refused(ErrorCodes.FORBIDDEN, "The posting belongs to somebody else");
            case Access.Missing<StoredPosting>() ->
                refused(
                        ErrorCodes.JOB_NOT_FOUND,
                        "There is no such posting; it may never have been stored or have expired");
            case Access.Granted<StoredPosting>(StoredPosting stored) ->
                withReport(request, userId, cv, PostingText.of(stored.posting(), request));
        };
    }

    private Read withReport(LetterRequest request, String userId, Cv cv, JobPosting posting) {
        CareerMaterial material = new CareerMaterial(cv, posting, request.gapResponses());
        if (request.applicationId().isEmpty()) {
            return new Read.Found(material, null);
        }
        Optional<ObjectNode> report =
                reports.find(userId, request.applicationId().orElseThrow());
        return report.isEmpty()
                ? refused(
                        ErrorCodes.VPR_NOT_FOUND,
                        "The application has no finished report; request one first, or leave application_id out")
                : new Read.Found(material, report.orElseThrow());
    }

    private static Read refused(String code, String message) {
        return new Read.Refused(new LetterOutcome.Refused(code, message));
    }
}
