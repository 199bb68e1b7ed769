package com.careervp.console.core.jobs;

import com.careervp.contract.JobStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an operator typed to find jobs, understood.
///
/// Grammar: terms separated by blanks, all of which must hold. A term is `field:value`, `field:"value with blanks"`
/// or
/// bare text. Fields: `status` (pending, processing, completed, failed), `day` (`today`, `yesterday` or a date like
/// 2026-11-22, in UTC), `user`, `app`, `id`, `kind` (vpr, pipeline, tailoring), `version`, `error` (part of code or
/// message, those of a failed step too). Bare text is looked for in id, user, application, error code and message.
/// Case does not matter.
///
/// @param kinds all when none was given
/// @param days newest first; today when none was given
/// @param dayGiven whether the text names a day
/// @param terms what is checked on every record beside the status, the kind and the day
public record JobFilter(
        Set<JobStatus> statuses, Set<JobKind> kinds, List<LocalDate> days, boolean dayGiven, List<Term> terms) {
    public JobFilter {
        statuses = Set.copyOf(statuses);
        kinds = Set.copyOf(kinds);
        days = List.copyOf(days);
        terms = List.copyOf(terms);
    }

    /// The fields that a term can name.
    public enum Field {
        ID,
        USER,
        APP,
        VERSION,
        ERROR,
        ANY
    }

    /// @param value in lower case
    public record Term(Field field, String value) {
        boolean accepts(Job job) {
            return switch (field) {
                case ID -> lower(job.jobId()).startsWith(value);
                case USER -> lower(job.key().userId()).equals(value);
                case APP -> lower(job.key().applicationId()).equals(value);
                case VERSION -> lower(job.run().workerVersion()).equals(value);
                case ERROR -> errorHas(job);
                case ANY ->
                    lower(job.jobId()).contains(value)
                            || lower(job.key().userId()).contains(value)
                            || lower(job.key().applicationId()).contains(value)
                            || errorHas(job);
            };
        }

        private boolean errorHas(Job job) {
            return lower(job.errorCode()).contains(value)
                    || lower(job.errorMessage()).contains(value)
                    || job.work().failedSteps().stream()
                            .anyMatch(step -> lower(step.errorCode()).contains(value));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /// @param clock gives the meaning of `today`, in UTC
    /// @throws JobFilterException naming the term, its place, and what was expected
    public static JobFilter parse(String text, Clock clock) {
        return new JobFilterParser(text, clock).parse();
    }

    /// Whether a record has everything that was asked for.
    public boolean accepts(Job job) {
        return (statuses.isEmpty() || statuses.contains(job.status()))
                && wants(job.key().kind())
                && terms.stream().allMatch(term -> term.accepts(job));
    }

    /// Whether jobs of the kind are wanted.
    public boolean wants(JobKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /// The value of the field when it is given exactly once.
    public Optional<String> only(Field field) {
        List<Term> found = terms.stream().filter(term -> term.field() == field).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().value()) : Optional.empty();
    }
}
