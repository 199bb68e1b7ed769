package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.Logs;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts together everything known of one job.
final class JobDetails {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LINES = 500;
    private static final Duration LOGS_BACK = Duration.ofDays(14);
    /// What is still written about a job after its end: the message that comes again, a look at its status.
    private static final Duration AFTER_END = Duration.ofMinutes(15);

    private final JobStores stores;
    private final JobPlaces places;
    private final Logs logs;
    private final Timing timing;

    JobDetails(JobStores stores, JobPlaces places, Logs logs, Timing timing) {
        this.stores = stores;
        this.places = places;
        this.logs = logs;
        this.timing = timing;
    }

    JobDetail of(Job job) {
        List<String> notes = new ArrayList<>();
        String input = part("input", notes, () -> stores.input(job.key()));
        String key = job.run().resultKey();
        String result = key.isEmpty()
                ? ""
                : part(
                        "result",
                        notes,
                        () -> stores.content(job.key(), key)
                                .map(content -> new String(content, StandardCharsets.UTF_8)));
        List<LogLine> lines = lines(job, notes);
        return new JobDetail(job, indented(input), indented(result), new JobTimeline(job).with(lines), lines, notes);
    }

    private static String part(String name, List<String> notes, Supplier<Optional<String>> read) {
        try {
            Optional<String> text = read.get();
            if (text.isEmpty()) {
                notes.add("The " + name + " is gone: it expired or was never stored.");
            }
            return text.orElse("");
        } catch (ConsoleException e) {
            notes.add("The " + name + " could not be read. " + e.getMessage());
            return "";
        }
    }

    private List<LogLine> lines(Job job, List<String> notes) {
        try {
            Instant to = until(job);
            Instant oldest = to.minus(LOGS_BACK);
            Instant created = job.times().createdAt().minus(Duration.ofMinutes(1));
            List<LogLine> lines = logs.containing(
                    job.jobId(),
                    places.logGroups(job.key().kind()),
                    created.isBefore(oldest) ? oldest : created,
                    to,
                    LINES);
            if (lines.size() == LINES) {
                notes.add("Only the newest " + LINES + " log lines are shown.");
            }
            return lines;
        } catch (ConsoleException e) {
            notes.add("The log lines could not be read. " + e.getMessage());
            return List.of();
        }
    }

    private Instant until(Job job) {
        Instant now = timing.now();
        @Nullable Instant ended = job.times().completedAt();
        return ended == null || ended.plus(AFTER_END).isAfter(now) ? now : ended.plus(AFTER_END);
    }

    private static String indented(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node != null && node.isContainerNode() ? node.toPrettyString() : text;
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }
}
