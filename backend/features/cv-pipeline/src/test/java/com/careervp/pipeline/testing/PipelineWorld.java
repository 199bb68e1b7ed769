package com.careervp.pipeline.testing;

import com.careervp.aws.career.InMemoryCvStore;
import com.careervp.aws.career.InMemoryPostingStore;
import com.careervp.aws.faults.CallFaults;
import com.careervp.aws.faults.Killed;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.failure.FailureException;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.pipeline.extract.ExtractCv;
import com.careervp.pipeline.job.ExtractionCache;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.PipelineMessages;
import com.careervp.pipeline.job.PipelineStore;
import com.careervp.pipeline.job.UploadStore;
import com.careervp.pipeline.pdf.PdfLimits;
import com.careervp.pipeline.pdf.PdfText;
import com.careervp.pipeline.testing.Deliveries.Delivery;
import com.careervp.pipeline.testing.Deliveries.Receiver;
import com.careervp.pipeline.work.AcceptUpload;
import com.careervp.pipeline.work.BranchWork;
import com.careervp.pipeline.work.Branches;
import com.careervp.pipeline.work.BuildDashboard;
import com.careervp.pipeline.work.Documents;
import com.careervp.pipeline.work.ExtractUpload;
import com.careervp.pipeline.work.PipelineMetrics;
import com.careervp.pipeline.work.PipelineSettings;
import com.careervp.pipeline.work.ReadUploadedCv;
import com.careervp.pipeline.work.RunBranch;
import com.careervp.pipeline.work.SweepUploads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// The slice put together on fakes, with a clock, faults at every call of a port, and a loop that delivers messages and
/// calls the sweeper as the cloud does.
public final class PipelineWorld extends Clock {
    public static final String USER = "user-1";
    private static final Duration SWEEPS = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(6);

    private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private Instant nextSweep = now.plus(SWEEPS);

    public final InMemoryPipelineStore jobs = new InMemoryPipelineStore(this);
    public final InMemoryUploadStore files = new InMemoryUploadStore();
    public final InMemoryCvStore cvs = new InMemoryCvStore();
    public final InMemoryPostingStore postings = new InMemoryPostingStore();
    public final InMemoryExtractionCache cache = new InMemoryExtractionCache();
    public final Deliveries deliveries = new Deliveries(this);
    public final CallFaults faults = new CallFaults();
    public final List<String> metricLines = Collections.synchronizedList(new ArrayList<>());
    private final LanguageModel offline = new OfflineWriter(this);
    private final AtomicInteger ids = new AtomicInteger();
    private LanguageModel model = offline;
    private Predicate<Delivery> kills = _ -> false;

    /// From now on this model answers.
    public void model(LanguageModel answering) {
        model = answering;
    }

    /// The model that answers where no test says otherwise.
    public LanguageModel offline() {
        return offline;
    }

    /// Every call of a function for which this holds dies in its middle, when it reads what it is to work on.
    public void kill(Predicate<Delivery> which) {
        kills = which;
    }

    private PipelineStore faultyJobs() {
        return faults.around(PipelineStore.class, jobs);
    }

    private UploadStore faultyFiles() {
        return faults.around(UploadStore.class, files);
    }

    private PipelineMessages faultyMessages() {
        return faults.around(PipelineMessages.class, deliveries);
    }

    private PostingStore faultyPostings() {
        return faults.around(PostingStore.class, postings);
    }

    private LanguageModel faultyModel() {
        return faults.around(
                LanguageModel.class, model, call -> new LanguageModelException(Reason.UNAVAILABLE, call, null, null));
    }

    private PipelineMetrics metrics() {
        return new PipelineMetrics(new MetricsPublisher(metricLines::add, this, "dev"), this);
    }

    public AcceptUpload accept() {
        return new AcceptUpload(
                faultyJobs(),
                faultyFiles(),
                faultyMessages(),
                faultyPostings(),
                new PdfText(PdfLimits.STANDARD),
                this,
                () -> "00000000-0000-4000-8000-%012d".formatted(ids.incrementAndGet()));
    }

