package com.careervp.operations.guard;

/// The live weight of the candidate. Methods block and throw [com.careervp.kernel.failure.FailureException].
public interface CandidateTraffic {

    /// Percentage of requests that go to the candidate now; 0 where the stage has no canary.
    double weight();

    /// Sends every request to the baseline.
    void stop();
}
