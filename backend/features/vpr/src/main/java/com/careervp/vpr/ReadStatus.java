package com.careervp.vpr;

import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobState;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.report.ResultStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tells how far a job is.
public final class ReadStatus {
    static final Duration LINK_VALID = Duration.ofHours(1);

    private final JobStore jobs;
    private final ResultStore results;
    private final Clock clock;

    public ReadStatus(JobStore jobs, ResultStore results, Clock clock) {
        this.jobs = jobs;
        this.results = results;
        this.clock = clock;
    }

    public sealed interface Outcome {

        /// @param link where the report can be read for an hour; null until the job is completed
        record Found(Job job, @Nullable URI link) implements Outcome {}

        /// There is none, or it is expired.
        record Unknown() implements Outcome {}

        /// The job is somebody else's.
        record Forbidden() implements Outcome {}
    }

    /// @param mayNotSee whether the caller is known and is not this user
    /// @throws com.careervp.kernel.failure.FailureException when the store does not answer
    public Outcome read(String jobId, Predicate<String> mayNotSee) {
        Optional<Job> found = jobs.find(jobId).filter(job -> !job.isExpired(clock.instant()));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Job job = found.get();
        if (mayNotSee.test(job.key().userId())) {
            return new Outcome.Forbidden();
        }
        return job.state() instanceof JobState.Completed completed
                ? new Outcome.Found(job, results.link(completed.result().key(), LINK_VALID))
                : new Outcome.Found(job, null);
    }
}
