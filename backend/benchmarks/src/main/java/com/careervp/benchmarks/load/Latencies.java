package com.careervp.benchmarks.load;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/// Percentiles by the nearest rank, in milliseconds.
public record Latencies(int count, double p50, double p95, double p99, double max) {

    public static Latencies of(Collection<Answer> answers) {
        long[] sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        return new Latencies(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), rank(sorted, 100));
    }

    private static double rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = Math.max(1, (int) Math.ceil(sorted.length * percent / 100.0));
        return TimeUnit.NANOSECONDS.toMicros(sorted[rank - 1]) / 1000.0;
    }
}
