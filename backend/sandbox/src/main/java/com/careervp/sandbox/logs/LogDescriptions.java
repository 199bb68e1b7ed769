package com.careervp.sandbox.logs;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeMetricFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

/// Lists groups, streams and metric filters, page by page.
final class LogDescriptions {
    private static final int MOST = 50;

    private final LogStorage storage;

    LogDescriptions(LogStorage storage) {
        this.storage = storage;
    }

    DescribeLogGroupsResponse groups(DescribeLogGroupsRequest request) {
        if (request.logGroupNamePrefix() != null && request.logGroupNamePattern() != null) {
            throw LogErrors.invalid("LogGroupNamePrefix and LogGroupNamePattern cannot both be specified.");
        }
        List<StoredGroup> found = storage.all().stream()
                .filter(group -> startsWith(group.name(), request.logGroupNamePrefix())
                        && (request.logGroupNamePattern() == null
                                || group.name().contains(request.logGroupNamePattern())))
                .toList();
        DescribeLogGroupsResponse.Builder response = DescribeLogGroupsResponse.builder();
        page(
                found,
                request.nextToken(),
                request.limit(),
                (page, next) -> response.logGroups(
                                page.stream().map(StoredGroup::describe).toList())
                        .nextToken(next));
        return response.build();
    }

    DescribeLogStreamsResponse streams(DescribeLogStreamsRequest request, StoredGroup group) {
        boolean byTime = request.orderBy() == OrderBy.LAST_EVENT_TIME;
        if (byTime && request.logStreamNamePrefix() != null) {
            throw LogErrors.invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }
        Comparator<StoredStream> order = byTime
                ? Comparator.comparingLong(StoredStream::lastEvent).thenComparing(StoredStream::name)
                : Comparator.comparing(StoredStream::name);
        List<StoredStream> found = group.streams().values().stream()
                .filter(stream -> startsWith(stream.name(), request.logStreamNamePrefix()))
                .sorted(Boolean.TRUE.equals(request.descending()) ? order.reversed() : order)
                .toList();
        DescribeLogStreamsResponse.Builder response = DescribeLogStreamsResponse.builder();
        page(
                found,
                request.nextToken(),
                request.limit(),
                (page, next) -> response.logStreams(
                                page.stream().map(StoredStream::describe).toList())
                        .nextToken(next));
        return response.build();
    }

    DescribeMetricFiltersResponse filters(DescribeMetricFiltersRequest request) {
        List<MetricFilter> found = storage.all().stream()
                .filter(group ->
                        request.logGroupName() == null || request.logGroupName().equals(group.name()))
                .flatMap(group -> group.filters().values().stream().map(LogMetricFilter::definition))
                .filter(filter -> startsWith(filter.filterName(), request.filterNamePrefix()))
                .filter(filter -> request.metricName() == null
                        || filter.metricTransformations().stream()
                                .anyMatch(t -> t.metricName().equals(request.metricName())
                                        && t.metricNamespace().equals(request.metricNamespace())))
                .toList();
        DescribeMetricFiltersResponse.Builder response = DescribeMetricFiltersResponse.builder();
        page(
                found,
                request.nextToken(),
                request.limit(),
                (page, next) -> response.metricFilters(page).nextToken(next));
        return response.build();
    }

    private static boolean startsWith(String name, @Nullable String prefix) {
        return prefix == null || name.startsWith(prefix);
    }

    private static <T> void page(
            List<T> all, @Nullable String token, @Nullable Integer limit, BiConsumer<List<T>, @Nullable String> taker) {
        int from = token == null ? 0 : Math.min(all.size(), LogTokens.offset(token));
        int to = Math.min(all.size(), from + LogErrors.limit(limit, MOST, MOST));
        taker.accept(all.subList(from, to), to < all.size() ? LogTokens.of(to) : null);
    }
}
