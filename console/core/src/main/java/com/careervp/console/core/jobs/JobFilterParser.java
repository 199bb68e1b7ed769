package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Reads the grammar of [JobFilter].
final class JobFilterParser {
    private final String text;
    private final LocalDate today;
    private final Set<JobStatus> statuses = EnumSet.noneOf(JobStatus.class);
    private final Set<JobKind> kinds = EnumSet.noneOf(JobKind.class);
    private final Set<LocalDate> days = new TreeSet<>();
    private final List<JobFilter.Term> terms = new ArrayList<>();
    private int position;

    JobFilterParser(String text, Clock clock) {
        this.text = text;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    JobFilter parse() {
        skipBlanks();
        while (position < text.length()) {
            term();
            skipBlanks();
        }
        List<LocalDate> newestFirst = days.isEmpty() ? List.of(today) : new ArrayList<>(days).reversed();
        return new JobFilter(statuses, kinds, newestFirst, !days.isEmpty(), terms);
    }

    private void term() {
        int start = position;
        if (text.charAt(position) == '"') {
            add(JobFilter.Field.ANY, quoted());
            return;
        }
        while (position < text.length()
                && !Character.isWhitespace(text.charAt(position))
                && text.charAt(position) != ':') {
            position++;
        }
        String word = text.substring(start, position);
        if (position == text.length() || text.charAt(position) != ':') {
            add(JobFilter.Field.ANY, word);
            return;
        }
        position++;
        String value = value(word);
        field(word.toLowerCase(Locale.ROOT), value, start);
    }

    private String value(String field) {
        if (position == text.length() || Character.isWhitespace(text.charAt(position))) {
            throw new JobFilterException(
                    "\"" + field + ":\" has no value; expected for example " + field + ":something", position);
        }
        if (text.charAt(position) == '"') {
            return quoted();
        }
        int start = position;
        while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        int start = position;
        int end = text.indexOf('"', position + 1);
        if (end < 0) {
            throw new JobFilterException("the quotation mark at position " + (start + 1) + " is not closed", start);
        }
        position = end + 1;
        return text.substring(start + 1, end);
    }

    private void field(String name, String value, int start) {
        switch (name) {
            case "status" -> statuses.add(status(value, start));
            case "day" -> days.add(day(value, start));
            case "id", "job" -> add(JobFilter.Field.ID, value);
            case "user" -> add(JobFilter.Field.USER, value);
            case "app", "application" -> add(JobFilter.Field.APP, value);
            case "kind" -> kinds.add(kind(value, start));
            case "version" -> add(JobFilter.Field.VERSION, value);
            case "error" -> add(JobFilter.Field.ERROR, value);
            default ->
                throw new JobFilterException(
                        "\"" + name + "\" is not a field; expected status, day, user, app, id, kind, version or error",
                        start);
        }
    }

    private static JobStatus status(String value, int start) {
        try {
            return JobStatus.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new JobFilterException(
                    "status is \"" + value + "\"; expected PENDING, PROCESSING, COMPLETED or FAILED", start);
        }
    }

    private static JobKind kind(String value, int start) {
        return JobKind.of(value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new JobFilterException(
                        "kind is \"" + value + "\"; expected vpr, pipeline or tailoring", start));
    }

    private LocalDate day(String value, int start) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "today" -> today;
            case "yesterday" -> today.minusDays(1);
            default -> date(value, start);
        };
    }

    private LocalDate date(String value, int start) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new JobFilterException(
                    "day is \"" + value + "\"; expected today, yesterday or a date like " + today, start);
        }
    }

    private void add(JobFilter.Field field, String value) {
        if (!value.isBlank()) {
            terms.add(new JobFilter.Term(field, value.toLowerCase(Locale.ROOT)));
        }
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
