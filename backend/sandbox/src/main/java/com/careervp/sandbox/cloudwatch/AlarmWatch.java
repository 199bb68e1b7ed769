package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudwatch.MathValue.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/// What a metric alarm watches, checked once when the alarm is put: one metric, or the one expression that returns
/// data.
final class AlarmWatch {
    private static final String SAMPLES = "samples_of_the_watched_metric";
    private static final int MOST_METRICS = 10;

    private final MetricQueries queries;
    private final String watched;
    private final boolean countsSamples;
    private final int period;
    private final AlarmRule rule;
    private final @Nullable Double ignoredPercentile;

    private AlarmWatch(
            MetricQueries queries,
            String watched,
            boolean countsSamples,
            int period,
            AlarmRule rule,
            @Nullable Double ignoredPercentile) {
        this.queries = queries;
        this.watched = watched;
        this.countsSamples = countsSamples;
        this.period = period;
        this.rule = rule;
        this.ignoredPercentile = ignoredPercentile;
    }

    /// @throws software.amazon.awssdk.services.cloudwatch.model.CloudWatchException as CloudWatch refuses the alarm
    static AlarmWatch of(MetricAlarm alarm, MetricStore store) {
        AlarmRule rule = new AlarmRule(
                alarm.datapointsToAlarm() == null ? alarm.evaluationPeriods() : alarm.datapointsToAlarm(),
                alarm.evaluationPeriods(),
                new Threshold(alarm.comparisonOperator(), alarm.threshold()),
                MissingData.of(alarm.treatMissingData(), alarm.namespace()));
        if (alarm.hasMetrics() && !alarm.metrics().isEmpty()) {
            return ofMetrics(alarm, store, rule);
        }
        String statistic = alarm.extendedStatistic() == null ? alarm.statisticAsString() : alarm.extendedStatistic();
        MetricQueries queries =
                new MetricQueries(store, List.of(query("m1", alarm, statistic), query(SAMPLES, alarm, "SampleCount")));
        return new AlarmWatch(queries, "m1", true, alarm.period(), rule, ignoredPercentile(alarm));
    }

    private static MetricDataQuery query(String id, MetricAlarm alarm, String statistic) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(MetricStat.builder()
                        .metric(Metric.builder()
                                .namespace(alarm.namespace())
                                .metricName(alarm.metricName())
                                .dimensions(alarm.dimensions())
                                .build())
                        .period(alarm.period())
                        .unit(alarm.unit())
                        .stat(statistic)
                        .build())
                .build();
    }

    private static AlarmWatch ofMetrics(MetricAlarm alarm, MetricStore store, AlarmRule rule) {
        MetricQueries queries = new MetricQueries(store, alarm.metrics());
        List<MetricDataQuery> returned = queries.returned();
        if (returned.size() != 1) {
            throw CloudWatchErrors.validation(
                    "Exactly one element of the metrics list should return data, but " + returned.size() + " do.");
        }
        long metrics = alarm.metrics().stream()
                .filter(query -> query.metricStat() != null)
                .count();
        if (metrics > MOST_METRICS) {
            throw CloudWatchErrors.validation(
                    "An alarm can use at most " + MOST_METRICS + " metrics, this one uses " + metrics + ".");
        }
        if (queries.mixesPeriods()) {
            throw CloudWatchErrors.validation("Period must be the same for all the metrics of an alarm.");
        }
        String watched = returned.getFirst().id();
        return new AlarmWatch(queries, watched, false, queries.periodOf(watched), rule, null);
    }

    private static @Nullable Double ignoredPercentile(MetricAlarm alarm) {
        if (!"ignore".equals(alarm.evaluateLowSampleCountPercentile()) || alarm.extendedStatistic() == null) {
            return null;
        }
        return StatisticFunction.parse(alarm.extendedStatistic()).orElse(null)
                        instanceof StatisticFunction.Percentile(double percent)
                ? percent
                : null;
    }

    int period() {
        return period;
    }

    AlarmRule rule() {
        return rule;
    }

    /// The data points of the evaluation range, newest first. The newest period ends at `now`.
    List<Datapoint> datapoints(long now) {
        TimeGrid grid = TimeGrid.endingAt(now, period, rule.evaluationRange());
        Series values = single(queries.evaluate(watched, grid));
        Optional<Series> samples =
                countsSamples ? Optional.of(single(queries.evaluate(SAMPLES, grid))) : Optional.empty();
        List<Datapoint> points = new ArrayList<>();
        for (int i = grid.windows() - 1; i >= 0; i--) {
            int window = i;
            points.add(new Datapoint(
                    grid.timeOf(i), values.at(i), samples.map(s -> s.at(window)).orElse(Double.NaN)));
        }
        return points;
    }

    /// How many measurements a percentile needs before the alarm may follow it; empty where the alarm takes any.
    OptionalDouble samplesNeeded() {
        if (ignoredPercentile == null) {
            return OptionalDouble.empty();
        }
        double fromEdge = ignoredPercentile >= 50 ? 100 - ignoredPercentile : ignoredPercentile;
        return OptionalDouble.of(1_000 / fromEdge);
    }

    private Series single(List<Series> series) {
        if (series.size() != 1) {
            throw CloudWatchErrors.validation("The expression '" + watched + "' of an alarm gives " + series.size()
                    + " time series, expected one.");
        }
        return series.getFirst();
    }
}
