package com.careervp.console.core.jobs;

import com.careervp.console.core.logs.LogLine;
import com.careervp.contract.JobStatus;
import com.careervp.contract.StepStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened to a job, in order: as its record has it, and as the functions logged it.
final class JobTimeline {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Job job;

    JobTimeline(Job job) {
        this.job = job;
    }

    List<TimelineEntry> with(List<LogLine> lines) {
        List<TimelineEntry> entries = new ArrayList<>();
        JobTimes times = job.times();
        entries.add(entry(times.createdAt(), TimelineEntry.Source.REQUEST, accepted(), false));
        job.run().previousErrors().stream().map(this::failedAttempt).forEach(entries::add);
        if (job.work().steps().isEmpty()) {
            started().ifPresent(entries::add);
        } else {
            job.work().steps().forEach(step -> step(step, entries));
        }
        if (times.completedAt() != null && job.status().ended()) {
            boolean failed = job.status() == JobStatus.FAILED;
            entries.add(entry(
                    times.completedAt(),
                    TimelineEntry.Source.RECORD,
                    failed ? "FAILED, " + ended() : completed(),
                    failed));
        }
        lines.stream().map(JobTimeline::logged).flatMap(Optional::stream).forEach(entries::add);
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    private String accepted() {
        return switch (job.key().kind()) {
            case VPR -> "request accepted, job PENDING";
            case PIPELINE -> "upload accepted, job PENDING";
            case TAILORING -> "tailored CV stored";
        };
    }

    private String completed() {
        List<JobStep> failed = job.work().failedSteps();
        return failed.isEmpty() ? "COMPLETED" : "COMPLETED without " + failed.size() + " of its steps";
    }

    private Optional<TimelineEntry> started() {
        @Nullable Instant startedAt = job.times().startedAt();
        String version = job.run().workerVersion();
        return Optional.ofNullable(startedAt)
                .map(at -> entry(
                        at,
                        TimelineEntry.Source.RECORD,
                        "PROCESSING, attempt " + job.run().attempts()
                                + (version.isEmpty() ? "" : ", worker version " + version),
                        false));
    }

    private static void step(JobStep step, List<TimelineEntry> entries) {
        String name = step.step().id();
        @Nullable Instant startedAt = step.startedAt();
        if (startedAt != null) {
            entries.add(entry(
                    startedAt, TimelineEntry.Source.RECORD, name + " started, attempt " + step.attempts(), false));
        }
        @Nullable Instant endedAt = step.endedAt();
        if (endedAt != null) {
            entries.add(entry(
                    endedAt,
                    TimelineEntry.Source.RECORD,
                    name + " " + step.state().name().toLowerCase(Locale.ROOT)
                            + (step.errorCode().isEmpty() ? "" : " with " + step.errorCode())
                            + (step.attempts() > 1 ? " after " + step.attempts() + " attempts" : ""),
                    step.state() == StepStatus.FAILED));
        }
    }

    private TimelineEntry failedAttempt(JobError error) {
        List<JobError> all = job.run().previousErrors();
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
    private String ended() {
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

    private static JsonNode json(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MAPPER.nullNode() : node;
        } catch (JsonProcessingException notJson) {
            return MAPPER.nullNode();
        }
    }
}
