package com.careervp.sandbox.logs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/// Searches lines.
final class LogReads {
    private static final int MOST_EVENTS = 10_000;
    private static final long MOST_BYTES = 1_048_576;

    private final LogStorage storage;

    LogReads(LogStorage storage) {
        this.storage = storage;
    }

    /// All matching lines of the chosen streams in the order of their time, from `startTime` to `endTime`, both
    /// included.
    FilterLogEventsResponse filter(FilterLogEventsRequest request, StoredGroup group) {
        if (!request.logStreamNames().isEmpty() && request.logStreamNamePrefix() != null) {
            throw LogErrors.invalid("LogStreamNames and LogStreamNamePrefix cannot both be specified.");
        }
        checkTimes(request.startTime(), request.endTime());
        FilterPattern pattern = pattern(request.filterPattern());
        int limit = LogErrors.limit(request.limit(), MOST_EVENTS, MOST_EVENTS);
        long start = Math.max(
                request.startTime() == null ? Long.MIN_VALUE : request.startTime(), group.oldestKept(storage.now()));
        LogEvent from = request.nextToken() == null ? LogEvent.startOf(start) : LogTokens.place(request.nextToken());
        LogEvent to = request.endTime() == null || request.endTime() == Long.MAX_VALUE
                ? LogEvent.place(Long.MAX_VALUE, Long.MAX_VALUE)
                : LogEvent.startOf(request.endTime() + 1);
        List<FilteredLogEvent> found = new ArrayList<>();
        long bytes = 0;
        LogEvent last = from;
        Iterator<LogEvent> lines = merged(streams(request, group), from, to);
        while (lines.hasNext()) {
            LogEvent event = lines.next();
            if (pattern.matches(new FilterPattern.Line(event.message()))) {
                bytes += event.bytes();
                if (found.size() == limit || (bytes > MOST_BYTES && !found.isEmpty())) {
                    return response(found).nextToken(LogTokens.of(last)).build();
                }
                found.add(filtered(event));
                last = event;
            }
        }
        return response(found).build();
    }

    private static FilterLogEventsResponse.Builder response(List<FilteredLogEvent> found) {
        return FilterLogEventsResponse.builder().events(found).searchedLogStreams(List.of());
    }

    private static FilteredLogEvent filtered(LogEvent event) {
        return FilteredLogEvent.builder()
                .logStreamName(event.stream())
                .timestamp(event.millis())
                .ingestionTime(event.ingested())
                .message(event.message())
                .eventId(event.id())
                .build();
    }

    private static FilterPattern pattern(@Nullable String text) {
        try {
            return FilterPattern.parse(text == null ? "" : text);
        } catch (InvalidPatternException e) {
            throw LogErrors.invalid(String.valueOf(e.getMessage()), e);
        }
    }

    private static Collection<StoredStream> streams(FilterLogEventsRequest request, StoredGroup group) {
        if (!request.logStreamNames().isEmpty()) {
            return request.logStreamNames().stream()
                    .map(name -> {
                        StoredStream stream = group.streams().get(name);
                        if (stream == null) {
                            throw LogErrors.noStream();
                        }
                        return stream;
                    })
                    .toList();
        }
        String prefix = request.logStreamNamePrefix();
        return prefix == null
                ? group.streams().values()
                : group.streams().values().stream()
                        .filter(stream -> stream.name().startsWith(prefix))
                        .toList();
    }

    /// @param from the lines after this place
    /// @param to the lines before this place
    private static Iterator<LogEvent> merged(Collection<StoredStream> streams, LogEvent from, LogEvent to) {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::event));
        if (from.compareTo(to) < 0) {
            for (StoredStream stream : streams) {
                Head.of(stream.events().subSet(from, false, to, false).iterator(), heads);
            }
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public LogEvent next() {
                Head head = heads.remove();
                Head.of(head.rest(), heads);
                return head.event();
            }
        };
    }

    private record Head(LogEvent event, Iterator<LogEvent> rest) {
        static void of(Iterator<LogEvent> lines, PriorityQueue<Head> heads) {
            if (lines.hasNext()) {
                heads.add(new Head(lines.next(), lines));
            }
        }
    }

    /// The lines of one stream from `startTime` to before `endTime`. Without `startFromHead` the newest come first,
    /// page by page; within a page lines always go by their time. At an end the token given is given back.
    GetLogEventsResponse get(GetLogEventsRequest request, StoredGroup group, StoredStream stream) {
        checkTimes(request.startTime(), request.endTime());
        int limit = LogErrors.limit(request.limit(), MOST_EVENTS, MOST_EVENTS);
        long start = Math.max(
                request.startTime() == null ? Long.MIN_VALUE : request.startTime(), group.oldestKept(storage.now()));
        LogEvent from = LogEvent.startOf(start);
        LogEvent to = request.endTime() == null
                ? LogEvent.place(Long.MAX_VALUE, Long.MAX_VALUE)
                : LogEvent.startOf(request.endTime());
        String token = request.nextToken();
        boolean forward = token == null ? Boolean.TRUE.equals(request.startFromHead()) : token.startsWith("f/");
        if (token != null) {
            if (!token.startsWith("f/") && !token.startsWith("b/")) {
                throw LogErrors.invalid("The specified nextToken is invalid.");
            }
            LogEvent place = LogTokens.place(token.substring(2));
            from = forward ? later(from, place) : from;
            to = forward ? to : earlier(to, place);
        }
        List<LogEvent> page = from.compareTo(to) < 0
                ? page(stream.events().subSet(from, false, to, false), forward, limit)
                : List.of();
        String here = token == null ? LogTokens.of(from) : token.substring(2);
        return GetLogEventsResponse.builder()
                .events(page.stream().map(LogReads::output).toList())
                .nextForwardToken("f/" + (page.isEmpty() ? here : LogTokens.of(page.getLast())))
                .nextBackwardToken("b/" + (page.isEmpty() ? here : LogTokens.of(page.getFirst())))
                .build();
    }

    private static List<LogEvent> page(NavigableSet<LogEvent> lines, boolean forward, int limit) {
        List<LogEvent> page = new ArrayList<>();
        long bytes = 0;
        for (LogEvent event : forward ? lines : lines.descendingSet()) {
            bytes += event.bytes();
            if (page.size() == limit || (bytes > MOST_BYTES && !page.isEmpty())) {
                break;
            }
            page.add(event);
        }
        return forward ? page : page.reversed();
    }

    private static LogEvent later(LogEvent one, LogEvent other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static LogEvent earlier(LogEvent one, LogEvent other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static OutputLogEvent output(LogEvent event) {
        return OutputLogEvent.builder()
                .timestamp(event.millis())
                .ingestionTime(event.ingested())
                .message(event.message())
                .build();
    }

    private static void checkTimes(@Nullable Long start, @Nullable Long end) {
        if (start != null && end != null && start > end) {
            throw LogErrors.invalid("startTime " + start + " is after endTime " + end + ".");
        }
    }
}
