package com.careervp.console.core.jobs;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.Logs;
import com.careervp.contract.JobStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts together everything known of one job.
final class JobDetails {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LINES = 500;

    private final JobStore store;
    private final Logs logs;
    private final Timing timing;

    JobDetails(JobStore store, Logs logs, Timing timing) {
        this.store = store;
        this.logs = logs;
        this.timing = timing;
    }

    JobDetail of(Job job) {
        List<String> notes = new ArrayList<>();
        String input = part("input", notes, () -> store.input(job.jobId()));
        String key = job.run().resultKey();
        String result = key.isEmpty() ? "" : part("result", notes, () -> store.result(key));
        List<LogLine> lines = lines(job, notes);
        return new JobDetail(job, indented(input), indented(result), timeline(job, lines), lines, notes);
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
            Duration back =
                    Duration.between(job.times().createdAt(), timing.now()).plusMinutes(1);
            boolean old = back.compareTo(JobDesk.logsBack()) > 0;
            List<LogLine> lines = logs.ofJob(job.jobId(), old ? JobDesk.logsBack() : back, LINES);
            if (lines.size() == LINES) {
                notes.add("Only the newest " + LINES + " log lines are shown.");
            }
            return lines;
        } catch (ConsoleException e) {
            notes.add("The log lines could not be read. " + e.getMessage());
            return List.of();
        }
    }

    private static List<TimelineEntry> timeline(Job job, List<LogLine> lines) {
        List<TimelineEntry> entries = new ArrayList<>();
        JobTimes times = job.times();
        entries.add(entry(times.createdAt(), TimelineEntry.Source.REQUEST, "request accepted, job PENDING", false));
        for (JobError error : job.run().previousErrors()) {
            String attempt = error.attempt() > 0 ? "attempt " + error.attempt() + ": " : "";
            entries.add(entry(
                    error.at(), TimelineEntry.Source.RECORD, attempt + error.code() + " " + error.message(), true));
        }
        if (times.startedAt() != null) {
            String version = job.run().workerVersion();
            entries.add(entry(
                    times.startedAt(),
                    TimelineEntry.Source.RECORD,
                    "PROCESSING, attempt " + job.run().attempts()
                            + (version.isEmpty() ? "" : ", worker version " + version),
                    false));
        }
        if (times.completedAt() != null && job.status().ended()) {
            boolean failed = job.status() == JobStatus.FAILED;
            entries.add(entry(
                    times.completedAt(),
                    TimelineEntry.Source.RECORD,
                    failed ? "FAILED, " + job.errorCode() + " " + job.errorMessage() : "COMPLETED",
                    failed));
        }
        lines.stream().map(JobDetails::logged).flatMap(Optional::stream).forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    /// Metric lines tell nothing that the record does not.
    private static Optional<TimelineEntry> logged(LogLine line) {
        JsonNode node = json(line.message());
        if (node.has("_aws")) {
            return Optional.empty();
        }
        String level = node.path("level").asText("");
        String message = node.path("message").asText(line.message().strip());
        String function = line.group().substring(line.group().lastIndexOf('/') + 1);
        boolean trouble = level.equals("ERROR") || level.equals("WARN");
        return Optional.of(entry(
                line.at(),
                TimelineEntry.Source.LOG,
                function + (level.isEmpty() ? ": " : " " + level + ": ") + message,
                trouble));
    }

    private static TimelineEntry entry(Instant at, TimelineEntry.Source source, String text, boolean trouble) {
        return new TimelineEntry(at, source, text, trouble);
    }

    private static String indented(String text) {
        JsonNode node = json(text);
        return node.isContainerNode() ? node.toPrettyString() : text;
    }

    private static JsonNode json(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MAPPER.nullNode() : node;
        } catch (JsonProcessingException notJson) {
            return MAPPER.nullNode();
        }
    }
}
