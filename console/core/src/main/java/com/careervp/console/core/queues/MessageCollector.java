package com.careervp.console.core.queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Receives many messages and holds them hidden. A receive asks only a part of SQS's servers, therefore several
/// empty
/// answers in a row end the collection, not one.
final class MessageCollector {
    private static final int BATCH = 10;
    private static final int EMPTY_ANSWERS = 3;

    private final MessageStore store;

    MessageCollector(MessageStore store) {
        this.store = store;
    }

    /// Up to `limit` different messages, hidden for `visibility`.
    List<QueueMessage> upTo(String queue, int limit, Duration visibility) {
        Map<String, QueueMessage> held = new LinkedHashMap<>();
        int empty = 0;
        while (held.size() < limit && empty < EMPTY_ANSWERS) {
            List<QueueMessage> received = store.receive(queue, Math.min(BATCH, limit - held.size()), visibility);
            int before = held.size();
            received.forEach(message -> held.put(message.messageId(), message));
            empty = held.size() == before ? empty + 1 : 0;
        }
        return List.copyOf(held.values());
    }

    /// The messages with these ids among the first `limit`; every other message that was received on the way is
    /// given
    /// back at once.
    List<QueueMessage> selected(String queue, Set<String> ids, int limit, Duration visibility) {
        List<QueueMessage> wanted = new ArrayList<>();
        List<QueueMessage> others = new ArrayList<>();
        int empty = 0;
        while (wanted.size() < ids.size() && empty < EMPTY_ANSWERS && wanted.size() + others.size() < limit) {
            List<QueueMessage> received = store.receive(queue, BATCH, visibility);
            empty = received.isEmpty() ? empty + 1 : 0;
            for (QueueMessage message : received) {
                (ids.contains(message.messageId()) ? wanted : others).add(message);
            }
        }
        store.giveBack(queue, others, Duration.ZERO);
        return List.copyOf(wanted);
    }
}
