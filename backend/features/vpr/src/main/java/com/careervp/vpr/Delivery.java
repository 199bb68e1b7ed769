package com.careervp.vpr;

/// One delivery of a job's message.
///
/// @param receiveCount how often the message was delivered, this time included
/// @param workerVersion the version of the function that got it
public record Delivery(String jobId, String messageId, int receiveCount, String workerVersion) {}
