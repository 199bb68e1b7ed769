package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudwatch.MathValue.Scalar;
import com.careervp.sandbox.cloudwatch.MathValue.Series;
import com.careervp.sandbox.cloudwatch.MathValue.SeriesList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/// Computes metric math, data point by data point. An operation on two series has a data point where both have one;
/// a division by zero gives none.
final class MathEvaluator {
    private final TimeGrid grid;
    private final Function<String, MathValue> ids;
    private final MathFunctions functions;

    /// @param ids the value of another query by its id
    /// @param allMetrics every metric of the request, for `METRICS()`
    MathEvaluator(TimeGrid grid, Function<String, MathValue> ids, Supplier<List<Series>> allMetrics) {
        this.grid = grid;
        this.ids = ids;
        this.functions = new MathFunctions(grid, allMetrics);
    }

    MathValue evaluate(MathNode node) {
        return switch (node) {
            case MathNode.Literal number -> new Scalar(number.value());
            case MathNode.Text text -> new MathValue.Text(text.text());
            case MathNode.Reference reference -> ids.apply(reference.id());
            case MathNode.Array array -> new SeriesList(flatten(array.elements()));
            case MathNode.Negation negation -> combine((a, b) -> a - b, new Scalar(0), evaluate(negation.operand()));
            case MathNode.Operation operation ->
                combine(operator(operation.operator()), evaluate(operation.left()), evaluate(operation.right()));
            case MathNode.Call call ->
                functions.call(
                        call.function(),
                        call.arguments().stream().map(this::evaluate).toList());
        };
    }

    private List<Series> flatten(List<MathNode> elements) {
        List<Series> series = new ArrayList<>();
        for (MathNode element : elements) {
            series.addAll(seriesOf(evaluate(element), grid.windows()));
        }
        return List.copyOf(series);
    }

    /// The value as series; a scalar becomes a constant one.
    static List<Series> seriesOf(MathValue value, int windows) {
        return switch (value) {
            case Series series -> List.of(series);
            case SeriesList list -> list.elements();
            case Scalar scalar -> List.of(Series.constant("", windows, scalar.value()));
            case MathValue.Text text -> throw CloudWatchErrors.validation("'" + text.text() + "' is not a time series");
        };
    }

    static MathValue combine(DoubleBinaryOperator operator, MathValue left, MathValue right) {
        return switch (left) {
            case MathValue.Text text -> throw CloudWatchErrors.validation("'" + text.text() + "' is not a number");
            case SeriesList list ->
                new SeriesList(list.elements().stream()
                        .map(element -> (Series) single(operator, element, right))
                        .toList());
            case Scalar scalar -> single(operator, scalar, right);
            case Series series -> single(operator, series, right);
        };
    }

    private static MathValue single(DoubleBinaryOperator operator, MathValue left, MathValue right) {
        return switch (right) {
            case MathValue.Text text -> throw CloudWatchErrors.validation("'" + text.text() + "' is not a number");
            case SeriesList list
            when left instanceof Scalar ->
                new SeriesList(list.elements().stream()
                        .map(element -> (Series) single(operator, left, element))
                        .toList());
            case SeriesList list ->
                throw CloudWatchErrors.validation("an array of "
                        + list.elements().size() + " time series cannot be combined with a time series from the right");
            case Scalar r -> withScalar(operator, left, r.value());
            case Series r
            when left instanceof Series l -> {
                double[] values = new double[l.windows()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = apply(operator, l.at(i), r.at(i));
                }
                yield new Series(l.label(), values);
            }
            case Series r -> r.map(value -> apply(operator, ((Scalar) left).value(), value));
        };
    }

    private static MathValue withScalar(DoubleBinaryOperator operator, MathValue left, double right) {
        return left instanceof Series series
                ? series.map(value -> apply(operator, value, right))
                : new Scalar(apply(operator, ((Scalar) left).value(), right));
    }

    private static double apply(DoubleBinaryOperator operator, double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN;
        }
        return MathValue.finite(operator.applyAsDouble(left, right));
    }

    private static DoubleBinaryOperator operator(String symbol) {
        return switch (symbol) {
            case "+" -> (a, b) -> a + b;
            case "-" -> (a, b) -> a - b;
            case "*" -> (a, b) -> a * b;
            case "/" -> (a, b) -> a / b;
            case "^" -> Math::pow;
            case "==" -> (a, b) -> a == b ? 1 : 0;
            case "!=" -> (a, b) -> a != b ? 1 : 0;
            case "<" -> (a, b) -> a < b ? 1 : 0;
            case "<=" -> (a, b) -> a <= b ? 1 : 0;
            case ">" -> (a, b) -> a > b ? 1 : 0;
            case ">=" -> (a, b) -> a >= b ? 1 : 0;
            case "&&" -> (a, b) -> a != 0 && b != 0 ? 1 : 0;
            case "||" -> (a, b) -> a != 0 || b != 0 ? 1 : 0;
            default -> throw CloudWatchErrors.validation("unknown operator '" + symbol + "'");
        };
    }
}
