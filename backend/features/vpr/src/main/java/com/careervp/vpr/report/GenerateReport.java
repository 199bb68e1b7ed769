package com.careervp.vpr.report;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.VprClaims;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.Completion;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.Prompt;
import com.careervp.language.json.VprReportJson;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.prompt.VprPrompt;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the report of a job: CV, model, fact verification, result store. Knows nothing of job records and queues.
/// Safe for use by several threads.
public final class GenerateReport {
    private static final Logger LOG = LoggerFactory.getLogger(GenerateReport.class);

    private final CvStore cvs;
    private final ResultStore results;
    private final LanguageModel model;
    private final ModelPrices prices;
    private final Clock clock;
    private final VprPrompt prompt = new VprPrompt();
    private final FactVerification facts;

    public GenerateReport(CvStore cvs, ResultStore results, LanguageModel model, ModelPrices prices, Clock clock) {
        this.cvs = cvs;
        this.results = results;
        this.model = model;
        this.prices = prices;
        this.clock = clock;
        this.facts = new FactVerification(clock);
    }

    /// Writes and stores the report of a claimed job, or takes the one that an earlier attempt stored for the same
    /// input before it died. Blocks for as long as the model takes.
    ///
    /// @param deadline by when the model must have answered
    /// @throws com.careervp.kernel.failure.FailureException when a store does not answer
    public ReportOutcome writeOnce(Job claimed, VprRequest request, Deadline deadline) {
        String input = claimed.input().data();
        Optional<StoredReport> earlier = claimed.progress().attempts() > 1
                ? find(claimed.id()).filter(stored -> stored.inputDigest().equals(digest(input)))
                : Optional.empty();
        if (earlier.isPresent()) {
            LOG.info("an earlier attempt has stored the report");
            return new ReportOutcome.Written(earlier.get());
        }
        return write(claimed.id(), request, input, deadline);
    }

    private ReportOutcome write(String jobId, VprRequest request, String input, Deadline deadline) {
        String userId = request.key().userId();
        Optional<Cv> cv = request.cv().or(() -> cvs.newest(userId).map(StoredCv::cv));
        if (cv.isEmpty()) {
            return new ReportOutcome.Rejected(
                    ErrorCodes.CV_NOT_FOUND, "The request has no CV and none is stored for the user");
        }
        CareerMaterial material = new CareerMaterial(cv.get(), request.posting(), request.gapResponses());
        Prompt rendered = prompt.render(material).within(deadline);
        Completion completion;
        try {
            completion = model.generate(rendered);
        } catch (LanguageModelException e) {
            LOG.warn("the language model gave no report: {}", e.reason(), e);
            return refused(e);
        }
        return switch (VprReportJson.read(completion.text())) {
            case Validated.Invalid<VprReport> unusable -> {
                LOG.warn("the model's answer is unusable: {}", unusable.message());
                yield new ReportOutcome.Rejected(
                        ErrorCodes.LLM_UNUSABLE_ANSWER, "The model's answer is not a report: " + unusable.message());
            }
            case Validated.Valid<VprReport>(VprReport report) ->
                verified(jobId, input, report, material, completion, rendered);
        };
    }

    /// The stored report of a job; empty where there is none.
    public Optional<StoredReport> find(String jobId) {
        return results.find(jobId);
    }

    private ReportOutcome verified(
            String jobId,
            String input,
            VprReport report,
            CareerMaterial material,
            Completion completion,
            Prompt rendered) {
        Verification verification = facts.verify(material, VprClaims.of(report));
        if (!verification.passed()) {
            // Only the fields: what they say is the person's or the model's text.
            String fields = verification.critical().stream()
                    .map(Violation::field)
                    .distinct()
                    .collect(Collectors.joining(", "));
            LOG.warn(
                    "fact verification rejects the report: {} critical, in {}",
                    verification.critical().size(),
                    fields);
            return new ReportOutcome.Rejected(
                    ErrorCodes.FVS_HALLUCINATION_DETECTED,
                    "The report states what the CV and the gap responses do not, in " + fields);
        }
        if (!verification.warnings().isEmpty()) {
            LOG.info(
                    "fact verification passes the report with {} warnings",
                    verification.warnings().size());
        }
        StoredReport stored = new StoredReport(
                jobId,
                digest(input),
                report,
                new TokenUsage(completion.inputTokens(), completion.outputTokens(), completion.model()),
                prices.costUsd(completion).orElse(null),
                rendered.reference(),
                clock.instant());
        results.put(stored);
        return new ReportOutcome.Written(stored);
    }

    private static ReportOutcome refused(LanguageModelException e) {
        return switch (e.reason()) {
            case THROTTLED ->
                new ReportOutcome.TryAgain(
                        ErrorCodes.LLM_RATE_LIMITED,
                        "The language model takes no more requests at the moment",
                        e.retryAfter().orElse(null));
            case TIMEOUT ->
                new ReportOutcome.TryAgain(
                        ErrorCodes.LLM_TIMEOUT,
                        "The language model did not answer in time",
                        e.retryAfter().orElse(null));
            case UNAVAILABLE, DENIED ->
                new ReportOutcome.TryAgain(
                        ErrorCodes.LLM_UNAVAILABLE,
                        "The language model cannot be reached",
                        e.retryAfter().orElse(null));
            case REFUSED ->
                new ReportOutcome.Rejected(ErrorCodes.LLM_REFUSED, "The language model refused the request");
            case UNUSABLE_ANSWER ->
                new ReportOutcome.Rejected(
                        ErrorCodes.LLM_UNUSABLE_ANSWER, "The language model's answer could not be used");
        };
    }

    private static String digest(String input) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
