package com.careervp.sandbox.logs;

import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;

/// A stream's lines, sorted by time. Writers do not wait for each other.
final class StoredStream {
    private final String name;
    private final String arn;
    private final long created;
    private final NavigableSet<LogEvent> events = new ConcurrentSkipListSet<>();
    private final AtomicLong lastIngestion = new AtomicLong();

    StoredStream(String name, String arn, long created) {
        this.name = name;
        this.arn = arn;
        this.created = created;
    }

    String name() {
        return name;
    }

    NavigableSet<LogEvent> events() {
        return events;
    }

    void add(LogEvent event) {
        events.add(event);
        lastIngestion.accumulateAndGet(event.ingested(), Math::max);
    }

    /// For the order by time; a stream without lines comes before all others.
    long lastEvent() {
        return events.isEmpty() ? Long.MIN_VALUE : events.last().millis();
    }

    LogStream describe() {
        LogStream.Builder stream =
                LogStream.builder().logStreamName(name).arn(arn).creationTime(created);
        LogEvent first = events.isEmpty() ? null : events.first();
        if (first == null) {
            return stream.build();
        }
        return stream.firstEventTimestamp(first.millis())
                .lastEventTimestamp(lastEvent())
                .lastIngestionTime(lastIngestion.get())
                .build();
    }
}
