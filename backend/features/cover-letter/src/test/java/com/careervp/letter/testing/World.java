package com.careervp.letter.testing;

import com.careervp.aws.career.InMemoryCvStore;
import com.careervp.aws.career.InMemoryPostingStore;
import com.careervp.aws.faults.CallFaults;
import com.careervp.aws.rate.InMemoryRateLimiter;
import com.careervp.aws.rate.RateLimiter;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.text.Language;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.json.CareerJson;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplications;
import com.careervp.letter.DraftLetter;
import com.careervp.letter.LetterMetrics;
import com.careervp.letter.LetterSources;
import com.careervp.letter.LetterStore;
import com.careervp.letter.WriteLetter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The slice over fakes: one person with a CV and a posting.
public final class World extends Clock {
    public static final String USER = "user-1";

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private long nanos;
    public final InMemoryCvStore cvs = new InMemoryCvStore();
    public final InMemoryPostingStore postings = new InMemoryPostingStore();
    public final Map<String, ObjectNode> reports = new HashMap<>();
    public final InMemoryLetterStore letters = new InMemoryLetterStore();
    public final ScriptedModel model = new ScriptedModel(new OfflineWriter(this));
    public final InMemoryRateLimiter limiter = new InMemoryRateLimiter(this);
    public final CallFaults faults = new CallFaults();
    public final List<String> metricLines = new ArrayList<>();
    public final CareerMaterial material = new SampleApplications()
            .application(4, Profession.LOGISTICS, Language.EN)
            .material();
    public final String cvId = cvs.remember(USER, material.cv()).id();
    public final String jobId = postings.store(USER, material.posting()).id();

    public WriteLetter write() {
        return new WriteLetter(
                new LetterSources(
                        faults.around(CvStore.class, cvs),
                        faults.around(PostingStore.class, postings),
                        (user, application) -> Optional.ofNullable(reports.get(user + "/" + application))),
                new DraftLetter(faultyModel(), ModelPrices.load(), this),
                faults.around(LetterStore.class, letters),
                this,
                () -> UUID.randomUUID().toString(),
                () -> nanos += 7_000_000);
    }

    private LanguageModel faultyModel() {
        return faults.around(
                LanguageModel.class, model, call -> new LanguageModelException(Reason.UNAVAILABLE, call, null, null));
    }

    /// The limiter as the route gets it.
    public RateLimiter faultyLimiter() {
        return faults.around(RateLimiter.class, limiter);
    }

    public LetterMetrics metrics() {
        return new LetterMetrics(new MetricsPublisher(metricLines::add, this, "dev"));
    }

    /// A request that is in order.
    public ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("cv_id", cvId)
                .put("job_id", jobId)
                .put("company_name", material.posting().companyName())
                .put("job_title", material.posting().roleTitle())
                .put("job_description", "We run a depot with three shifts. Experience with SAP EWM is welcome.");
        body.set("gap_responses", CareerJson.write(material.gapResponses()));
        body.putObject("preferences")
                .put("tone", "professional")
                .put("word_count_target", 300)
                .put("include_salary_expectations", false)
                .putArray("emphasis_areas")
                .add("route planning");
        return body;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
