package com.careervp.console.ui.sample;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.jobs.FailureGroup;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobFilter;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.core.jobs.JobTally;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.RetryOutcome;
import com.careervp.console.core.jobs.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The jobs of a day, of every kind and in every state, see [SampleJobRecords].
public final class SampleJobs implements Jobs {
    private static final String CV = """
            {"contact":{"full_name":"Alma Berg","city":"Lyon"},"skills":["Java","DynamoDB","SQS"],"language":"en"}""";

    /// Newest first.
    public final List<Job> jobs = new ArrayList<>(SampleJobRecords.day());
    /// Why outputs cannot be read; null while they can.
    public @Nullable ConsoleFailure outputFailure;

    @Override
    public JobPage search(String filterText, String token, int limit) {
        JobFilter filter = JobFilter.parse(filterText, Clock.fixed(SampleWorkspace.NOW, ZoneOffset.UTC));
        return new JobPage(jobs.stream().filter(filter::accepts).toList(), jobs.size(), null, "searched today");
    }

    @Override
    public Optional<Job> find(String jobId) {
        return jobs.stream().filter(job -> job.jobId().equals(jobId)).findFirst();
    }

    @Override
    public Optional<JobDetail> detail(String jobId) {
        return find(jobId)
                .map(job -> new JobDetail(
                        job,
                        "{\n  \"company_name\" : \"Nordlicht Energie\",\n  \"role_title\" : \"Backend engineer\"\n}",
                        job.run().resultKey().isEmpty()
                                ? ""
                                : "{\n  \"executive_summary\" : \"Twelve years of messaging systems.\"\n}",
                        timeline(job),
                        List.of(),
                        List.of()));
    }

    private static List<TimelineEntry> timeline(Job job) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(entry(job, 0, TimelineEntry.Source.REQUEST, "request accepted, job PENDING", false));
        entries.add(entry(job, 40, TimelineEntry.Source.MESSAGE, "message sent", false));
        entries.add(entry(job, 310, TimelineEntry.Source.RECORD, "PROCESSING, attempt 1, worker version 42", false));
        if (!job.errorCode().isEmpty()) {
            entries.add(entry(
                    job,
                    2_910,
                    TimelineEntry.Source.RECORD,
                    "attempt 1: " + job.errorCode() + " " + job.errorMessage(),
                    true));
        }
        return entries;
    }

    private static TimelineEntry entry(
            Job job, long millis, TimelineEntry.Source source, String text, boolean trouble) {
        return new TimelineEntry(job.times().createdAt().plusMillis(millis), source, text, trouble);
    }

    @Override
    public byte[] output(String jobId, String name) {
        ConsoleFailure failure = outputFailure;
        if (failure != null) {
            throw new ConsoleException(failure);
        }
        return (name.endsWith("json") ? CV : "a document").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public FailureSummary failures(String filterText) {
        Map<String, List<Job>> byCode = new LinkedHashMap<>();
        search(filterText, "", jobs.size()).jobs().stream()
                .filter(job -> !job.errorCode().isEmpty())
                .forEach(job -> byCode.computeIfAbsent(job.errorCode(), code -> new ArrayList<>())
                        .add(job));
        List<FailureGroup> groups = byCode.entrySet().stream()
                .map(cause -> new FailureGroup(
                        cause.getKey(),
                        cause.getKey(),
                        cause.getValue().getFirst().errorMessage(),
                        new TreeSet<>(List.of("42")),
                        SampleWorkspace.NOW,
                        cause.getValue().stream().map(Job::jobId).toList()))
                .sorted(Comparator.comparingInt(FailureGroup::count).reversed())
                .toList();
        return new FailureSummary(
                groups, groups.stream().mapToInt(FailureGroup::count).sum(), true);
    }

    @Override
    public JobTally today() {
        return new JobTally(LocalDate.of(2026, 11, 22), 3, 2, 4095, 7, 10_000);
    }

    @Override
    public RetryOutcome retry(String jobId, String reason) {
        return new RetryOutcome.Done(jobId, "m-9");
    }

    @Override
    public List<RetryOutcome> retryAll(List<String> jobIds, String reason) {
        return jobIds.stream().map(id -> retry(id, reason)).toList();
    }

    @Override
    public RetryOutcome cancel(String jobId, String reason) {
        return new RetryOutcome.Done(jobId, "");
    }
}
