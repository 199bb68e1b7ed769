package com.careervp.sandbox.logs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/// A group with its streams and metric filters. Safe for use by several threads.
final class StoredGroup {
    private final String name;
    private final String arn;
    private final long created;
    private final ConcurrentNavigableMap<String, StoredStream> streams = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<String, LogMetricFilter> filters = new ConcurrentSkipListMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile @Nullable Integer retentionDays;

    /// @param arn without `:*` at its end
    StoredGroup(String name, String arn, long created) {
        this.name = name;
        this.arn = arn;
        this.created = created;
    }

    String name() {
        return name;
    }

    String arn() {
        return arn;
    }

    ConcurrentNavigableMap<String, StoredStream> streams() {
        return streams;
    }

    ConcurrentNavigableMap<String, LogMetricFilter> filters() {
        return filters;
    }

    Map<String, String> tags() {
        return tags;
    }

    AtomicLong bytes() {
        return bytes;
    }

    StoredStream stream(String stream, long now) {
        StoredStream found = streams.get(stream);
        return found == null
                ? streams.computeIfAbsent(stream, s -> new StoredStream(s, arn + ":log-stream:" + s, now))
                : found;
    }

    /// @param days null to keep lines for ever
    void retain(@Nullable Integer days) {
        retentionDays = days;
    }

    Optional<Integer> retention() {
        return Optional.ofNullable(retentionDays);
    }

    /// The oldest time a line may have, in milliseconds since 1970.
    long oldestKept(long now) {
        Integer days = retentionDays;
        return days == null ? Long.MIN_VALUE : now - Duration.ofDays(days).toMillis();
    }

    LogGroup describe() {
        return LogGroup.builder()
                .logGroupName(name)
                .arn(arn + ":*")
                .logGroupArn(arn)
                .creationTime(created)
                .retentionInDays(retentionDays)
                .metricFilterCount(filters.size())
                .storedBytes(bytes.get())
                .build();
    }
}
