package com.careervp.sandbox.cloudwatch;

import org.jspecify.annotations.Nullable;

/// What was measured in one stretch of time. Not safe for use by several threads.
final class Bucket {
    private final int exactValues;
    private double count;
    private double sum;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    /// Null while all measurements are the same value, which minimum and count then say.
    private @Nullable ValueCounts values;

    private boolean withoutValues;

    /// @param exactValues see [ValueCounts]
    Bucket(int exactValues) {
        this.exactValues = exactValues;
    }

    void add(double value, double times) {
        addValue(value, times);
        count += times;
        sum += value * times;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    /// Takes a statistic set, of which the single values are not known. As in CloudWatch there are percentiles only
    /// when all values must have been the same.
    void add(Measurement.Statistics set) {
        if (set.minimum() == set.maximum()) {
            addValue(set.minimum(), set.count());
        } else {
            withoutValues = true;
        }
        count += set.count();
        sum += set.sum();
        minimum = Math.min(minimum, set.minimum());
        maximum = Math.max(maximum, set.maximum());
    }

    void addAll(Bucket other) {
        if (other.count == 0) {
            return;
        }
        withoutValues |= other.withoutValues;
        if (!withoutValues) {
            if (other.values == null) {
                addValue(other.minimum, other.count);
            } else {
                allValues().addAll(other.values);
            }
        }
        count += other.count;
        sum += other.sum;
        minimum = Math.min(minimum, other.minimum);
        maximum = Math.max(maximum, other.maximum);
    }

    private void addValue(double value, double times) {
        if (values == null && (count == 0 || (minimum == maximum && minimum == value))) {
            return;
        }
        allValues().add(value, times);
    }

    private ValueCounts allValues() {
        ValueCounts all = values;
        if (all == null) {
            all = new ValueCounts(exactValues);
            if (count > 0 && !withoutValues) {
                all.add(minimum, count);
            }
            values = all;
        }
        return all;
    }

    boolean isEmpty() {
        return count == 0;
    }

    double count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double minimum() {
        return minimum;
    }

    double maximum() {
        return maximum;
    }

    boolean knowsValues() {
        return !withoutValues && count > 0;
    }

    /// Only where [#knowsValues()].
    ValueCounts.Ranked ranked() {
        return allValues().ranked();
    }
}
