package com.careervp.console.core.jobs;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.logs.Logs;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The jobs' use cases over their ports.
public final class JobDesk implements Jobs {
    private static final long TALLY_LIMIT = 10_000;
    private static final int FAILURES_READ = 5_000;
    private static final int PAGE = 500;

    private final JobStore store;
    private final MessageStore messages;
    private final String jobsQueue;
    private final JobDetails details;
    private final Audit audit;
    private final Timing timing;

    /// @param jobsQueue the name of the queue that the worker reads
    public JobDesk(JobStore store, MessageStore messages, String jobsQueue, Logs logs, Audit audit, Timing timing) {
        this.store = store;
        this.messages = messages;
        this.jobsQueue = jobsQueue;
        this.details = new JobDetails(store, logs, timing);
        this.audit = audit;
        this.timing = timing;
    }

    @Override
    public JobPage search(String filterText, String token, int limit) {
        return new JobSearch(store).page(JobFilter.parse(filterText, timing.clock()), token, limit);
    }

    @Override
    public Optional<Job> find(String jobId) {
        return store.find(jobId);
    }

    @Override
    public Optional<JobDetail> detail(String jobId) {
        return store.find(jobId).map(details::of);
    }

    @Override
    public FailureSummary failures(String filterText) {
        JobFilter filter = JobFilter.parse(filterText, timing.clock());
        List<Job> failed = new ArrayList<>();
        boolean complete = true;
        for (LocalDate day : filter.days()) {
            String token = "";
            while (!token.equals("end")) {
                if (failed.size() >= FAILURES_READ) {
                    complete = false;
                    break;
                }
                Page<Job> page = store.query(new JobQuery.ByStatusAndDay(JobStatus.FAILED, day), token, PAGE);
                page.items().stream().filter(filter::accepts).forEach(failed::add);
                String next = page.nextToken();
                token = next == null ? "end" : next;
            }
        }
        return new FailureSummary(Fingerprints.group(failed), failed.size(), complete);
    }

    @Override
    public JobTally today() {
        LocalDate day = LocalDate.ofInstant(timing.now(), ZoneOffset.UTC);
        return new JobTally(
                day,
                store.count(JobStatus.PENDING, day, TALLY_LIMIT),
                store.count(JobStatus.PROCESSING, day, TALLY_LIMIT),
                store.count(JobStatus.COMPLETED, day, TALLY_LIMIT),
                store.count(JobStatus.FAILED, day, TALLY_LIMIT),
                TALLY_LIMIT);
    }

    @Override
    public RetryOutcome retry(String jobId, String reason) {
        Optional<Job> found = store.find(jobId);
        if (found.isEmpty()) {
            return new RetryOutcome.NotPossible(jobId, "no such job; it may have expired");
        }
        Job job = found.get();
        boolean unsent =
                job.status() == JobStatus.PENDING && job.run().messageId().isEmpty();
        if (job.status() != JobStatus.FAILED && !unsent) {
            return new RetryOutcome.NotPossible(jobId, "it is " + job.status() + ", expected FAILED");
        }
        if (!unsent && !store.reopen(jobId, timing.now())) {
            return new RetryOutcome.NotPossible(jobId, "somebody else changed it at this moment; look again");
        }
        String body = JsonNodeFactory.instance
                .objectNode()
                .put(JobAttributes.JOB_ID, jobId)
                .toString();
        String messageId = messages.send(jobsQueue, body, Map.of());
        store.noteMessage(jobId, messageId, timing.now());
        audit.record(
                "retry-job",
                jobId,
                new AuditFact.Change(job.status() + " " + job.errorCode(), JobStatus.PENDING.name()),
                reason,
                "done, message " + messageId);
        return new RetryOutcome.Done(jobId, messageId);
    }

    @Override
    public List<RetryOutcome> retryAll(List<String> jobIds, String reason) {
        return jobIds.stream().map(jobId -> retry(jobId, reason)).toList();
    }

    @Override
    public RetryOutcome cancel(String jobId, String reason) {
        Optional<Job> found = store.find(jobId);
        if (found.isEmpty()) {
            return new RetryOutcome.NotPossible(jobId, "no such job; it may have expired");
        }
        if (found.get().status() != JobStatus.PENDING) {
            return new RetryOutcome.NotPossible(jobId, "it is " + found.get().status() + ", expected PENDING");
        }
        if (!store.cancel(jobId, "Cancelled by an operator: " + reason, timing.now())) {
            return new RetryOutcome.NotPossible(jobId, "a worker took it at this moment");
        }
        audit.record(
                "cancel-job",
                jobId,
                new AuditFact.Change(JobStatus.PENDING.name(), JobStatus.FAILED.name()),
                reason,
                "done");
        return new RetryOutcome.Done(jobId, "");
    }

    /// How long logs are looked back for a job.
    static Duration logsBack() {
        return Duration.ofDays(14);
    }
}
