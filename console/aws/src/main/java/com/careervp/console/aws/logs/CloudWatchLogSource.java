package com.careervp.console.aws.logs;

import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.LogSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/// Log lines through FilterLogEvents.
public final class CloudWatchLogSource implements LogSource {
    private final LogGroups groups;

    public CloudWatchLogSource(CloudWatchLogsClient client, String profile) {
        this.groups = new LogGroups(client, profile);
    }

    @Override
    public List<LogLine> containing(String group, String text, Instant from, Instant to, int limit) {
        String pattern = text.isEmpty() ? "" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return groups.newest(group, pattern, from, to, limit).events().stream()
                .map(event -> new LogLine(
                        Instant.ofEpochMilli(event.timestamp()),
                        group,
                        Objects.requireNonNullElse(event.logStreamName(), ""),
                        event.message()))
                .toList();
    }
}
