package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudwatch.MathValue.Scalar;
import com.careervp.sandbox.cloudwatch.MathValue.Series;
import com.careervp.sandbox.cloudwatch.MathValue.SeriesList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The functions of metric math that alarms and dashboards use. `SEARCH`, anomaly bands and Insights rules are not
/// among them and are refused by name.
final class MathFunctions {
    private final TimeGrid grid;
    private final Supplier<List<Series>> allMetrics;

    MathFunctions(TimeGrid grid, Supplier<List<Series>> allMetrics) {
        this.grid = grid;
        this.allMetrics = allMetrics;
    }

    MathValue call(String name, List<MathValue> arguments) {
        return switch (name) {
            case "ABS" -> each(name, arguments, Math::abs);
            case "CEIL" -> each(name, arguments, Math::ceil);
            case "FLOOR" -> each(name, arguments, Math::floor);
            case "LOG" -> each(name, arguments, Math::log);
            case "LOG10" -> each(name, arguments, Math::log10);
            case "AVG" -> aggregate(name, arguments, points -> points.average().orElse(Double.NaN));
            case "MAX" -> aggregate(name, arguments, points -> points.max().orElse(Double.NaN));
            case "MIN" -> aggregate(name, arguments, points -> points.min().orElse(Double.NaN));
            case "SUM" -> aggregate(name, arguments, MathFunctions::sum);
            case "STDDEV" -> aggregate(name, arguments, MathFunctions::deviation);
            case "DATAPOINT_COUNT" ->
                new Scalar(series(name, arguments, 0).points().count());
            case "METRIC_COUNT" -> new Scalar(list(name, arguments, 0).size());
            case "METRICS" -> metrics(arguments);
            case "FIRST" -> list(name, arguments, 0).getFirst();
            case "LAST" -> list(name, arguments, 0).getLast();
            case "PERIOD" -> new Scalar(grid.period());
            case "TIME_SERIES" -> Series.constant("", grid.windows(), scalar(name, arguments, 0));
            case "REMOVE_EMPTY" ->
                new SeriesList(list(name, arguments, 0).stream()
                        .filter(series -> series.points().findAny().isPresent())
                        .toList());
            case "DIFF" -> differences(series(name, arguments, 0), 1, false);
            case "RATE" -> differences(series(name, arguments, 0), grid.period(), true);
            case "RUNNING_SUM" -> runningSum(series(name, arguments, 0));
            case "FILL" -> fill(arguments);
            case "IF" -> choose(arguments);
            default -> throw CloudWatchErrors.validation("the function " + name + " is not supported");
        };
    }

    private static MathValue each(String name, List<MathValue> arguments, DoubleUnaryOperator function) {
        return switch (argument(name, arguments, 0)) {
            case Scalar scalar -> new Scalar(MathValue.finite(function.applyAsDouble(scalar.value())));
            case Series series -> series.map(function);
            case SeriesList list ->
                new SeriesList(
                        list.elements().stream().map(s -> s.map(function)).toList());
            case MathValue.Text text -> throw wrongArgument(name, text.text());
        };
    }

    /// A single series gives a scalar; an array gives one series, over the points that exist at each time.
    private static MathValue aggregate(
            String name, List<MathValue> arguments, ToDoubleFunction<DoubleStream> function) {
        return switch (argument(name, arguments, 0)) {
            case Scalar scalar -> scalar;
            case Series series -> new Scalar(function.applyAsDouble(series.points()));
            case SeriesList list -> {
                int windows = list.elements().isEmpty()
                        ? 0
                        : list.elements().getFirst().windows();
                yield new Series(
                        name,
                        IntStream.range(0, windows)
                                .mapToDouble(i -> function.applyAsDouble(list.elements().stream()
                                        .filter(s -> s.hasPoint(i))
                                        .mapToDouble(s -> s.at(i))))
                                .toArray());
            }
            case MathValue.Text text -> throw wrongArgument(name, text.text());
        };
    }

    private static double sum(DoubleStream points) {
        double[] values = points.toArray();
        return values.length == 0 ? Double.NaN : Arrays.stream(values).sum();
    }

