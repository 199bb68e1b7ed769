package com.careervp.console.core.jobs;

import com.careervp.console.core.queues.RedriveFate;
import com.careervp.console.core.queues.RedrivenJobs;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lets a redrive look at the jobs behind its messages.
public final class JobsBehindMessages implements RedrivenJobs {
    private final JobStores store;

    /// @param store of every kind whose queues are redriven
    public JobsBehindMessages(JobStores store) {
        this.store = store;
    }

    @Override
    public String reopen(String jobId, Instant at) {
        Optional<Job> job = store.find(jobId);
        if (job.isPresent() && job.get().status() == JobStatus.FAILED) {
            store.reopen(job.get().key(), at);
        }
        return job.map(Job::errorCode).orElse("");
    }

    @Override
    public RedriveFate fate(String jobId, String error, Instant since) {
        Optional<Job> found = store.find(jobId);
        if (found.isEmpty()) {
            return new RedriveFate.Bad("job " + jobId + " does not exist any more, its message cannot be worked on");
        }
        Job job = found.get();
        if (job.status() == JobStatus.COMPLETED) {
            return new RedriveFate.Well();
        }
        List<JobError> errors = job.run().lastError().map(List::of).orElse(List.of());
        return errors.stream()
                .filter(last -> last.at().isAfter(since))
                .findFirst()
                .<RedriveFate>map(last -> new RedriveFate.Bad("job " + jobId + " failed again with " + last.code()
                        + (last.code().equals(error) ? ", the same error as before" : ", before it was " + error)))
                .orElseGet(RedriveFate.Open::new);
    }
}
