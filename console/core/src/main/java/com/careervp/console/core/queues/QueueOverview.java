package com.careervp.console.core.queues;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything the queue screen shows of one queue.
///
/// @param feeds the queues whose failed messages end here; empty for a queue that is not a dead-letter queue
public record QueueOverview(QueueSnapshot queue, QueueFlow flow, List<Consumer> consumers, List<String> feeds) {
    public QueueOverview {
        consumers = List.copyOf(consumers);
        feeds = List.copyOf(feeds);
    }

    /// Whether failed work ends here: messages of another queue, or, when the name alone says so, calls of a function
    /// that came from a topic.
    public boolean deadLetterQueue() {
        return redrivable() || new QueueName(queue.name()).deadLetters();
    }

    /// Whether there is a queue to which its messages can be sent back.
    public boolean redrivable() {
        return !feeds.isEmpty();
    }

    /// When the queue will be empty at the present speed; empty when it does not shrink or nothing is known.
    public Optional<Duration> drainEstimate() {
        long waiting = queue.depth().visible() + queue.depth().inFlight();
        if (waiting == 0) {
            return Optional.of(Duration.ZERO);
        }
        double perMinute = flow.drainPerMinute().orElse(0);
        return perMinute > 0
                ? Optional.of(Duration.ofMillis(Math.round(waiting / perMinute * 60_000)))
                : Optional.empty();
    }
}
