package com.careervp.console.core.queues;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Port: the environment's queues. Names are physical names. All methods throw
/// [com.careervp.console.core.failure.ConsoleException], with `NotFound` for a queue that does not exist.
public interface MessageStore {

    /// Every queue of the environment.
    List<QueueSnapshot> queues();

    QueueSnapshot describe(String queue);

    /// Receives up to `limit` (1 to 10) messages and hides them. An empty answer does not prove an empty queue: SQS
    /// asks only a part of its servers per call.
    List<QueueMessage> receive(String queue, int limit, Duration visibility);

    /// Makes received messages visible again after `visibility`; zero for at once. Messages that are already
    /// visible
    /// or gone are left alone.
    void giveBack(String queue, List<QueueMessage> messages, Duration visibility);

    /// @return the new message's id
    String send(String queue, String body, Map<String, String> attributes);

    /// Deletes a received message; one that is already gone is not an error.
    void delete(String queue, QueueMessage message);

    /// Removes every message. SQS allows it once a minute and takes up to 60 seconds.
    void purge(String queue);
}
