package com.careervp.console.core.queues;

import java.util.List;

/// What a look into a queue showed.
///
/// @param approximateTotal how many the queue says it holds
/// @param note what the look did to the messages, and what it did not show
public record Peek(String queue, List<QueueMessage> messages, long approximateTotal, String note) {
    public Peek {
        messages = List.copyOf(messages);
    }
}
