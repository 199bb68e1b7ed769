package com.careervp.sandbox.cloudwatch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// Everything measured for one metric in one unit. CloudWatch's own retention, in sandbox time: seconds for 3 hours,
/// minutes for 15 days, five minutes for 63 days, then nothing. A metric with very many measurements keeps its seconds
/// for a shorter time.
///
/// Writers only append to a lock-free inbox and never wait; whoever reads, or finds the inbox long, sorts it in.
final class MetricSeries {
    private static final long SECONDS_KEPT = Duration.ofHours(3).toMinutes();
    private static final long MINUTES_KEPT = Duration.ofDays(15).toMinutes();
    private static final long FIVE_MINUTES_KEPT = Duration.ofDays(63).toMinutes();
    private static final int LONG_INBOX = 512;
    /// Above this many measurements the seconds of a busy metric become minutes before their time.
    private static final int MEASUREMENTS_BY_SECOND = 500_000;
    /// Different values kept exactly in one second and in one minute or longer.
    private static final int VALUES_OF_A_SECOND = 256;

    private static final int VALUES_OF_A_MINUTE = 1024;

    private final Queue<Measurement> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Long, Minute> minutes = new TreeMap<>();
    private long seconds = Long.MIN_VALUE;

    void record(Measurement measurement) {
        inbox.add(measurement);
        latest.accumulateAndGet(measurement.second(), Math::max);
        if (waiting.incrementAndGet() > LONG_INBOX && lock.tryLock()) {
            try {
                sortIn(2 * LONG_INBOX);
            } finally {
                lock.unlock();
            }
        }
    }

    /// The last second with a measurement, in seconds since 1970.
    long latestSecond() {
        return latest.get();
    }

    /// Adds what was measured in each window of the grid to the bucket of that window.
    ///
    /// @param visibleBefore measurements of this second and later are left out
    void collect(TimeGrid grid, long visibleBefore, @Nullable Bucket[] windows) {
        long end = Math.min(grid.end(), visibleBefore);
        if (grid.windows() == 0 || end <= grid.start()) {
            return;
        }
        lock.lock();
        try {
            sortIn(Integer.MAX_VALUE);
            long firstMinute = Math.floorDiv(grid.start(), 60);
            Map<Long, Minute> range = minutes.subMap(firstMinute, true, Math.floorDiv(end - 1, 60), true);
            range.forEach((minute, cell) -> cell.visit(minute * 60, (bucket, second) -> {
                if (second >= grid.start() && second < end) {
                    int window = (int) ((second - grid.start()) / grid.period());
                    Bucket into = windows[window];
                    if (into == null) {
                        into = new Bucket(Integer.MAX_VALUE);
                        windows[window] = into;
                    }
                    into.addAll(bucket);
                }
            }));
        } finally {
            lock.unlock();
        }
    }

    /// Sorts in what waits and rolls up what is old.
    ///
    /// @param now seconds since 1970
    void maintain(long now) {
        lock.lock();
        try {
            sortIn(Integer.MAX_VALUE);
            long minute = Math.floorDiv(now, 60);
            if (minute == seconds) {
                return;
            }
            seconds = minute;
            minutes.headMap(minute - FIVE_MINUTES_KEPT).clear();
            minutes.headMap(minute - SECONDS_KEPT).values().forEach(Minute::rollUp);
            rollUpWhatIsTooMuch();
            rollUpToFiveMinutes(minutes.headMap(minute - MINUTES_KEPT));
        } finally {
            lock.unlock();
        }
    }

    private void rollUpWhatIsTooMuch() {
        long kept = 0;
        for (Minute newestFirst : minutes.descendingMap().values()) {
            kept += newestFirst.measurementsBySecond();
            if (kept > MEASUREMENTS_BY_SECOND) {
                newestFirst.rollUp();
            }
        }
    }

    private static void rollUpToFiveMinutes(SortedMap<Long, Minute> old) {
        Map<Long, Minute> rolled = new TreeMap<>();
        old.forEach((minute, cell) -> {
            long five = Math.floorDiv(minute, 5) * 5;
            if (rolled.putIfAbsent(five, cell) != null) {
                cell.visit(0, (bucket, ignored) -> rolled.get(five).whole().addAll(bucket));
            }
        });
        old.clear();
        old.putAll(rolled);
    }

    /// @param most a writer does only so much of the work, it must not wait for the others' measurements
    private void sortIn(int most) {
        for (int i = 0; i < most; i++) {
            Measurement next = inbox.poll();
            if (next == null) {
                return;
            }
            waiting.decrementAndGet();
            long second = next.second();
            Minute minute = minutes.computeIfAbsent(Math.floorDiv(second, 60), m -> new Minute());
            Bucket bucket = minute.at(Math.floorMod(second, 60));
            switch (next) {
                case Measurement.Values values -> bucket.add(values.value(), values.times());
                case Measurement.Statistics set -> bucket.add(set);
            }
        }
    }

    /// One minute, second by second while it is young, then as a whole.
    private static final class Minute {
        private @Nullable Bucket @Nullable [] bySecond = new Bucket[60];
        private @Nullable Bucket whole;
        private long measurements;

        long measurementsBySecond() {
            return bySecond == null ? 0 : measurements;
        }

        Bucket at(int second) {
            measurements++;
            if (bySecond == null) {
                return whole();
            }
            Bucket bucket = bySecond[second];
            if (bucket == null) {
                bucket = new Bucket(VALUES_OF_A_SECOND);
                bySecond[second] = bucket;
            }
            return bucket;
        }

        Bucket whole() {
            rollUp();
            Bucket all = whole;
            if (all == null) {
                all = new Bucket(VALUES_OF_A_MINUTE);
                whole = all;
            }
            return all;
        }

        void rollUp() {
            if (bySecond == null) {
                return;
            }
            Bucket all = new Bucket(VALUES_OF_A_MINUTE);
            Arrays.stream(bySecond).forEach(bucket -> {
                if (bucket != null) {
                    all.addAll(bucket);
                }
            });
            whole = all;
            bySecond = null;
        }

        void visit(long start, ObjLongConsumer<Bucket> visitor) {
            if (whole != null) {
                visitor.accept(whole, start);
            }
            if (bySecond != null) {
                for (int second = 0; second < bySecond.length; second++) {
                    Bucket bucket = bySecond[second];
                    if (bucket != null) {
                        visitor.accept(bucket, start + second);
                    }
                }
            }
        }
    }
}
