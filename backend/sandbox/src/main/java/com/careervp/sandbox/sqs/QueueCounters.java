package com.careervp.sandbox.sqs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How many messages clients sent, received and deleted since they were last asked for. Moves to a dead-letter queue
/// count as nothing, as on AWS. Safe for use by several threads.
final class QueueCounters {
    private final Map<String, Counts> queues = new ConcurrentHashMap<>();

    private static final class Counts {
        final LongAdder sent = new LongAdder();
        final LongAdder received = new LongAdder();
        final LongAdder deleted = new LongAdder();
        final LongAdder empty = new LongAdder();
    }

    record Taken(long sent, long received, long deleted, long emptyReceives) {}

    private Counts of(String queue) {
        return queues.computeIfAbsent(queue, name -> new Counts());
    }

    void sent(String queue, int messages) {
        of(queue).sent.add(messages);
    }

    void received(String queue, int messages) {
        if (messages == 0) {
            of(queue).empty.increment();
        } else {
            of(queue).received.add(messages);
        }
    }

    void deleted(String queue, int messages) {
        of(queue).deleted.add(messages);
    }

    /// Takes the counts and starts anew.
    Taken take(String queue) {
        Counts counts = of(queue);
        return new Taken(
                counts.sent.sumThenReset(),
                counts.received.sumThenReset(),
                counts.deleted.sumThenReset(),
                counts.empty.sumThenReset());
    }
}
