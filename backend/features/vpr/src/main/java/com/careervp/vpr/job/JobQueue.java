package com.careervp.vpr.job;

import java.time.Duration;

/// Carries jobs to the workers, each message at least once. All methods block, are safe for use by several threads and
/// throw [com.careervp.kernel.failure.FailureException] when the queue does not answer; then the message may or may not
/// have been sent.
public interface JobQueue {

    /// @return the message's id
    String send(JobMessage message);

    /// Sends a message that is delivered after the delay, 15 minutes at most (the limit of SQS's DelaySeconds).
    ///
    /// @return the message's id
    String sendLater(JobMessage message, Duration delay);

    /// Makes a received message visible again after the delay instead of after the queue's visibility timeout.
    void postpone(String receiptHandle, Duration delay);
}
