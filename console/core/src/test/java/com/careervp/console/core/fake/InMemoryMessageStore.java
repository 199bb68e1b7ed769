package com.careervp.console.core.fake;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.queues.Consumer;
import com.careervp.console.core.queues.ConsumerDirectory;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.queues.QueueDepth;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Queues in memory with visibility and receive counts. A message received too often moves to the dead-letter
/// queue.
public final class InMemoryMessageStore implements MessageStore, ConsumerDirectory {
    public final Trouble trouble = new Trouble();
    private final ManualTime time;
    private final Map<String, Line> queues = new LinkedHashMap<>();
    private final Map<String, List<Consumer>> consumers = new HashMap<>();
    private int ids;

    public InMemoryMessageStore(ManualTime time) {
        this.time = time;
    }

    /// @param deadLetterQueue empty for none
    public synchronized void create(String name, String deadLetterQueue, int maxReceives) {
        queues.put(name, new Line(name, deadLetterQueue, maxReceives));
    }

    public synchronized void consumer(String queue, Consumer consumer) {
        consumers.computeIfAbsent(queue, any -> new ArrayList<>()).add(consumer);
    }

    @Override
    public synchronized List<Consumer> of(String queueArn) {
        return List.copyOf(consumers.getOrDefault(queueArn.substring(queueArn.lastIndexOf(':') + 1), List.of()));
    }

    @Override
    public synchronized List<QueueSnapshot> queues() {
        trouble.check();
        return queues.values().stream()
                .map(this::snapshot)
                .sorted(Comparator.comparing(QueueSnapshot::name))
                .toList();
    }

    @Override
    public synchronized QueueSnapshot describe(String queue) {
        trouble.check();
        return snapshot(line(queue));
    }

    private QueueSnapshot snapshot(Line line) {
        Instant now = time.now();
        long hidden =
                line.held.stream().filter(held -> held.hiddenUntil.isAfter(now)).count();
        return new QueueSnapshot(
                line.name,
                "http://127.0.0.1/" + line.name,
                "arn:aws:sqs:us-east-1:000000000000:" + line.name,
                new QueueDepth(line.held.size() - hidden, hidden, 0),
                line.deadLetterQueue,
                line.maxReceives,
                Duration.ofMinutes(11));
    }

    @Override
    public synchronized List<QueueMessage> receive(String queue, int limit, Duration visibility) {
        trouble.check();
        if (limit < 1 || limit > 10) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 to 10");
        }
        Line line = line(queue);
        List<QueueMessage> received = new ArrayList<>();
        for (Held held : List.copyOf(line.held)) {
            if (received.size() == limit) {
                break;
            }
            if (held.hiddenUntil.isAfter(time.now())) {
                continue;
            }
            if (line.maxReceives > 0 && held.receives >= line.maxReceives) {
                line.held.remove(held);
                held.receives = 0;
                line(line.deadLetterQueue).held.add(held);
                continue;
            }
            held.receives++;
            held.hiddenUntil = time.now().plus(visibility);
            received.add(held.message());
        }
        return received;
    }

    @Override
    public synchronized void giveBack(String queue, List<QueueMessage> messages, Duration visibility) {
        trouble.check();
        for (QueueMessage message : messages) {
            line(queue).held.stream()
                    .filter(held -> held.id.equals(message.messageId()))
                    .forEach(held -> held.hiddenUntil = time.now().plus(visibility));
        }
    }

    @Override
    public synchronized String send(String queue, String body, Map<String, String> attributes) {
        trouble.check();
        Held held = new Held("message-" + ++ids, body, attributes, time.now());
        line(queue).held.add(held);
        return held.id;
    }

    @Override
    public synchronized void delete(String queue, QueueMessage message) {
        trouble.check();
        line(queue).held.removeIf(held -> held.id.equals(message.messageId()));
    }

    @Override
    public synchronized void purge(String queue) {
        trouble.check();
        line(queue).held.clear();
    }

    /// The bodies in a queue, hidden ones too.
    public synchronized List<String> bodies(String queue) {
        return line(queue).held.stream().map(held -> held.body).toList();
    }

    private Line line(String queue) {
        Line line = queues.get(queue);
        if (line == null) {
            throw new ConsoleException(new ConsoleFailure.NotFound(Trouble.origin("SQS")));
        }
        return line;
    }

    private static final class Line {
        private final String name;
        private final String deadLetterQueue;
        private final int maxReceives;
        private final List<Held> held = new ArrayList<>();

        Line(String name, String deadLetterQueue, int maxReceives) {
            this.name = name;
            this.deadLetterQueue = deadLetterQueue;
            this.maxReceives = maxReceives;
        }
    }

    private static final class Held {
        private final String id;
        private final String body;
        private final Map<String, String> attributes;
        private final Instant sentAt;
        private Instant hiddenUntil = Instant.MIN;
        private int receives;

        Held(String id, String body, Map<String, String> attributes, Instant sentAt) {
            this.id = id;
            this.body = body;
            this.attributes = Map.copyOf(attributes);
            this.sentAt = sentAt;
        }

        QueueMessage message() {
            return new QueueMessage(id, id + "#" + receives, body, attributes, receives, sentAt);
        }
    }
}
