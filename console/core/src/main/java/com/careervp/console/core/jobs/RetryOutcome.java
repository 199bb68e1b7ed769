package com.careervp.console.core.jobs;

/// What became of a wish to retry or cancel a job.
public sealed interface RetryOutcome {

    /// @param messageId the new message; empty for a cancellation
    record Done(String jobId, String messageId) implements RetryOutcome {}

    /// @param why the state that forbids it
    record NotPossible(String jobId, String why) implements RetryOutcome {}
}
