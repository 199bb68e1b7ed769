package com.careervp.console.core.queues;

import java.time.Instant;

/// What a redrive needs to know of the jobs behind the messages; the jobs' package supplies it.
public interface RedrivenJobs {

    /// Takes a failed job back to pending; a job in another state is left alone.
    ///
    /// @return the error code it had; empty when it had none or is unknown
    String reopen(String jobId, Instant at);

    /// @param error the code it had failed with before
    /// @param since when it was redriven
    RedriveFate fate(String jobId, String error, Instant since);
}
