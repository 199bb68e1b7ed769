package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudwatch.MathValue.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/// A set of metric data queries that name each other, checked. One object answers any number of time ranges.
final class MetricQueries {
    static final int MOST_QUERIES = 500;
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9_]{0,254}");

    private final MetricStore store;
    private final Map<String, MetricDataQuery> queries = new LinkedHashMap<>();
    private final Map<String, MathNode> expressions = new HashMap<>();

    /// @throws software.amazon.awssdk.services.cloudwatch.model.CloudWatchException ValidationError and the like for
    /// what CloudWatch would refuse
    MetricQueries(MetricStore store, List<MetricDataQuery> queries) {
        this.store = store;
        if (queries.isEmpty()) {
            throw CloudWatchErrors.missing("MetricDataQueries");
        }
        if (queries.size() > MOST_QUERIES) {
            throw CloudWatchErrors.validation("The collection MetricDataQueries must not have a size greater than "
                    + MOST_QUERIES + ", it has " + queries.size() + ".");
        }
        queries.forEach(this::add);
        this.queries.keySet().forEach(id -> checkReferences(id, new HashSet<>()));
    }

    private void add(MetricDataQuery query) {
        String id = query.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw CloudWatchErrors.validation("The value '" + id
                    + "' for parameter Id is not valid: it must start with a lowercase letter and contain only letters,"
                    + " digits and underscores.");
        }
        if (queries.put(id, query) != null) {
            throw CloudWatchErrors.validation("The Id '" + id + "' is used more than once.");
        }
        String expression = query.expression();
        if ((expression == null) == (query.metricStat() == null)) {
            throw CloudWatchErrors.invalidCombination(
                    "The query '" + id + "' must have exactly one of MetricStat and Expression.");
        }
        if (expression != null) {
            expressions.put(id, MathParser.parse(expression));
        } else {
            checkMetric(id, query.metricStat());
        }
    }

    private static void checkMetric(String id, MetricStat stat) {
        CloudWatchErrors.required(stat.metric(), "MetricStat.Metric");
        CloudWatchErrors.required(stat.metric().namespace(), "MetricStat.Metric.Namespace");
        CloudWatchErrors.required(stat.metric().metricName(), "MetricStat.Metric.MetricName");
        CloudWatchErrors.required(stat.period(), "MetricStat.Period");
        CloudWatchErrors.required(stat.stat(), "MetricStat.Stat");
        checkPeriod(stat.period());
        if (StatisticFunction.parse(stat.stat()).isEmpty()) {
            throw CloudWatchErrors.validation(
                    "The value '" + stat.stat() + "' for parameter MetricDataQueries." + id + ".Stat is not valid.");
        }
    }

    static void checkPeriod(int period) {
        boolean highResolution = period == 1 || period == 5 || period == 10 || period == 20 || period == 30;
        if (!highResolution && (period < 60 || period % 60 != 0)) {
            throw CloudWatchErrors.invalidValue(
                    "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60, it is " + period + ".");
        }
    }

    private void checkReferences(String id, Set<String> above) {
        if (!above.add(id)) {
            throw CloudWatchErrors.validation("The expression '" + id + "' refers to itself.");
        }
        MathNode expression = expressions.get(id);
        if (expression != null) {
            for (String reference : MathNode.references(expression)) {
                if (!queries.containsKey(reference)) {
                    throw CloudWatchErrors.validation(
                            "Error in expression '" + id + "': the id '" + reference + "' is not in the request.");
                }
                checkReferences(reference, above);
            }
        }
        above.remove(id);
    }

    /// The ids whose data is asked for, in the order of the request.
    List<MetricDataQuery> returned() {
        return queries.values().stream()
                .filter(query -> !Boolean.FALSE.equals(query.returnData()))
                .toList();
    }

    /// The period of an expression that names none is the longest of the metrics it uses.
    int periodOf(String id) {
        MetricDataQuery query = query(id);
        if (query.metricStat() != null) {
            return query.metricStat().period();
        }
        if (query.period() != null) {
            return query.period();
        }
        MathNode node = expression(id);
        Set<String> used = MathNode.usesAllMetrics(node) ? metricIds() : MathNode.references(node);
        return used.stream().mapToInt(this::periodOf).max().orElse(60);
    }

    /// Whether an expression mixes metrics of different periods.
    boolean mixesPeriods() {
        return metricIds().stream().mapToInt(this::periodOf).distinct().count() > 1;
    }

    /// The series of one query over the grid. An expression may give several.
    List<Series> evaluate(String id, TimeGrid grid) {
        return MathEvaluator.seriesOf(new Run(grid).value(id), grid.windows());
    }

    private Set<String> metricIds() {
        Set<String> ids = new HashSet<>(queries.keySet());
        ids.removeAll(expressions.keySet());
        return ids;
    }

    private MetricDataQuery query(String id) {
        MetricDataQuery query = queries.get(id);
        if (query == null) {
            throw CloudWatchErrors.validation("the id '" + id + "' is not in the request");
        }
        return query;
    }

    private MathNode expression(String id) {
        MathNode node = expressions.get(id);
        if (node == null) {
            throw new IllegalStateException("the query " + id + " has no expression");
        }
        return node;
    }

    private Series metric(MetricDataQuery query, TimeGrid grid) {
        MetricStat stat = query.metricStat();
        StatisticFunction function = StatisticFunction.parse(stat.stat())
                .orElseThrow(() -> CloudWatchErrors.validation("unknown statistic " + stat.stat()));
        MetricKey key = MetricKey.of(stat.metric());
        @Nullable Bucket[] buckets = store.collect(key, stat.unitAsString(), grid);
        double[] values = new double[buckets.length];
        for (int i = 0; i < buckets.length; i++) {
            Bucket bucket = buckets[i];
            values[i] = bucket == null || bucket.isEmpty() ? Double.NaN : MathValue.finite(function.of(bucket));
        }
        return new Series(query.label() == null ? key.name() : query.label(), values);
    }

    /// The values over one grid, each computed once.
    private final class Run {
        private final TimeGrid grid;
        private final Map<String, MathValue> known = new HashMap<>();
        private final MathEvaluator evaluator;

        Run(TimeGrid grid) {
            this.grid = grid;
            this.evaluator = new MathEvaluator(grid, this::value, this::allMetrics);
        }

        MathValue value(String id) {
            MathValue value = known.get(id);
            if (value == null) {
                MetricDataQuery query = query(id);
                value = query.expression() == null ? metric(query, grid) : evaluator.evaluate(expression(id));
                known.put(id, value);
            }
            return value;
        }

        private List<Series> allMetrics() {
            List<Series> all = new ArrayList<>();
            queries.keySet().stream()
                    .filter(id -> !expressions.containsKey(id))
                    .forEach(id -> all.addAll(MathEvaluator.seriesOf(value(id), grid.windows())));
            return List.copyOf(all);
        }
    }
}
