package com.careervp.console.core.queues;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Use cases on queues.
public interface Queues {

    /// Every queue, each followed by its dead-letter queue.
    List<QueueOverview> overview();

    /// The counts of one queue alone; nothing for a queue that is not there.
    default QueueDepth depth(String queue) {
        return overview().stream()
                .map(QueueOverview::queue)
                .filter(one -> one.name().equals(queue))
                .map(QueueSnapshot::depth)
                .findFirst()
                .orElse(new QueueDepth(0, 0, 0));
    }

    /// Looks at up to `limit` messages and gives every one back. Each look counts as a receive: on a queue that has
    /// a
    /// dead-letter queue, a message whose count has reached the limit would move there at its next receive,
    /// therefore
    /// such a queue is looked at with at most one receive a message and the note says so. A dead-letter queue has
    /// no
    /// further limit and loses nothing.
    Peek peek(String queue, int limit);

    /// Sends dead letters back to their source queue. Blocks; call it off the user interface's thread.
    ///
    /// @param stop asked between messages
    RedriveOutcome redrive(RedriveRequest request, Consumer<RedriveProgress> progress, BooleanSupplier stop);

    /// Deletes messages after a copy of them was written.
    ///
    /// @return the copy
    Path delete(String queue, Set<String> messageIds, String reason);

    /// Empties a queue after a copy of what could be seen was written.
    Path purge(String queue, String reason);

    /// Sends a mended body and deletes the old message, which is copied to a file first.
    ///
    /// @param target the queue that gets the new message
    /// @return the new message's id
    String editAndResend(String queue, String messageId, String target, String body, String reason);

    /// Sends a new message.
    String send(String queue, String body, Map<String, String> attributes, String reason);
}
