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
        job.run().previousErrors().stream()
                .map(error -> failedAttempt(error, job.run().previousErrors()))
                .forEach(entries::add);
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
                    failed ? "FAILED, " + ended(job) : "COMPLETED",
                    failed));
        }
        lines.stream().map(JobDetails::logged).flatMap(Optional::stream).forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private static TimelineEntry failedAttempt(JobError error, List<JobError> all) {
        String attempt = error.attempt() > 0 ? "attempt " + error.attempt() + ": " : "";
        Optional<JobError> same = all.stream()
                .takeWhile(earlier -> !earlier.equals(error))
                .filter(earlier -> earlier.attempt() > 0
                        && earlier.code().equals(error.code())
                        && earlier.message().equals(error.message()))
                .findFirst();
        String message =
                same.map(earlier -> "as in attempt " + earlier.attempt()).orElse(error.message());
        return entry(error.at(), TimelineEntry.Source.RECORD, attempt + error.code() + " " + message, true);
    }

    /// What ended a job. The message of an attempt that stands in the timeline already is not told twice.
    private static String ended(Job job) {
        return job.run().previousErrors().stream()
                .filter(error ->
                        error.code().equals(job.errorCode()) && error.message().equals(job.errorMessage()))
                .reduce((first, second) -> second)
                .map(error ->
                        error.attempt() > 0 ? job.errorCode() + " as in attempt " + error.attempt() : job.errorCode())
                .orElseGet(() -> job.errorCode() + " " + job.errorMessage());
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
