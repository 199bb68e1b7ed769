package com.careervp.console.core.queues;

import java.time.Duration;

/// A queue as the service describes it.
///
/// @param deadLetterQueue the name of the queue that takes what fails; empty when there is none
/// @param maxReceives receives before a message moves there; 0 when there is none
/// @param visibilityTimeout how long a received message stays hidden
public record QueueSnapshot(
        String name,
        String url,
        String arn,
        QueueDepth depth,
        String deadLetterQueue,
        int maxReceives,
        Duration visibilityTimeout) {}
