package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.telemetry.MetricSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Every metric of the sandbox, by the second. A measurement can be read once the publishing delay has passed, as
/// metrics of AWS services appear a little after the fact. Safe for use by several threads; writers never wait.
///
/// Memory is bounded: at most [#MOST_SERIES] metrics, each with the retention of [MetricSeries] and with a limited
/// number of different values per second. What exceeds the number of metrics is counted and dropped.
final class MetricStore implements MetricSink {
    static final int MOST_SERIES = 10_000;

    private final Clock clock;
    private final Duration publishingDelay;
    private final Map<MetricKey, Map<String, MetricSeries>> metrics = new ConcurrentHashMap<>();
    private final AtomicInteger series = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();

    MetricStore(Clock clock, Duration publishingDelay) {
        this.clock = clock;
        this.publishingDelay = publishingDelay;
    }

    @Override
    public void record(
            String namespace, String metric, Map<String, String> dimensions, double value, String unit, Instant at) {
        if (Double.isFinite(value)) {
            record(
                    new MetricKey(namespace, metric, dimensions),
                    unit,
                    new Measurement.Values(at.getEpochSecond(), value, 1));
        }
    }

    void record(MetricKey key, String unit, Measurement measurement) {
        Map<String, MetricSeries> units = metrics.get(key);
        MetricSeries found = units == null ? null : units.get(unit);
        if (found == null) {
            if (series.get() >= MOST_SERIES) {
                dropped.increment();
                return;
            }
            found = metrics.computeIfAbsent(key, k -> new ConcurrentHashMap<>()).computeIfAbsent(unit, u -> {
                series.incrementAndGet();
                return new MetricSeries();
            });
        }
        found.record(measurement);
    }

    /// One bucket per window, null where nothing was measured.
    ///
    /// @param unit only measurements in this unit; null for all
    @Nullable
    Bucket[] collect(MetricKey key, @Nullable String unit, TimeGrid grid) {
        @Nullable Bucket[] windows = new Bucket[grid.windows()];
        long visible = visibleBefore();
        metrics.getOrDefault(key, Map.of()).forEach((measuredIn, values) -> {
            if (unit == null || unit.equals(measuredIn)) {
                values.collect(grid, visible, windows);
            }
        });
        return windows;
    }

    /// The units in which the metric was measured, sorted.
    List<String> units(MetricKey key) {
        return metrics.getOrDefault(key, Map.of()).keySet().stream().sorted().toList();
    }

    /// The metrics with a measurement since then, sorted.
    List<MetricKey> keysSince(Instant since) {
        List<MetricKey> keys = new ArrayList<>();
        metrics.forEach((key, units) -> {
            if (lastOf(units.values()) >= since.getEpochSecond()) {
                keys.add(key);
            }
        });
        keys.sort(MetricKey.ORDER);
        return keys;
    }

    private static long lastOf(Collection<MetricSeries> units) {
        return units.stream().mapToLong(MetricSeries::latestSecond).max().orElse(Long.MIN_VALUE);
    }

    /// Rolls up what is old; cheap, to be called now and then.
    void maintain() {
        long now = clock.instant().getEpochSecond();
        metrics.values().forEach(units -> units.values().forEach(values -> values.maintain(now)));
    }

    /// Measurements that were dropped because there are too many metrics.
    long dropped() {
        return dropped.sum();
    }

    boolean isFull() {
        return series.get() >= MOST_SERIES;
    }

    Instant now() {
        return clock.instant();
    }

    Duration publishingDelay() {
        return publishingDelay;
    }

    /// With a delay, only whole seconds that are older than it; without one everything, so that a measurement stamped
    /// a moment ahead of the clock by a fast writer is not held back.
    private long visibleBefore() {
        return publishingDelay.isZero()
                ? Long.MAX_VALUE
                : clock.instant().minus(publishingDelay).getEpochSecond();
    }
}