    public ExtractUpload extract() {
        UploadStore store = faultyFiles();
        return new ExtractUpload(
                faultyJobs(),
                store,
                faults.around(CvStore.class, cvs),
                faultyMessages(),
                new ReadUploadedCv(
                        store,
                        faults.around(ExtractionCache.class, cache),
                        new ExtractCv(new PdfText(PdfLimits.STANDARD), new PromptLibrary(), faultyModel()),
                        "test"),
                PipelineSettings.standard(),
                metrics());
    }

    public RunBranch branch(Receiver receiver) {
        UploadStore store = faultyFiles();
        Documents documents = new Documents(faultyModel(), ModelPrices.load(), this);
        BranchWork work = switch (receiver) {
            case WORD -> Branches.word(store);
            case MATCH -> Branches.match(store, documents);
            case FEEDBACK -> Branches.feedback(store, documents);
            case OFFER -> Branches.offer(store, documents, this);
            case EXTRACTOR, DASHBOARD -> throw new IllegalArgumentException(receiver + " is no branch");
        };
        return new RunBranch(
                faultyJobs(), store, faultyPostings(), faultyMessages(), work, PipelineSettings.standard(), metrics());
    }

    public BuildDashboard dashboard() {
        return new BuildDashboard(faultyJobs(), faultyFiles(), PipelineSettings.standard(), metrics(), this);
    }

    private SweepUploads sweeper() {
        return new SweepUploads(faultyJobs(), faultyMessages(), metrics(), this);
    }

    /// Delivers and sweeps, and lets time pass, until nothing is under way and every job has ended.
    public void workOff() {
        workOff(_ -> false);
    }

    /// The same, but stops before a delivery for which this holds.
    public void workOff(Predicate<Delivery> stop) {
        Instant end = now.plus(LONGEST);
        while (!deliveries.isEmpty()
                || jobs.all().stream().anyMatch(job -> !job.status().hasEnded())) {
            if (now.isAfter(end)) {
                throw new IllegalStateException("the work does not end within " + LONGEST);
            }
            Delivery next = deliveries.next().orElse(null);
            if (next != null && stop.test(next)) {
                deliveries.putBack(next);
                return;
            }
            if (next == null || next.due().isAfter(nextSweep)) {
                if (next != null) {
                    deliveries.putBack(next);
                }
                sweep();
            } else {
                deliver(next);
            }
        }
    }

    private void sweep() {
        now = later(now, nextSweep);
        nextSweep = nextSweep.plus(SWEEPS);
        try {
            sweeper().sweep();
        } catch (FailureException | Killed e) {
            // the next round takes up what is left
        }
    }

    private void deliver(Delivery delivery) {
        now = later(now, delivery.due());
        boolean again;
        try {
            again = handled(delivery);
        } catch (FailureException | Killed e) {
            again = true;
        }
        if (again) {
            deliveries.failed(delivery);
        }
    }

    private boolean handled(Delivery delivery) {
        if (kills.test(delivery)) {
            faults.killAtEach(
                    delivery.receiver() == Receiver.EXTRACTOR ? "ExtractionCache.find" : "UploadStore.output");
        }
        try {
            return work(delivery);
        } finally {
            if (kills.test(delivery)) {
                faults.stop();
            }
        }
    }

    private boolean work(Delivery delivery) {
        return switch (delivery.receiver()) {
            case EXTRACTOR ->
                extract().extract(delivery.jobId(), delivery.attempt(), Deadline.none())
                        instanceof ExtractUpload.Outcome.Return;
            case DASHBOARD -> dashboard().wantsRepeat(delivery.jobId());
            case WORD, MATCH, FEEDBACK, OFFER ->
                branch(delivery.receiver()).wantsRepeat(delivery.jobId(), Deadline.none());
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// The only job there is.
    public PipelineJob theJob() {
        List<PipelineJob> all = jobs.all();
        if (all.size() != 1) {
            throw new IllegalStateException("there are " + all.size() + " jobs, expected one");
        }
        return all.getFirst();
    }

    /// How often a metric was counted, its values added.
    public int metric(String name) {
        return metricLines.stream()
                .filter(line -> line.contains("\"" + name + "\":1"))
                .toList()
                .size();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the functions keep UTC");
    }
}
