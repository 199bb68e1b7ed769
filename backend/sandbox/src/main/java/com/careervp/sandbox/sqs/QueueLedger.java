package com.careervp.sandbox.sqs;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Keeps account of every message in every queue, from the engine's own events: what the engine does not say itself
/// (the age of the oldest message, times in sandbox time) is computed from it. Safe for use by several threads.
final class QueueLedger {
    /// A message received more often than this no longer counts for the age of the oldest (SQS developer guide,
    /// "Available CloudWatch metrics": ApproximateAgeOfOldestMessage).
    private static final int POISON_RECEIVES = 3;

    private static final int REMEMBERED_TIMES = 200_000;

    private final Clock clock;
    private final Map<String, Map<String, Entry>> queues = new HashMap<>();
    private final Map<String, Instant> sent = new SentTimes();

    QueueLedger(Clock clock) {
        this.clock = clock;
    }

    /// @param arrived when it came into this queue
    /// @param nextDelivery when it can be received (again)
    private record Entry(Instant arrived, Instant nextDelivery, int receives) {}

    /// What a queue holds at one moment.
    ///
    /// @param oldestAge zero when nothing waits
    record Snapshot(int visible, int inFlight, int delayed, Duration oldestAge) {}

    synchronized void queueAdded(String queue) {
        queues.computeIfAbsent(queue, name -> new LinkedHashMap<>());
    }

    synchronized void queueRemoved(String queue) {
        queues.remove(queue);
    }

    synchronized void cleared(String queue) {
        queues.getOrDefault(queue, new HashMap<>()).clear();
    }

    synchronized void added(String queue, String messageId, long nextDeliveryMillis) {
        Instant now = clock.instant();
        sent.putIfAbsent(messageId, now);
        // The engine tells of a move to the dead-letter queue only as an addition there; an id is in one queue only.
        queues.forEach((name, held) -> {
            if (!name.equals(queue)) {
                held.remove(messageId);
            }
        });
        entries(queue).put(messageId, new Entry(now, Instant.ofEpochMilli(nextDeliveryMillis), 0));
    }

    synchronized void updated(String queue, String messageId, long nextDeliveryMillis, int receives) {
        entries(queue)
                .computeIfPresent(
                        messageId,
                        (id, entry) -> new Entry(entry.arrived(), Instant.ofEpochMilli(nextDeliveryMillis), receives));
    }

    synchronized void removed(String queue, String messageId) {
        entries(queue).remove(messageId);
    }

    private Map<String, Entry> entries(String queue) {
        return queues.computeIfAbsent(queue, name -> new LinkedHashMap<>());
    }

    synchronized List<String> queues() {
        return List.copyOf(new TreeSet<>(queues.keySet()));
    }

    /// When the message was sent, in sandbox time; a message keeps it when it moves to the dead-letter queue.
    synchronized Optional<Instant> sentAt(String messageId) {
        return Optional.ofNullable(sent.get(messageId));
    }

    synchronized boolean isExpired(String messageId, Duration retention) {
        Instant at = sent.get(messageId);
        return at != null && at.plus(retention).isBefore(clock.instant());
    }

    /// Messages older than the retention are not counted.
    synchronized Snapshot snapshot(String queue, Duration retention) {
        Instant now = clock.instant();
        int visible = 0;
        int inFlight = 0;
        int delayed = 0;
        Instant oldest = now;
        for (Map.Entry<String, Entry> pair : entries(queue).entrySet()) {
            Entry entry = pair.getValue();
            if (sent.getOrDefault(pair.getKey(), entry.arrived())
                    .plus(retention)
                    .isBefore(now)) {
                continue;
            }
            if (!entry.nextDelivery().isAfter(now)) {
                visible++;
            } else if (entry.receives() > 0) {
                inFlight++;
            } else {
                delayed++;
            }
            if (entry.receives() <= POISON_RECEIVES && entry.arrived().isBefore(oldest)) {
                oldest = entry.arrived();
            }
        }
        return new Snapshot(visible, inFlight, delayed, Duration.between(oldest, now));
    }

    /// Forgets the oldest when it grows beyond what the sandbox ever holds.
    private static final class SentTimes extends LinkedHashMap<String, Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED_TIMES;
        }
    }
}
