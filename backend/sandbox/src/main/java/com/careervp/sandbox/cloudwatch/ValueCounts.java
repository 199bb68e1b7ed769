package com.careervp.sandbox.cloudwatch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;

/// How often each value was measured. Values are kept as they are up to a number of different ones; beyond it all
/// values of this object are rounded to three significant digits (a relative error of at most 0.5 %), and again to two
/// when that is not enough. Not safe for use by several threads.
final class ValueCounts {
    private static final int SMALL = 4;

    private final int limit;
    private double[] values = new double[SMALL];
    private double[] counts = new double[SMALL];
    private int size;
    private int digits = Integer.MAX_VALUE;

    /// @param limit how many different values are kept exactly
    ValueCounts(int limit) {
        this.limit = limit;
    }

    void add(double value, double count) {
        double kept = rounded(value);
        if (size > 0 && values[size - 1] == kept) {
            counts[size - 1] += count;
            return;
        }
        if (size == values.length) {
            makeRoom();
        }
        values[size] = rounded(value);
        counts[size] = count;
        size++;
    }

    void addAll(ValueCounts other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i], other.counts[i]);
        }
    }

    /// Sorted by value, each value once.
    Ranked ranked() {
        merge();
        return new Ranked(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return size;
    }

    private double rounded(double value) {
        if (digits == Integer.MAX_VALUE || value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    private void makeRoom() {
        merge();
        if (size > limit - limit / 4 && values.length >= limit) {
            coarsen();
        }
        if (size > values.length * 3 / 4) {
            int wanted = Math.max(values.length * 2, size + SMALL);
            values = Arrays.copyOf(values, wanted);
            counts = Arrays.copyOf(counts, wanted);
        }
    }

    /// Rounding must not repeat without effect: after two digits the arrays may grow past the limit, by then 90 values
    /// a decade are all there can be.
    private void coarsen() {
        if (digits <= 2) {
            return;
        }
        digits = digits == Integer.MAX_VALUE ? 3 : 2;
        for (int i = 0; i < size; i++) {
            values[i] = rounded(values[i]);
        }
        merge();
        if (size > limit / 2) {
            coarsen();
        }
    }

    private void merge() {
        if (size < 2) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> values[i]));
        double[] sortedValues = new double[values.length];
        double[] sortedCounts = new double[values.length];
        int merged = 0;
        for (int i : order) {
            if (merged > 0 && sortedValues[merged - 1] == values[i]) {
                sortedCounts[merged - 1] += counts[i];
            } else {
                sortedValues[merged] = values[i];
                sortedCounts[merged] = counts[i];
                merged++;
            }
        }
        values = sortedValues;
        counts = sortedCounts;
        size = merged;
    }

    /// A sorted distribution; what percentiles and trimmed means are read from.
    static final class Ranked {
        private final double[] values;
        private final double[] counts;
        private final double total;

        private Ranked(double[] values, double[] counts) {
            this.values = values;
            this.counts = counts;
            this.total = Arrays.stream(counts).sum();
        }

        /// The smallest measured value that at least `percent` of the measurements do not exceed (nearest rank).
        double percentile(double percent) {
            double wanted = percent / 100 * total;
            double seen = 0;
            for (int i = 0; i < values.length; i++) {
                seen += counts[i];
                if (seen >= wanted - 1e-9 * total && seen > 0) {
                    return values[i];
                }
            }
            return values.length == 0 ? Double.NaN : values[values.length - 1];
        }

        /// Sum of values times counts between two shares of the ranking, 0 to 1.
        double sumBetweenShares(double from, double to) {
            double sum = 0;
            double seen = 0;
            for (int i = 0; i < values.length; i++) {
                double part = Math.min(seen + counts[i], to * total) - Math.max(seen, from * total);
                sum += part > 0 ? part * values[i] : 0;
                seen += counts[i];
            }
            return sum;
        }

        /// Number of measurements above `from` and up to `to`.
        double countBetween(double from, double to) {
            double count = 0;
            for (int i = 0; i < values.length; i++) {
                count += values[i] > from && values[i] <= to ? counts[i] : 0;
            }
            return count;
        }

        /// Sum of the measurements above `from` and up to `to`.
        double sumBetween(double from, double to) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] > from && values[i] <= to ? counts[i] * values[i] : 0;
            }
            return sum;
        }

        double total() {
            return total;
        }
    }
}
