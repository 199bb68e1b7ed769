package com.careervp.console.core.jobs;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.logs.Logs;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.contract.JobStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The jobs' use cases over their ports.
public final class JobDesk implements Jobs {
    private static final long TALLY_LIMIT = 10_000;

    private final JobStores stores;
    private final JobDetails details;
    private final RetryJob retrying;
    private final CancelJob cancelling;
    private final Timing timing;

    public JobDesk(JobStores stores, MessageStore messages, JobPlaces places, Logs logs, Audit audit, Timing timing) {
        this.stores = stores;
        this.details = new JobDetails(stores, places, logs, timing);
        this.retrying = new RetryJob(stores, messages, places, audit, timing);
        this.cancelling = new CancelJob(stores, audit, timing);
        this.timing = timing;
    }

    @Override
    public JobPage search(String filterText, String token, int limit) {
        return new JobSearch(stores).page(JobFilter.parse(filterText, timing.clock()), token, limit);
    }

    @Override
    public Optional<Job> find(String jobId) {
        return stores.find(jobId);
    }

    @Override
    public Optional<JobDetail> detail(String jobId) {
        return stores.find(jobId).map(details::of);
    }

    @Override
    public byte[] output(String jobId, String name) {
        Job job = stores.find(jobId).orElseThrow(() -> gone("no job " + jobId + "; it may have expired"));
        JobOutput output = job.work()
                .output(name)
                .orElseThrow(() -> gone("job " + jobId + " has no output \"" + name + "\"; it has "
                        + job.work().outputs().stream()
                                .map(JobOutput::name)
                                .collect(Collectors.joining(", ", "[", "]"))));
        return stores.content(job.key(), output.key())
                .orElseThrow(() -> gone("output " + name + " of job " + jobId + " is gone: it has expired"));
    }

    private static ConsoleException gone(String detail) {
        return new ConsoleException(new ConsoleFailure.NotFound(FailureOrigin.local("jobs", "output", detail)));
    }

    @Override
    public FailureSummary failures(String filterText) {
        return new JobFailures(stores).of(JobFilter.parse(filterText, timing.clock()));
    }

    @Override
    public JobTally today() {
        LocalDate day = LocalDate.ofInstant(timing.now(), ZoneOffset.UTC);
        return new JobTally(
                day,
                stores.count(JobStatus.PENDING, day, TALLY_LIMIT),
                stores.count(JobStatus.PROCESSING, day, TALLY_LIMIT),
                stores.count(JobStatus.COMPLETED, day, TALLY_LIMIT),
                stores.count(JobStatus.FAILED, day, TALLY_LIMIT),
                TALLY_LIMIT);
    }

    @Override
    public RetryOutcome retry(String jobId, String reason) {
        return retrying.retry(jobId, reason);
    }

    @Override
    public List<RetryOutcome> retryAll(List<String> jobIds, String reason) {
        return jobIds.stream().map(jobId -> retry(jobId, reason)).toList();
    }

    @Override
    public RetryOutcome cancel(String jobId, String reason) {
        return cancelling.cancel(jobId, reason);
    }
}
