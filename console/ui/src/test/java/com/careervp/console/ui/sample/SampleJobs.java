package com.careervp.console.ui.sample;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.core.jobs.JobTally;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.RetryOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// No jobs, but a tally of them.
public final class SampleJobs implements Jobs {
    @Override
    public JobPage search(String filterText, String token, int limit) {
        return new JobPage(List.of(), 0, null, "");
    }

    @Override
    public Optional<Job> find(String jobId) {
        return Optional.empty();
    }

    @Override
    public Optional<JobDetail> detail(String jobId) {
        return Optional.empty();
    }

    @Override
    public byte[] output(String jobId, String name) {
        throw new ConsoleException(
                new ConsoleFailure.NotFound(FailureOrigin.local("jobs", "output", "no job " + jobId)));
    }

    @Override
    public FailureSummary failures(String filterText) {
        return new FailureSummary(List.of(), 0, true);
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
