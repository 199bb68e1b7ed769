package com.careervp.tailoring.testing;

import com.careervp.aws.career.InMemoryCvStore;
import com.careervp.aws.career.InMemoryPostingStore;
import com.careervp.aws.faults.CallFaults;
import com.careervp.aws.rate.InMemoryRateLimiter;
import com.careervp.aws.rate.RateLimiter;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.around.RetryPolicy;
import com.careervp.language.around.RetryingModel;
import com.careervp.language.json.TailoredCvJson;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.price.ModelPrices;
import com.careervp.tailoring.Sources;
import com.careervp.tailoring.TailorCv;
import com.careervp.tailoring.TailoringMetrics;
import com.careervp.tailoring.WriteTailoredCv;
import com.careervp.tailoring.artifact.ArtifactStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The slice put together on fakes, with a clock and a model that the test drives.
public final class World {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T07:05:00Z"));
    public final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the functions keep UTC");
        }
    };
    public final InMemoryCvStore cvs = new InMemoryCvStore();
    public final InMemoryPostingStore postings = new InMemoryPostingStore();
    public final InMemoryArtifactStore artifacts = new InMemoryArtifactStore();
    public final InMemoryRateLimiter limiter = new InMemoryRateLimiter(clock);
    public final List<String> metricLines = new ArrayList<>();
    public final List<Duration> pauses = new ArrayList<>();
    public final Model model = new Model();
    public final CallFaults faults = new CallFaults();
    private final AtomicInteger ids = new AtomicInteger();

    /// Offline by default; otherwise what the test lays out for the next calls.
    public final class Model implements LanguageModel {
        private final LanguageModel offline = new OfflineWriter(clock);
        private final Deque<Object> script = new ArrayDeque<>();
        private int calls;

        public void answers(TailoredCv tailored) {
            script.add(TailoredCvJson.write(tailored).toString());
        }

        public void answersText(String text) {
            script.add(text);
        }

        public void fails(Reason reason, @Nullable Duration retryAfter) {
            script.add(new LanguageModelException(reason, "scripted", retryAfter, null));
        }

        public int calls() {
            return calls;
        }

        @Override
        public Completion generate(Prompt prompt) {
            calls++;
            return switch (script.poll()) {
                case LanguageModelException failure -> throw failure;
                case String text -> new Completion(text, 1200, 800, "claude-haiku-5-5", Duration.ofMillis(5));
                case null, default -> offline.generate(prompt);
            };
        }
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /// Stores the sample's CV and posting for the user and gives the posting's id.
    public String settle(String user) {
        cvs.remember(user, TailoringSamples.cv());
        return postings.store(user, TailoringSamples.posting()).id();
    }

    private LanguageModel faultyModel() {
        return faults.around(
                LanguageModel.class, model, call -> new LanguageModelException(Reason.UNAVAILABLE, call, null, null));
    }

    public TailorCv tailorCv() {
        LanguageModel retrying = new RetryingModel(faultyModel(), RetryPolicy.standard(), new Random(1), pauses::add);
        return new TailorCv(
                new Sources(faults.around(CvStore.class, cvs), faults.around(PostingStore.class, postings)),
                faults.around(ArtifactStore.class, artifacts),
                new WriteTailoredCv(retrying, ModelPrices.load(), clock),
                faults.around(RateLimiter.class, limiter),
                new TailoringMetrics(new MetricsPublisher(metricLines::add, clock, "dev"), () -> 0L),
                clock,
                () -> "artifact-" + ids.incrementAndGet());
    }
}
