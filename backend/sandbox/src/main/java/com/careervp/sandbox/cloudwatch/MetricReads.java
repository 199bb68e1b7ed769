package com.careervp.sandbox.cloudwatch;

import com.careervp.sandbox.cloudwatch.MathValue.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.RecentlyActive;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/// Answers questions about metrics.
final class MetricReads {
    private static final int MOST_DATAPOINTS = 100_800;
    private static final int MOST_STATISTICS = 1_440;
    private static final int LIST_PAGE = 500;
    private static final Duration LISTED = Duration.ofDays(14);
    private static final Duration RECENTLY = Duration.ofHours(3);

    private final MetricStore store;

    MetricReads(MetricStore store) {
        this.store = store;
    }

    GetMetricDataResponse data(GetMetricDataRequest request) {
        Instant start = CloudWatchErrors.required(request.startTime(), "StartTime");
        Instant end = CloudWatchErrors.required(request.endTime(), "EndTime");
        checkRange(start, end);
        MetricQueries queries = new MetricQueries(store, request.metricDataQueries());
        boolean ascending = request.scanBy() == ScanBy.TIMESTAMP_ASCENDING;
        List<MetricDataResult> results = new ArrayList<>();
        for (MetricDataQuery query : queries.returned()) {
            TimeGrid grid = TimeGrid.covering(start, end, queries.periodOf(query.id()));
            List<Series> series = queries.evaluate(query.id(), grid);
            series.forEach(s -> results.add(result(query, s, grid, ascending, series.size() > 1)));
        }
        int most = Pages.size(request.maxDatapoints(), MOST_DATAPOINTS, MOST_DATAPOINTS, "maxDatapoints");
        return page(results, request.nextToken(), most);
    }