    private static double deviation(DoubleStream points) {
        double[] values = points.toArray();
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(Double.NaN));
    }

    private MathValue metrics(List<MathValue> arguments) {
        if (arguments.isEmpty()) {
            return new SeriesList(allMetrics.get());
        }
        if (!(arguments.getFirst() instanceof MathValue.Text(String part))) {
            throw wrongArgument("METRICS", arguments.getFirst().toString());
        }
        return new SeriesList(allMetrics.get().stream()
                .filter(series -> series.label().contains(part))
                .toList());
    }

    private static Series differences(Series series, int secondsPerWindow, boolean perSecond) {
        double[] result = new double[series.windows()];
        Arrays.fill(result, Double.NaN);
        int previous = -1;
        for (int i = 0; i < result.length; i++) {
            if (series.hasPoint(i)) {
                if (previous >= 0) {
                    double seconds = perSecond ? (double) (i - previous) * secondsPerWindow : 1;
                    result[i] = (series.at(i) - series.at(previous)) / seconds;
                }
                previous = i;
            }
        }
        return new Series(series.label(), result);
    }

    private static Series runningSum(Series series) {
        double[] result = series.toArray();
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            sum += series.hasPoint(i) ? series.at(i) : 0;
            result[i] = sum;
        }
        return new Series(series.label(), result);
    }

    private static MathValue fill(List<MathValue> arguments) {
        MathValue filler = argument("FILL", arguments, 1);
        return switch (argument("FILL", arguments, 0)) {
            case Scalar scalar -> scalar;
            case Series series -> filled(series, filler);
            case SeriesList list ->
                new SeriesList(
                        list.elements().stream().map(s -> filled(s, filler)).toList());
            case MathValue.Text text -> throw wrongArgument("FILL", text.text());
        };
    }

    private static Series filled(Series series, MathValue filler) {
        double[] result = series.toArray();
        for (int i = 0; i < result.length; i++) {
            if (Double.isNaN(result[i])) {
                result[i] = switch (filler) {
                    case Scalar scalar -> scalar.value();
                    case Series other -> other.at(i);
                    case MathValue.Text(String how) when how.equals("REPEAT") -> i == 0 ? Double.NaN : result[i - 1];
                    case MathValue.Text(String how) when how.equals("LINEAR") -> interpolated(series, i);
                    case MathValue.Text(String how) -> throw wrongArgument("FILL", how);
                    case SeriesList list -> throw wrongArgument("FILL", list.toString());
                };
            }
        }
        return new Series(series.label(), result);
    }

    private static double interpolated(Series series, int window) {
        int before = window - 1;
        while (before >= 0 && !series.hasPoint(before)) {
            before--;
        }
        int after = window + 1;
        while (after < series.windows() && !series.hasPoint(after)) {
            after++;
        }
        if (before < 0 || after >= series.windows()) {
            return Double.NaN;
        }
        double share = (double) (window - before) / (after - before);
        return series.at(before) + share * (series.at(after) - series.at(before));
    }

    private MathValue choose(List<MathValue> arguments) {
        MathValue condition = argument("IF", arguments, 0);
        MathValue yes = argument("IF", arguments, 1);
        MathValue no = arguments.size() > 2 ? arguments.get(2) : new Scalar(Double.NaN);
        if (condition instanceof Scalar(double value)) {
            return value != 0 ? yes : no;
        }
        Series test = series("IF", arguments, 0);
        double[] result = new double[test.windows()];
        for (int i = 0; i < result.length; i++) {
            result[i] = test.hasPoint(i) ? pointOf(test.at(i) != 0 ? yes : no, i) : Double.NaN;
        }
        return new Series(test.label(), result);
    }

    private static double pointOf(MathValue value, int window) {
        return switch (value) {
            case Scalar scalar -> scalar.value();
            case Series series -> series.at(window);
            case SeriesList list -> throw wrongArgument("IF", list.toString());
            case MathValue.Text text -> throw wrongArgument("IF", text.text());
        };
    }

    private static MathValue argument(String name, List<MathValue> arguments, int index) {
        if (arguments.size() <= index) {
            throw CloudWatchErrors.validation("the function " + name + " has " + arguments.size()
                    + " arguments, expected at least " + (index + 1));
        }
        return arguments.get(index);
    }

    private static Series series(String name, List<MathValue> arguments, int index) {
        if (argument(name, arguments, index) instanceof Series series) {
            return series;
        }
        throw wrongArgument(name, "argument " + (index + 1));
    }

    private static double scalar(String name, List<MathValue> arguments, int index) {
        if (argument(name, arguments, index) instanceof Scalar(double value)) {
            return value;
        }
        throw wrongArgument(name, "argument " + (index + 1));
    }

    private static List<Series> list(String name, List<MathValue> arguments, int index) {
        if (argument(name, arguments, index) instanceof SeriesList(List<Series> elements) && !elements.isEmpty()) {
            return elements;
        }
        throw wrongArgument(name, "argument " + (index + 1));
    }

    private static RuntimeException wrongArgument(String name, String argument) {
        return CloudWatchErrors.validation("the function " + name + " does not take " + argument);
    }
}
