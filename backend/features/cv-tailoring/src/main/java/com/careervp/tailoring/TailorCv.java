package com.careervp.tailoring;

import com.careervp.aws.rate.Permit;
import com.careervp.aws.rate.RateLimit;
import com.careervp.aws.rate.RateLimiter;
import com.careervp.contract.ErrorCodes;
import com.careervp.documents.WordCv;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.StoredCv;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.failure.Failure;
import com.careervp.language.Deadline;
import com.careervp.tailoring.artifact.ArtifactStore;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.request.TailoringRequest;
import com.careervp.tailoring.request.TailoringRequestJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tailors a user's CV to a posting and keeps the result.
///
/// **Repeating a request** that is the same to the last wish within [#REPEATED_WITHIN] gives the artifact that is
/// there, without asking the model again: it is safe to send a request again after a time-out, also when the answer to
/// the first got lost. Two such requests at the same moment may both be written; each is whole, the newer one is then
/// found. Every request counts against the limit, repeated or not.
public final class TailorCv {
    static final RateLimit LIMIT = RateLimit.perMinute("cv-tailoring", 10);
    static final Duration REPEATED_WITHIN = Duration.ofHours(24);
    private static final int TRIES_FOR_A_FREE_MILLISECOND = 50;

    private final Sources sources;
    private final ArtifactStore artifacts;
    private final WriteTailoredCv write;
    private final RateLimiter limiter;
    private final TailoringMetrics metrics;
    private final Clock clock;
    private final IdSource ids;
    private final WordCv word = new WordCv();

    public TailorCv(
            Sources sources,
            ArtifactStore artifacts,
            WriteTailoredCv write,
            RateLimiter limiter,
            TailoringMetrics metrics,
            Clock clock,
            IdSource ids) {
        this.sources = sources;
        this.artifacts = artifacts;
        this.write = write;
        this.limiter = limiter;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = ids;
    }

    /// What came of a request.
    public sealed interface Outcome {

        /// Written now or before.
        record Tailored(TailoredArtifact artifact) implements Outcome {}

        record TooMany(Permit permit) implements Outcome {}

        /// The user has no such version of a CV.
        record NoCv() implements Outcome {}

        record NoPosting() implements Outcome {}

        /// The posting is somebody else's.
        record ForeignPosting() implements Outcome {}

        /// @param violations what the model said that the CV does not
        record Hallucinated(List<Violation> violations) implements Outcome {
            public Hallucinated {
                violations = List.copyOf(violations);
            }
        }

        /// @param code one of [ErrorCodes]
        /// @param retryAfter how long to wait before another request, or null where one would not help
        record Failed(String code, String message, @Nullable Duration retryAfter) implements Outcome {}
    }

    /// @param deadline by when the model must have answered
    /// @throws com.careervp.kernel.failure.FailureException when a store does not answer
    public Outcome tailor(TailoringRequest request, Deadline deadline) {
        Permit permit = limiter.acquire(request.userId(), LIMIT);
        if (!permit.allowed()) {
            return new Outcome.TooMany(permit);
        }
        long started = metrics.start();
        Optional<StoredCv> cv = sources.cvs().version(request.userId(), request.cvVersion());
        if (cv.isEmpty()) {
            return new Outcome.NoCv();
        }
        return switch (sources.postings().read(request.jobId(), request.userId())) {
            case Access.Missing<StoredPosting>() -> new Outcome.NoPosting();
            case Access.Denied<StoredPosting>() -> new Outcome.ForeignPosting();
            case Access.Granted<StoredPosting>(StoredPosting posting) -> {
                Instant since = clock.instant().minus(REPEATED_WITHIN);
                Optional<TailoredArtifact> earlier = artifacts.find(
                        request.userId(), request.applicationId(), TailoringRequestJson.digest(request), since);
                CareerMaterial material = new CareerMaterial(cv.get().cv(), posting.posting(), List.of());
                yield earlier.<Outcome>map(Outcome.Tailored::new)
                        .orElseGet(() -> written(request, material, deadline, started));
            }
        };
    }

    private Outcome written(TailoringRequest request, CareerMaterial material, Deadline deadline, long started) {
        return switch (write.write(material, request.preferences(), deadline)) {
            case WriteTailoredCv.Outcome.Written written -> {
                TailoredArtifact artifact = stored(request, written);
                metrics.completed(artifact, started);
                yield new Outcome.Tailored(artifact);
            }
            case WriteTailoredCv.Outcome.Hallucinated(List<Violation> violations) -> {
                metrics.failed(ErrorCodes.FVS_HALLUCINATION_DETECTED);
                yield new Outcome.Hallucinated(violations);
            }
            case WriteTailoredCv.Outcome.Failed(String code, String message, @Nullable Duration wait) -> {
                metrics.failed(code);
                yield new Outcome.Failed(code, message, wait);
            }
        };
    }

    private TailoredArtifact stored(TailoringRequest request, WriteTailoredCv.Outcome.Written written) {
        byte[] file = word.write(written.tailored());
        int version = artifacts.newestVersion(request.userId(), request.applicationId()) + 1;
        TailoredArtifact artifact = new TailoredArtifact(
                ids.next(),
                request,
                version,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                written.tailored(),
                written.findings(),
                written.use());
        for (int attempt = 0; attempt < TRIES_FOR_A_FREE_MILLISECOND; attempt++) {
            if (artifacts.put(artifact, file)) {
                return artifact;
            }
            artifact = artifact.createdAt(artifact.createdAt().plusMillis(1));
        }
        throw new Failure.Throttled("storing a tailored CV: others had every millisecond of the application", null)
                .asException(null);
    }
}