    private static MetricDataResult result(
            MetricDataQuery query, Series series, TimeGrid grid, boolean ascending, boolean oneOfMany) {
        List<Instant> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < grid.windows(); i++) {
            int window = ascending ? i : grid.windows() - 1 - i;
            if (series.hasPoint(window)) {
                times.add(grid.timeOf(window));
                values.add(series.at(window));
            }
        }
        String label = query.label();
        if (oneOfMany) {
            label = label == null ? series.label() : label + " " + series.label();
        } else if (label == null) {
            label = query.expression() == null ? series.label() : query.id();
        }
        return MetricDataResult.builder()
                .id(query.id())
                .label(label)
                .timestamps(times)
                .values(values)
                .statusCode(StatusCode.COMPLETE)
                .build();
    }

    /// All data points in the order of the results are one list of which a page is a part. A result that goes on in the
    /// next page is marked so.
    private static GetMetricDataResponse page(List<MetricDataResult> results, @Nullable String token, int most) {
        int from = token == null ? 0 : Pages.offset(token);
        int to = from + most;
        List<MetricDataResult> page = new ArrayList<>();
        int position = 0;
        for (MetricDataResult result : results) {
            int size = result.timestamps().size();
            int first = Math.clamp(from - position, 0, size);
            int last = Math.clamp(to - position, 0, size);
            boolean emptyResult = size == 0 && position >= from && position <= to;
            if (last > first || emptyResult) {
                page.add(result.toBuilder()
                        .timestamps(result.timestamps().subList(first, last))
                        .values(result.values().subList(first, last))
                        .statusCode(last < size ? StatusCode.PARTIAL_DATA : StatusCode.COMPLETE)
                        .build());
            }
            position += size;
        }
        return GetMetricDataResponse.builder()
                .metricDataResults(page)
                .nextToken(to < position ? Pages.token(to) : null)
                .build();
    }

    private static void checkRange(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw CloudWatchErrors.validation(
                    "The parameter StartTime must be less than the parameter EndTime, they are " + start + " and " + end
                            + ".");
        }
    }

    GetMetricStatisticsResponse statistics(GetMetricStatisticsRequest request) {
        CloudWatchErrors.required(request.namespace(), "Namespace");
        CloudWatchErrors.required(request.metricName(), "MetricName");
        Instant start = CloudWatchErrors.required(request.startTime(), "StartTime");
        Instant end = CloudWatchErrors.required(request.endTime(), "EndTime");
        CloudWatchErrors.required(request.period(), "Period");
        checkRange(start, end);
        MetricQueries.checkPeriod(request.period());
        if (request.statistics().isEmpty() && request.extendedStatistics().isEmpty()) {
            throw CloudWatchErrors.invalidCombination("At least one of Statistics and ExtendedStatistics is required.");
        }
        TimeGrid grid = TimeGrid.covering(start, end, request.period());
        if (grid.windows() > MOST_STATISTICS) {
            throw CloudWatchErrors.invalidCombination("You have requested up to " + grid.windows()
                    + " datapoints, which exceeds the limit of " + MOST_STATISTICS
                    + ". You may reduce the datapoints requested by increasing Period, or decreasing the time range.");
        }
        MetricKey key = MetricKey.of(request.namespace(), request.metricName(), request.dimensions());
        List<String> units = request.unitAsString() == null ? store.units(key) : List.of(request.unitAsString());
        List<software.amazon.awssdk.services.cloudwatch.model.Datapoint> points = new ArrayList<>();
        for (String unit : units) {
            @Nullable Bucket[] buckets = store.collect(key, unit, grid);
            for (int i = 0; i < buckets.length; i++) {
                Bucket bucket = buckets[i];
                if (bucket != null && !bucket.isEmpty()) {
                    points.add(datapoint(request, bucket, unit, grid.timeOf(i)));
                }
            }
        }
        return GetMetricStatisticsResponse.builder()
                .label(request.metricName())
                .datapoints(points)
                .build();
    }

    private static software.amazon.awssdk.services.cloudwatch.model.Datapoint datapoint(
            GetMetricStatisticsRequest request, Bucket bucket, String unit, Instant at) {
        software.amazon.awssdk.services.cloudwatch.model.Datapoint.Builder point =
                software.amazon.awssdk.services.cloudwatch.model.Datapoint.builder()
                        .timestamp(at)
                        .unit(unit);
        for (Statistic statistic : request.statistics()) {
            switch (statistic) {
                case AVERAGE -> point.average(bucket.sum() / bucket.count());
                case SUM -> point.sum(bucket.sum());
                case MINIMUM -> point.minimum(bucket.minimum());
                case MAXIMUM -> point.maximum(bucket.maximum());
                case SAMPLE_COUNT -> point.sampleCount(bucket.count());
                default ->
                    throw CloudWatchErrors.invalidValue("The value " + statistic + " for Statistics is not valid.");
            }
        }
        Map<String, Double> extended = new HashMap<>();
        for (String statistic : request.extendedStatistics()) {
            StatisticFunction function = StatisticFunction.parse(statistic)
                    .orElseThrow(() -> CloudWatchErrors.invalidValue(
                            "The value " + statistic + " for ExtendedStatistics is not valid."));
            double value = function.of(bucket);
            if (!Double.isNaN(value)) {
                extended.put(statistic, value);
            }
        }
        return (extended.isEmpty() ? point : point.extendedStatistics(extended)).build();
    }

    ListMetricsResponse list(ListMetricsRequest request) {
        Duration since = request.recentlyActive() == RecentlyActive.PT3_H ? RECENTLY : LISTED;
        Predicate<MetricKey> matches =
                key -> (request.namespace() == null || request.namespace().equals(key.namespace()))
                        && (request.metricName() == null || request.metricName().equals(key.name()))
                        && request.dimensions().stream().allMatch(filter -> matches(key, filter));
        List<MetricKey> found = store.keysSince(store.now().minus(since)).stream()
                .filter(matches)
                .toList();
        Pages<MetricKey> page = Pages.of(found, request.nextToken(), LIST_PAGE);
        return ListMetricsResponse.builder()
                .metrics(page.items().stream().map(MetricKey::toMetric).toList())
                .nextToken(page.next())
                .build();
    }

    private static boolean matches(MetricKey key, DimensionFilter filter) {
        String value = key.dimensions().get(filter.name());
        return value != null && (filter.value() == null || filter.value().equals(value));
    }
}
