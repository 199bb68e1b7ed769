package com.careervp.sandbox.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.StatisticSet;

/// Takes custom metrics: single values, values with counts and statistic sets. All of a request or nothing of it is
/// kept.
final class MetricWrites {
    private static final int MOST_DATA = 1_000;
    private static final int MOST_VALUES = 150;
    private static final int MOST_DIMENSIONS = 30;
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration NEWEST = Duration.ofHours(2);

    private final MetricStore store;

    MetricWrites(MetricStore store) {
        this.store = store;
    }

    void put(PutMetricDataRequest request) {
        String namespace = CloudWatchErrors.required(request.namespace(), "Namespace");
        if (namespace.startsWith("AWS/")) {
            throw CloudWatchErrors.invalidValue(
                    "The value " + namespace + " for parameter Namespace is invalid: AWS/ is reserved.");
        }
        if (request.metricData().isEmpty()) {
            throw CloudWatchErrors.missing("MetricData");
        }
        if (request.metricData().size() > MOST_DATA) {
            throw CloudWatchErrors.limit("The collection MetricData must not have a size greater than " + MOST_DATA
                    + ", it has " + request.metricData().size() + ".");
        }
        if (store.isFull()) {
            throw CloudWatchErrors.limit("The sandbox keeps at most " + MetricStore.MOST_SERIES + " metrics.");
        }
        List<Runnable> writes = new ArrayList<>();
        for (int i = 0; i < request.metricData().size(); i++) {
            prepare(namespace, request.metricData().get(i), "MetricData.member." + (i + 1), writes);
        }
        writes.forEach(Runnable::run);
    }

    private void prepare(String namespace, MetricDatum datum, String where, List<Runnable> writes) {
        String name = CloudWatchErrors.required(datum.metricName(), where + ".MetricName");
        if (datum.dimensions().size() > MOST_DIMENSIONS) {
            throw CloudWatchErrors.invalidValue("The collection " + where + ".Dimensions must not have a size greater"
                    + " than " + MOST_DIMENSIONS + ".");
        }
        if (datum.unit() == StandardUnit.UNKNOWN_TO_SDK_VERSION) {
            throw CloudWatchErrors.invalidValue(
                    "The value " + datum.unitAsString() + " for parameter " + where + ".Unit is invalid.");
        }
        Instant now = store.now();
        Instant at = datum.timestamp() == null ? now : datum.timestamp();
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(NEWEST))) {
            throw CloudWatchErrors.invalidValue("The parameter " + where + ".Timestamp is " + at
                    + ", it must be specified within two weeks before and two hours after the current date.");
        }
        MetricKey key = MetricKey.of(namespace, name, datum.dimensions());
        String unit = datum.unitAsString() == null ? StandardUnit.NONE.toString() : datum.unitAsString();
        measurements(datum, at.getEpochSecond(), where)
                .forEach(measurement -> writes.add(() -> store.record(key, unit, measurement)));
    }

    private static List<Measurement> measurements(MetricDatum datum, long second, String where) {
        if (datum.statisticValues() != null) {
            return List.of(statistics(datum.statisticValues(), second, where));
        }
        if (datum.value() != null) {
            return List.of(new Measurement.Values(second, number(datum.value(), where + ".Value"), 1));
        }
        List<Double> values = datum.values();
        List<Double> counts = datum.counts();
        if (values.isEmpty()) {
            throw CloudWatchErrors.missing(where + ".Value");
        }
        if (values.size() > MOST_VALUES || (!counts.isEmpty() && counts.size() != values.size())) {
            throw CloudWatchErrors.invalidCombination("The parameters " + where + ".Values and " + where
                    + ".Counts must have the same size, at most " + MOST_VALUES + ".");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double count = counts.isEmpty() ? 1 : number(counts.get(i), where + ".Counts");
            if (count > 0) {
                measurements.add(new Measurement.Values(second, number(values.get(i), where + ".Values"), count));
            }
        }
        return measurements;
    }

    private static Measurement statistics(StatisticSet set, long second, String where) {
        double count = number(set.sampleCount(), where + ".StatisticValues.SampleCount");
        double minimum = number(set.minimum(), where + ".StatisticValues.Minimum");
        double maximum = number(set.maximum(), where + ".StatisticValues.Maximum");
        double sum = number(set.sum(), where + ".StatisticValues.Sum");
        if (count <= 0 || minimum > maximum) {
            throw CloudWatchErrors.invalidValue("The parameter " + where
                    + ".StatisticValues must have a SampleCount above zero and a Minimum not above its Maximum.");
        }
        return new Measurement.Statistics(second, count, sum, minimum, maximum);
    }

    private static double number(@Nullable Double value, String where) {
        if (value == null) {
            throw CloudWatchErrors.missing(where);
        }
        if (!Double.isFinite(value)) {
            throw CloudWatchErrors.invalidValue("The value " + value + " for parameter " + where + " is invalid.");
        }
        return value;
    }
}
