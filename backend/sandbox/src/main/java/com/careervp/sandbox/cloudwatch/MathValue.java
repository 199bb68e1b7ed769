package com.careervp.sandbox.cloudwatch;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// A value in metric math.
sealed interface MathValue {

    /// @param value not a number for nothing
    record Scalar(double value) implements MathValue {}

    record Text(String text) implements MathValue {}

    record SeriesList(List<Series> elements) implements MathValue {}

    /// One value per window of a grid; not a number where there is no data point. Unchangeable.
    final class Series implements MathValue {
        private final String label;
        private final double[] values;

        Series(String label, double... values) {
            this.label = label;
            this.values = values.clone();
        }

        static Series constant(String label, int windows, double value) {
            double[] values = new double[windows];
            Arrays.fill(values, value);
            return new Series(label, values);
        }

        String label() {
            return label;
        }

        Series labelled(String other) {
            return new Series(other, values);
        }

        int windows() {
            return values.length;
        }

        double at(int window) {
            return values[window];
        }

        boolean hasPoint(int window) {
            return !Double.isNaN(values[window]);
        }

        DoubleStream points() {
            return Arrays.stream(values).filter(value -> !Double.isNaN(value));
        }

        double[] toArray() {
            return values.clone();
        }

        Series map(DoubleUnaryOperator function) {
            return new Series(
                    label,
                    Arrays.stream(values)
                            .map(v -> finite(function.applyAsDouble(v)))
                            .toArray());
        }
    }

    /// What is no finite number is no data point, as when CloudWatch divides by zero.
    static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
