package com.careervp.vpr;

import com.careervp.language.Deadline;

/// One delivery of a job's message.
///
/// @param receiveCount how often the message was delivered, this time included
/// @param workerVersion the version of the function that got it
/// @param deadline by when the model must have answered, so that the outcome can still be written
public record Delivery(String jobId, String messageId, int receiveCount, String workerVersion, Deadline deadline) {

    /// Without a limit of time.
    public Delivery(String jobId, String messageId, int receiveCount, String workerVersion) {
        this(jobId, messageId, receiveCount, workerVersion, Deadline.none());
    }
}
