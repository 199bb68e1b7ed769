package com.careervp.console.aws.logs;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/// Reads the newest events of a group. FilterLogEvents gives the oldest first and nothing else, so the time is
/// walked
/// backwards in slices that double, until there are enough.
final class LogGroups {
    private static final Duration FIRST_SLICE = Duration.ofMinutes(5);
    private static final int PAGE = 10_000;

    private final CloudWatchLogsClient client;
    private final AwsCalls calls;

    LogGroups(CloudWatchLogsClient client, String profile) {
        this.client = client;
        this.calls = new AwsCalls("CloudWatch Logs", profile);
    }

    /// @param events ascending time
    /// @param complete whether older ones were left out
    record Newest(List<FilteredLogEvent> events, boolean complete) {}

    Newest newest(String group, String pattern, Instant from, Instant to, int limit) {
        Deque<List<FilteredLogEvent>> slices = new ArrayDeque<>();
        Duration width = FIRST_SLICE;
        Instant end = to;
        int count = 0;
        // one more than asked for tells whether older ones are left out
        while (!end.isBefore(from) && count <= limit) {
            Instant begin = end.minus(width).isBefore(from) ? from : end.minus(width);
            List<FilteredLogEvent> slice = slice(group, pattern, begin, end);
            slices.addFirst(slice);
            count += slice.size();
            end = begin.minusMillis(1);
            width = width.multipliedBy(2);
        }
        List<FilteredLogEvent> all = slices.stream().flatMap(List::stream).toList();
        int left = Math.max(0, all.size() - limit);
        return new Newest(all.subList(left, all.size()), left == 0);
    }

    private List<FilteredLogEvent> slice(String group, String pattern, Instant from, Instant to) {
        List<FilteredLogEvent> events = new ArrayList<>();
        @Nullable String token = null;
        do {
            String at = token;
            FilterLogEventsResponse page;
            try {
                page = calls.call(
                        "FilterLogEvents",
                        () -> client.filterLogEvents(request -> {
                            request.logGroupName(group)
                                    .startTime(from.toEpochMilli())
                                    .endTime(to.toEpochMilli())
                                    .limit(PAGE)
                                    .nextToken(at);
                            if (!pattern.isEmpty()) {
                                request.filterPattern(pattern);
                            }
                        }));
            } catch (ConsoleException e) {
                if (e.failure() instanceof ConsoleFailure.NotFound) {
                    return List.of();
                }
                throw e;
            }
            events.addAll(page.events());
            token = page.nextToken();
        } while (token != null);
        return events;
    }
}
