package com.careervp.console.core.jobs;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.contract.JobAttributes;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;

/// Lets a failed job run again: first its record, by a conditional write, then a new message. Whoever dies between the
/// two leaves a pending job without a message, from which this goes on.
final class RetryJob {
    private final JobStores stores;
    private final MessageStore messages;
    private final JobPlaces places;
    private final Audit audit;
    private final Timing timing;

    RetryJob(JobStores stores, MessageStore messages, JobPlaces places, Audit audit, Timing timing) {
        this.stores = stores;
        this.messages = messages;
        this.places = places;
        this.audit = audit;
        this.timing = timing;
    }

    RetryOutcome retry(String jobId, String reason) {
        Optional<Job> found = stores.find(jobId);
        if (found.isEmpty()) {
            return new RetryOutcome.NotPossible(jobId, "no such job; it may have expired");
        }
        Job job = found.get();
        Optional<String> queue = places.queue(job.key().kind());
        if (queue.isEmpty()) {
            return new RetryOutcome.NotPossible(
                    jobId, "one request writes a tailored CV and it is complete; send the request again for a new one");
        }
        boolean unsent =
                job.status() == JobStatus.PENDING && job.run().messageId().isEmpty();
        if (job.status() != JobStatus.FAILED && !unsent) {
            return new RetryOutcome.NotPossible(jobId, "it is " + job.status() + ", expected FAILED");
        }
        if (extracted(job)) {
            return new RetryOutcome.NotPossible(
                    jobId,
                    "its CV was extracted and a later step failed; only the extraction can be asked for again, so "
                            + "upload the file again");
        }
        if (!unsent && !stores.reopen(job.key(), timing.now())) {
            return new RetryOutcome.NotPossible(jobId, "somebody else changed it at this moment; look again");
        }
        String messageId = messages.send(queue.orElseThrow(), body(job.key()), Map.of());
        stores.noteMessage(job.key(), messageId, timing.now());
        audit.record(
                "retry-job",
                jobId,
                new AuditFact.Change((job.status() + " " + job.errorCode()).strip(), JobStatus.PENDING.name()),
                reason,
                "done, message " + messageId);
        return new RetryOutcome.Done(jobId, messageId);
    }

    private static boolean extracted(Job job) {
        return job.work()
                .step(PipelineStep.EXTRACTION)
                .filter(step -> step.state() == StepStatus.DONE)
                .isPresent();
    }

    /// What the kind's first worker expects.
    private static String body(JobKey key) {
        String name = switch (key.kind()) {
            case VPR, TAILORING -> JobAttributes.JOB_ID;
            case PIPELINE -> PipelineAttributes.JOB_ID;
        };
        return JsonNodeFactory.instance.objectNode().put(name, key.jobId()).toString();
    }
}
