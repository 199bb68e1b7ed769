package com.careervp.pipeline.job;

import com.careervp.contract.PipelineStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the jobs of the pipeline. Every change is one conditional write, so that messages that come twice and workers
/// that die in between do no harm.
///
/// All methods block, are safe for use by several threads and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface PipelineStore {

    /// Adds a job with all steps waiting. Does nothing when it is there already.
    void create(Upload upload);

    Optional<PipelineJob> find(String jobId);

    /// Notes that the extraction's message was sent.
    void queued(String jobId, String messageId);

    /// Claims a waiting step, or one whose owner's lease is over, and counts the attempt.
    ///
    /// @param lease how long the caller owns the step
    /// @return the job as it is now; empty where the step has ended, is somebody else's, or the job has ended
    Optional<PipelineJob> begin(String jobId, PipelineStep step, Duration lease);

    /// Gives a claimed step back to wait for its next attempt.
    void release(String jobId, PipelineStep step, String errorCode);

    /// Notes that the CV was extracted, once.
    ///
    /// @param cvId the version of the user's CV that it became
    /// @param cvVersion the number of that version
    StepEnd extracted(String jobId, String cvId, int cvVersion);

    /// Ends one of the parallel steps, once: of any number of callers for the open steps exactly one is told
    /// [StepEnd#LAST].
    StepEnd end(String jobId, PipelineStep branch, StepResult result);

    /// Ends the job well, once.
    ///
    /// @param result of the dashboard
    /// @return whether this call ended it
    boolean complete(String jobId, StepResult result);

    /// Ends the job without a result, once, unless it has ended.
    ///
    /// @return whether this call ended it
    boolean fail(String jobId, PipelineJob.JobFailure why);

    /// Jobs that have not ended and were not touched since the moment, the longest untouched first.
    ///
    /// @param most how many at most; whoever wants more asks again after dealing with these
    List<PipelineJob> untouchedSince(Instant moment, int most);
}
