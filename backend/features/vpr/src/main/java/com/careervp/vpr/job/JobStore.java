package com.careervp.vpr.job;

import java.time.Instant;
import java.util.Optional;

/// Keeps job records. All methods block, are safe for use by several threads and processes, and throw
/// [com.careervp.kernel.failure.FailureException] when the store does not answer.
public interface JobStore {

    /// Stores a new job unless another one holds its idempotency key at that time ([Job#holdsKey]). Of any number of
    /// simultaneous calls with the same key exactly one creates; the others get the job it created.
    ///
    /// @param now the time the key is judged at
    Creation create(Job job, Instant now);

    /// Reads a job as it is now, with everything written before. Expired jobs may still be found.
    Optional<Job> find(String jobId);

    /// Writes a transition on the condition that the stored job still has the status and the attempts of `from`.
    ///
    /// @return false, with nothing written, when it has not or is gone
    boolean transition(Job from, Job to);

    /// Notes which message stands for the job; changes nothing else, and nothing at all when the job is gone.
    void noteMessage(String jobId, String messageId);
}
