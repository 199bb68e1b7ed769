package com.careervp.sandbox.cloudwatch;

import java.util.Arrays;
import java.util.Comparator;

/// How often each value was measured. Values are kept as they are up to a limit of different ones; beyond it all values
/// of this object are rounded to three significant digits (a relative error of at most 0.5 %), and beyond four times
/// the limit to two (5 %). Not safe for use by several threads.
///
/// The arrays hold a sorted part, in which each value stands once, and behind it what was added since.
final class ValueCounts {
    private static final int SMALL = 4;
    private static final int EXACT = Integer.MAX_VALUE;

    private final int limit;
    private double[] values = new double[SMALL];
    private double[] counts = new double[SMALL];
    private int sorted;
    private int size;
    private int digits = EXACT;

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
            kept = rounded(value);
        }
        values[size] = kept;
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
        if (digits == EXACT || value == 0) {
            return value;
        }
        int shift = digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        double scale = Math.pow(10, Math.abs(shift));
        return shift >= 0 ? Math.rint(value * scale) / scale : Math.rint(value / scale) * scale;
    }

    private void makeRoom() {
        merge();
        if (digits == EXACT && size > limit) {
            coarsen(3);
        }
        if (digits == 3 && size / 4 > limit) {
            coarsen(2);
        }
        if (size > values.length / 2) {
            values = Arrays.copyOf(values, values.length * 2);
            counts = Arrays.copyOf(counts, values.length);
        }
    }

    /// Rounding keeps the order, so that only neighbours can become equal.
    private void coarsen(int wanted) {
        digits = wanted;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double value = rounded(values[i]);
            if (kept > 0 && values[kept - 1] == value) {
                counts[kept - 1] += counts[i];
            } else {
                values[kept] = value;
                counts[kept] = counts[i];
                kept++;
            }
        }
        size = kept;
        sorted = kept;
    }

    /// Sorts what was added and merges it with the sorted part.
    private void merge() {
        if (sorted == size) {
            return;
        }
        if (Arrays.stream(counts, sorted, size).allMatch(count -> count == 1)) {
            Arrays.sort(values, sorted, size);
        } else {
            sortTailWithCounts();
        }
        double[] mergedValues = new double[values.length];
        double[] mergedCounts = new double[values.length];
        int left = 0;
        int right = sorted;
        int merged = 0;
        while (left < sorted || right < size) {
            boolean fromLeft = right == size || (left < sorted && values[left] <= values[right]);
            int from = fromLeft ? left++ : right++;
            if (merged > 0 && mergedValues[merged - 1] == values[from]) {
                mergedCounts[merged - 1] += counts[from];
            } else {
                mergedValues[merged] = values[from];
                mergedCounts[merged] = counts[from];
                merged++;
            }
        }
        values = mergedValues;
        counts = mergedCounts;
        size = merged;
        sorted = merged;
    }

    private void sortTailWithCounts() {
        Integer[] order = new Integer[size - sorted];
        Arrays.setAll(order, i -> sorted + i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> values[i]));
        double[] tailValues = new double[order.length];
        double[] tailCounts = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            tailValues[i] = values[order[i]];
            tailCounts[i] = counts[order[i]];
        }
        System.arraycopy(tailValues, 0, values, sorted, tailValues.length);
        System.arraycopy(tailCounts, 0, counts, sorted, tailCounts.length);
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
