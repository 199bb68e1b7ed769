package com.careervp.console.core.gates;

import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.metrics.MetricSeries;
import com.careervp.console.core.metrics.MetricSource;
import com.careervp.console.core.metrics.ProductMetrics;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Gathers what the gates are judged on: answers and submit latencies from the API's access log, generation times,
/// cost
/// and failed jobs from the product's metrics, function errors from Lambda's, depths from the queues themselves.
public final class CollectEvidence {
    /// The most access-log lines read for one evaluation; the newest count.
    static final int MOST_REQUESTS = 20_000;
    private static final int SLICES = 12;
    private static final Duration PRESENT = Duration.ofMinutes(10);

    private final RequestLog requests;
    private final MetricSource metrics;
    private final MessageStore queues;
    private final EnvironmentIdentity identity;
    private final Timing timing;

    public CollectEvidence(
            RequestLog requests,
            MetricSource metrics,
            MessageStore queues,
            EnvironmentIdentity identity,
            Timing timing) {
        this.requests = requests;
        this.metrics = metrics;
        this.queues = queues;
        this.identity = identity;
        this.timing = timing;
    }

    public GateEvidence since(Instant start, int minimumSamples) {
        Instant now = timing.now();
        Instant from = start.isBefore(now.minusSeconds(1)) ? start : now.minusSeconds(1);
        ObservedRequests observed = requests.observed(from, now, MOST_REQUESTS);
        List<MetricSeries> series = metrics.series(queries(), range(from, now));
        Measured measured = new Measured(series);
        PhysicalNames names = identity.names();
        return new GateEvidence(
                new EvidenceWindow(from, now, identity.metricDelay(), observed.note()),
                side(observed, Variant.BASELINE, measured, Measured.BASELINE),
                side(observed, Variant.CANDIDATE, measured, Measured.CANDIDATE),
                depth(names.vprJobsQueue()),
                depth(names.vprJobsDeadLetterQueue()),
                minimumSamples,
                perSecond(observed, from, now));
    }

    private static SideEvidence side(ObservedRequests observed, Variant variant, Measured measured, int offset) {
        List<ObservedRequest> own = observed.requests().stream()
                .filter(request -> request.variant() == variant)
                .toList();
        return new SideEvidence(
                own,
                variant == Variant.CANDIDATE ? measured.failedJobs() : 0,
                measured.weighted(offset, offset + 1),
                measured.weighted(offset + 2, offset + 3),
                variant == Variant.BASELINE ? measured.baselineErrors() : measured.candidateErrors());
    }

    private double depth(String queue) {
        try {
            return queues.describe(queue).depth().visible();
        } catch (ConsoleException unread) {
            // The gate says NO DATA; the failure itself shows on the queue screen, which asks the same question.
            return Double.NaN;
        }
    }

    private static double perSecond(ObservedRequests observed, Instant from, Instant now) {
        Instant recent = now.minus(PRESENT).isAfter(from) ? now.minus(PRESENT) : from;
        long count = observed.requests().stream()
                .filter(request -> request.variant() == Variant.CANDIDATE)
                .filter(request -> !request.at().isBefore(recent))
                .count();
        return count / Math.max(1.0, Duration.between(recent, now).toMillis() / 1_000.0);
    }

    /// At most [#SLICES] slices: a percentile of the whole window is then the mean of the slices' percentiles,
    /// weighted
    /// by their samples, because percentiles of slices cannot be merged exactly.
    private static MetricRange range(Instant from, Instant now) {
        long seconds = Math.max(1, Duration.between(from, now).toSeconds());
        long minutes = Math.min(1_440, Math.max(1, Math.ceilDiv(Math.ceilDiv(seconds, SLICES), 60)));
        return new MetricRange(from, now, Duration.ofMinutes(minutes));
    }

    private List<MetricQuery> queries() {
        PhysicalNames names = identity.names();
        ProductMetrics product = new ProductMetrics(names);
        List<MetricQuery> queries = new ArrayList<>();
        for (String path : List.of(MetricNames.PATH_SYNC, MetricNames.PATH_ASYNC)) {
            queries.add(product.product("p95 " + path, MetricNames.VPR_GENERATION_TIME, path, "p95"));
            queries.add(product.product("n " + path, MetricNames.VPR_GENERATION_TIME, path, "SampleCount"));
            queries.add(product.product("cost " + path, MetricNames.VPR_COST, path, "Average"));
            queries.add(product.product("costs " + path, MetricNames.VPR_COST, path, "SampleCount"));
        }
        for (String function : List.of(names.vprSyncFunction(), names.vprSubmitFunction(), names.vprWorkerFunction())) {
            queries.add(product.function("errors " + function, function, "Errors", "Sum"));
            queries.add(product.function("invocations " + function, function, "Invocations", "Sum"));
        }
        queries.add(product.product("failed", MetricNames.VPR_FAILED, MetricNames.PATH_ASYNC, "Sum"));
        return queries;
    }

    /// The series in the order of [#queries()].
    private record Measured(List<MetricSeries> series) {
        static final int BASELINE = 0;
        static final int CANDIDATE = 4;
        private static final int FUNCTIONS = 8;
        private static final int FAILED = 14;

        Reading weighted(int values, int counts) {
            double sum = 0;
            double samples = 0;
            for (var point : series.get(values).points()) {
                double count = series.get(counts).points().stream()
                        .filter(other -> other.at().equals(point.at()))
                        .mapToDouble(other -> other.value())
                        .sum();
                sum += point.value() * count;
                samples += count;
            }
            return samples == 0 ? Reading.none() : Reading.exact(sum / samples, Math.round(samples));
        }

        Reading baselineErrors() {
            return errors(0, 0);
        }

        Reading candidateErrors() {
            return errors(1, 2);
        }

        private Reading errors(int first, int last) {
            long errors = sum(first, last, function -> total(FUNCTIONS + 2 * function));
            long invocations = sum(first, last, function -> total(FUNCTIONS + 2 * function + 1));
            return WilsonInterval.of(Math.min(errors, invocations), invocations);
        }

        private static long sum(int first, int last, ToLongFunction<Integer> each) {
            long sum = 0;
            for (int function = first; function <= last; function++) {
                sum += each.applyAsLong(function);
            }
            return sum;
        }

        long failedJobs() {
            return total(FAILED);
        }

        private long total(int index) {
            return Math.round(series.get(index).sum());
        }
    }
}
