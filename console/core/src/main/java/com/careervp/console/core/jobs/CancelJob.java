package com.careervp.console.core.jobs;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.contract.JobStatus;
import java.util.Optional;

/// Ends a job that no worker has taken.
final class CancelJob {
    private final JobStores stores;
    private final Audit audit;
    private final Timing timing;

    CancelJob(JobStores stores, Audit audit, Timing timing) {
        this.stores = stores;
        this.audit = audit;
        this.timing = timing;
    }

    RetryOutcome cancel(String jobId, String reason) {
        Optional<Job> found = stores.find(jobId);
        if (found.isEmpty()) {
            return new RetryOutcome.NotPossible(jobId, "no such job; it may have expired");
        }
        Job job = found.get();
        if (job.key().kind() == JobKind.TAILORING) {
            return new RetryOutcome.NotPossible(
                    jobId, "one request writes a tailored CV and it is complete; there is nothing left to cancel");
        }
        if (job.status() != JobStatus.PENDING) {
            return new RetryOutcome.NotPossible(jobId, "it is " + job.status() + ", expected PENDING");
        }
        if (!stores.cancel(job.key(), "Cancelled by an operator: " + reason, timing.now())) {
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
}
