package com.careervp.vpr.testing;

import com.careervp.aws.career.InMemoryCvStore;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.MetricNames;
import com.careervp.kernel.IdSource;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.price.ModelPrices;
import com.careervp.vpr.Delivery;
import com.careervp.vpr.ProcessJob;
import com.careervp.vpr.ReadStatus;
import com.careervp.vpr.Stopwatch;
import com.careervp.vpr.SubmitVpr;
import com.careervp.vpr.VprMetrics;
import com.careervp.vpr.WorkerSettings;
import com.careervp.vpr.WriteVprNow;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import com.careervp.vpr.report.GenerateReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The slice put together on fakes, with a clock, faults and a Lambda-like loop that feeds the worker.
public final class World {
    public static final WorkerSettings SETTINGS = new WorkerSettings(3, Duration.ofSeconds(20));

    public final SettableClock clock = new SettableClock();
    public final InMemoryJobStore jobs = new InMemoryJobStore();
    public final InMemoryCvStore cvs = new InMemoryCvStore();
    public final InMemoryResultStore results = new InMemoryResultStore();
    public final InMemoryJobQueue queue = new InMemoryJobQueue(clock, JobLifecycle.VISIBILITY, SETTINGS.maxReceives());
    public final ScriptedModel model = new ScriptedModel();
    public final Faults faults = new Faults();
    public final List<String> metricLines = Collections.synchronizedList(new ArrayList<>());

    private final AtomicLong ids = new AtomicLong();
    private final IdSource idSource = () -> "00000000-0000-4000-8000-%012d".formatted(ids.incrementAndGet());

    public JobQueue faultyQueue() {
        return faults.around(queue);
    }

    public SubmitVpr submit() {
        return new SubmitVpr(
                faults.around(jobs),
                faults.around(cvs),
                faultyQueue(),
                metrics(MetricNames.PATH_ASYNC),
                clock,
                idSource);
    }

    public WriteVprNow writeNow() {
        return new WriteVprNow(
                faults.around(jobs),
                faults.around(cvs),
                generate(),
                metrics(MetricNames.PATH_SYNC),
                clock,
                idSource,
                Stopwatch.Source.real());
    }

    public ProcessJob process() {
        return new ProcessJob(
                faults.around(jobs),
                generate(),
                faultyQueue(),
                metrics(MetricNames.PATH_ASYNC),
                clock,
                SETTINGS,
                Stopwatch.Source.real());
    }

    public ReadStatus readStatus() {
        return new ReadStatus(faults.around(jobs), faults.around(results), clock);
    }

    /// The only job there is.
    public Job theJob() {
        List<Job> all = jobs.all();
        if (all.size() != 1) {
            throw new IllegalStateException("there are " + all.size() + " jobs, expected one");
        }
        return all.getFirst();
    }

    /// Feeds the worker one delivery, as Lambda's poller does.
    ///
    /// @return false when no message is visible
    public boolean workOnce() {
        Optional<InMemoryJobQueue.Received> received = queue.receive();
        received.ifPresent(this::work);
        return received.isPresent();
    }

    /// Works and lets time pass until the queue is empty.
    public void workOff() {
        for (int round = 0; queue.size() > 0; round++) {
            if (round > 2_000) {
                throw new IllegalStateException("the queue does not become empty");
            }
            if (!workOnce()) {
                clock.advance(Duration.ofSeconds(10));
            }
        }
    }

    /// How many lines of metrics have this metric.
    public long metric(String name) {
        return metricLines.stream()
                .filter(line -> line.contains("\"" + name + "\":"))
                .count();
    }

    private void work(InMemoryJobQueue.Received received) {
        ProcessJob.Outcome outcome;
        try {
            outcome = switch (JobMessage.jobIdOf(received.body())) {
                case Validated.Valid<String>(String jobId) ->
                    process().process(new Delivery(jobId, received.messageId(), received.receiveCount(), "7"));
                case Validated.Invalid<String> _ ->
                    new ProcessJob.Outcome.Return(SETTINGS.delayAfter(received.receiveCount()));
            };
        } catch (Killed e) {
            // The message stays invisible until the queue's visibility timeout is over.
            return;
        }
        switch (outcome) {
            case ProcessJob.Outcome.Acknowledge() -> queue.delete(received.messageId());
            case ProcessJob.Outcome.Return again -> {
                if (again.delay() != null) {
                    queue.postpone(received.receiptHandle(), again.delay());
                }
            }
        }
    }

    private GenerateReport generate() {
        return new GenerateReport(faults.around(cvs), faults.around(results), model, ModelPrices.load(), clock);
    }

    private VprMetrics metrics(String path) {
        return new VprMetrics(new MetricsPublisher(metricLines::add, clock, "dev"), path);
    }
}
