package com.careervp.sandbox.logs;

import com.careervp.sandbox.telemetry.MetricSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedLogEventsInfo;

/// Takes lines in, and the metrics that are in them.
final class LogWrites {
    private static final int MOST_EVENTS = 10_000;
    private static final int LONGEST_MESSAGE = 1_048_576;
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration NEWEST = Duration.ofHours(2);

    private final LogStorage storage;
    private final MetricSink metrics;
    private final EmbeddedMetrics embedded;

    LogWrites(LogStorage storage, MetricSink metrics) {
        this.storage = storage;
        this.metrics = metrics;
        this.embedded = new EmbeddedMetrics(metrics);
    }

    void append(StoredGroup group, StoredStream stream, Instant at, String message) {
        storage.append(group, stream, at.toEpochMilli(), message);
        FilterPattern.Line line = new FilterPattern.Line(message);
        embedded.take(line, at);
        group.filters().values().forEach(filter -> filter.take(line, at, metrics));
    }

    PutLogEventsResponse put(StoredGroup group, StoredStream stream, List<InputLogEvent> events) {
        checkEvents(events);
        long now = storage.now();
        long tooOld = now - OLDEST.toMillis();
        long tooNew = now + NEWEST.toMillis();
        RejectedLogEventsInfo.Builder rejected = RejectedLogEventsInfo.builder();
        boolean anyRejected = false;
        for (int i = 0; i < events.size(); i++) {
            InputLogEvent event = events.get(i);
            if (event.timestamp() < tooOld) {
                rejected.tooOldLogEventEndIndex(i + 1);
            } else if (event.timestamp() < group.oldestKept(now)) {
                rejected.expiredLogEventEndIndex(i + 1);
            } else if (event.timestamp() > tooNew) {
                rejected.tooNewLogEventStartIndex(i);
                anyRejected = true;
                break;
            } else {
                append(group, stream, Instant.ofEpochMilli(event.timestamp()), event.message());
                continue;
            }
            anyRejected = true;
        }
        PutLogEventsResponse.Builder response = PutLogEventsResponse.builder().nextSequenceToken("ignored");
        return (anyRejected ? response.rejectedLogEventsInfo(rejected.build()) : response).build();
    }

    private static void checkEvents(List<InputLogEvent> events) {
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw LogErrors.invalid("logEvents has " + events.size() + " events, expected 1 to " + MOST_EVENTS + ".");
        }
        long before = Long.MIN_VALUE;
        for (InputLogEvent event : events) {
            if (event.timestamp() == null
                    || event.message() == null
                    || event.message().isEmpty()) {
                throw LogErrors.invalid("Every log event needs a timestamp and a message that is not empty.");
            }
            if (event.message().length() > LONGEST_MESSAGE) {
                throw LogErrors.invalid("Log event too large: "
                        + event.message().length() + " characters exceed the limit of " + LONGEST_MESSAGE);
            }
            if (event.timestamp() < before) {
                throw LogErrors.invalid("Log events in a single PutLogEvents request must be in chronological order.");
            }
            before = event.timestamp();
        }
    }
}
