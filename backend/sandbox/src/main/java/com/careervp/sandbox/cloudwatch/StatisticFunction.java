package com.careervp.sandbox.cloudwatch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A CloudWatch statistic: what is computed from the measurements of one period. Percentiles are by nearest rank, so
/// that every percentile is a value that was measured.
sealed interface StatisticFunction {
    Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,10})?|100)");
    Pattern RANGE = Pattern.compile("(TM|WM|PR|TC|TS)\\(\\s*([\\d.]*)(%?)\\s*:\\s*([\\d.]*)(%?)\\s*\\)");
    Pattern SHORT_RANGE = Pattern.compile("(tm|wm|tc|ts)(\\d{1,2}(?:\\.\\d{1,10})?)");

    /// Not a number where the statistic does not exist for these measurements.
    double of(Bucket bucket);

    enum Simple implements StatisticFunction {
        AVERAGE {
            @Override
            public double of(Bucket bucket) {
                return bucket.sum() / bucket.count();
            }
        },
        SUM {
            @Override
            public double of(Bucket bucket) {
                return bucket.sum();
            }
        },
        MINIMUM {
            @Override
            public double of(Bucket bucket) {
                return bucket.minimum();
            }
        },
        MAXIMUM {
            @Override
            public double of(Bucket bucket) {
                return bucket.maximum();
            }
        },
        SAMPLE_COUNT {
            @Override
            public double of(Bucket bucket) {
                return bucket.count();
            }
        }
    }

    record Percentile(double percent) implements StatisticFunction {
        @Override
        public double of(Bucket bucket) {
            return bucket.knowsValues() ? bucket.ranked().percentile(percent) : Double.NaN;
        }
    }

    /// Trimmed mean, winsorized mean, percentile rank, trimmed count and trimmed sum.
    ///
    /// @param kind TM, WM, PR, TC or TS
    /// @param shares whether the bounds are shares of the ranking in percent instead of values
    record Range(String kind, double from, double to, boolean shares) implements StatisticFunction {
        @Override
        public double of(Bucket bucket) {
            if (!bucket.knowsValues()) {
                return Double.NaN;
            }
            ValueCounts.Ranked ranked = bucket.ranked();
            double count = shares ? (to - from) / 100 * ranked.total() : ranked.countBetween(from, to);
            double sum = shares ? ranked.sumBetweenShares(from / 100, to / 100) : ranked.sumBetween(from, to);
            return switch (kind) {
                case "TC" -> count;
                case "TS" -> sum;
                case "PR" -> 100 * count / ranked.total();
                case "WM" -> winsorized(ranked, sum);
                default -> count == 0 ? Double.NaN : sum / count;
            };
        }

        /// Values outside the bounds count as the bound.
        private double winsorized(ValueCounts.Ranked ranked, double inside) {
            double low = shares ? ranked.percentile(from) : from;
            double high = shares ? ranked.percentile(to) : to;
            double below = shares ? from / 100 * ranked.total() : ranked.countBetween(Double.NEGATIVE_INFINITY, from);
            double above = shares ? (1 - to / 100) * ranked.total() : ranked.countBetween(to, Double.POSITIVE_INFINITY);
            double outside = (below > 0 ? below * low : 0) + (above > 0 ? above * high : 0);
            return (inside + outside) / ranked.total();
        }
    }

    /// Reads `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, `p95`, `IQM`, `tm90`, `TM(10%:90%)`, `PR(:300)` and
    /// the like; empty where it is none of them.
    static Optional<StatisticFunction> parse(String text) {
        return switch (text) {
            case "Average" -> Optional.of(Simple.AVERAGE);
            case "Sum" -> Optional.of(Simple.SUM);
            case "Minimum" -> Optional.of(Simple.MINIMUM);
            case "Maximum" -> Optional.of(Simple.MAXIMUM);
            case "SampleCount" -> Optional.of(Simple.SAMPLE_COUNT);
            case "IQM" -> Optional.of(new Range("TM", 25, 75, true));
            default -> parameterized(text);
        };
    }

    private static Optional<StatisticFunction> parameterized(String text) {
        Matcher percentile = PERCENTILE.matcher(text);
        if (percentile.matches()) {
            return Optional.of(new Percentile(Double.parseDouble(percentile.group(1))));
        }
        Matcher shortRange = SHORT_RANGE.matcher(text);
        if (shortRange.matches()) {
            String kind = shortRange.group(1).toUpperCase(Locale.ROOT);
            return Optional.of(new Range(kind, 0, Double.parseDouble(shortRange.group(2)), true));
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || (range.group(2).isEmpty() && range.group(4).isEmpty())) {
            return Optional.empty();
        }
        boolean shares = !range.group(3).isEmpty() || !range.group(5).isEmpty();
        double from = range.group(2).isEmpty() ? lowest(shares) : Double.parseDouble(range.group(2));
        double to = range.group(4).isEmpty() ? highest(shares) : Double.parseDouble(range.group(4));
        return from < to ? Optional.of(new Range(range.group(1), from, to, shares)) : Optional.empty();
    }

    private static double lowest(boolean shares) {
        return shares ? 0 : Double.NEGATIVE_INFINITY;
    }

    private static double highest(boolean shares) {
        return shares ? 100 : Double.POSITIVE_INFINITY;
    }
}
