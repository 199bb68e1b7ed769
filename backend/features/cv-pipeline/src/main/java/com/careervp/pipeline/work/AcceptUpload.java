package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.kernel.failure.FailureException;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.job.UploadStore;
import com.careervp.pipeline.pdf.PdfReading;
import com.careervp.pipeline.pdf.PdfText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a file: stores it, then its record, then sends the message. Whatever happens between these steps leaves
/// something that the sweeper finishes or fails, or a file without a record, which the bucket's lifecycle removes.
///
/// The same file sent twice is two jobs: whoever sends it again wants it done again, with what may have changed since.
/// The extraction is not done twice, see [com.careervp.pipeline.job.ExtractionCache].
public final class AcceptUpload {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptUpload.class);

    private final PipelineStore jobs;
    private final UploadStore files;
    private final PipelineMessages messages;
    private final PostingStore postings;
    private final PdfText pdfs;
    private final Clock clock;
    private final IdSource ids;

    public AcceptUpload(
            PipelineStore jobs,
            UploadStore files,
            PipelineMessages messages,
            PostingStore postings,
            PdfText pdfs,
            Clock clock,
            IdSource ids) {
        this.jobs = jobs;
        this.files = files;
        this.messages = messages;
        this.postings = postings;
        this.pdfs = pdfs;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param fileName checked and short
    /// @param language `de`, `en` or `fr`
    /// @param postingId of the posting to match against; empty where none was named
    public record Request(String userId, String fileName, String language, Optional<String> postingId) {}

    /// What became of a request.
    public sealed interface Outcome {
        record Accepted(Upload upload) implements Outcome {}

        /// @param message for the person; says nothing of the content
        record Refused(String code, String message) implements Outcome {}

        record PostingMissing() implements Outcome {}

        record PostingDenied() implements Outcome {}

        /// Nothing is lost: what was stored is removed or failed by itself.
        record Unavailable(String code) implements Outcome {}
    }

    /// @param pdf the file, not changed
    public Outcome accept(Request request, byte[] pdf) {
        if (pdfs.read(pdf) instanceof PdfReading.Refused refused) {
            return new Outcome.Refused(refused.code(), refused.message());
        }
        try {
            Optional<Outcome> posting = request.postingId().flatMap(id -> postingTrouble(id, request.userId()));
            return posting.orElseGet(() -> store(request, pdf));
        } catch (FailureException e) {
            LOG.warn("an upload could not be taken: {}", e.failure(), e);
            return new Outcome.Unavailable(ErrorCodes.STORAGE_UNAVAILABLE);
        }
    }

    private Optional<Outcome> postingTrouble(String id, String userId) {
        return switch (postings.read(id, userId)) {
            case Access.Granted<StoredPosting> _ -> Optional.empty();
            case Access.Denied<StoredPosting>() -> Optional.of(new Outcome.PostingDenied());
            case Access.Missing<StoredPosting>() -> Optional.of(new Outcome.PostingMissing());
        };
    }

    private Outcome store(Request request, byte[] pdf) {
        Upload upload = new Upload(
                ids.next(),
                request.userId(),
                request.fileName(),
                request.language(),
                request.postingId().orElse(null),
                sha256(pdf),
                clock.instant());
        files.putUpload(upload, pdf);
        jobs.create(upload);
        try {
            jobs.queued(upload.id(), messages.askForExtraction(upload.id()));
        } catch (FailureException e) {
            LOG.warn("the message of upload {} could not be sent or noted: {}", upload.id(), e.failure(), e);
            return giveUp(upload);
        }
        return new Outcome.Accepted(upload);
    }

    /// A job whose message may have been sent is failed all the same: the person is told so, and the extractor leaves
    /// an ended job alone.
    private Outcome giveUp(Upload upload) {
        boolean failed = jobs.fail(
                upload.id(),
                new PipelineJob.JobFailure(
                        ErrorCodes.QUEUE_UNAVAILABLE, "The work could not be queued; please try again"));
        LOG.info("upload {} failed: {}", upload.id(), failed);
        return new Outcome.Unavailable(ErrorCodes.QUEUE_UNAVAILABLE);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
