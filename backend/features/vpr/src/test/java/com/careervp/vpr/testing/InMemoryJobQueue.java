package com.careervp.vpr.testing;

import com.careervp.kernel.failure.Failure;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A queue in memory that behaves like SQS: at-least-once delivery, visibility timeout, delays, receive counts, and a
/// dead-letter queue that takes a message when it would be delivered once too often.
public final class InMemoryJobQueue implements JobQueue {
    private final Clock clock;
    private final Duration visibility;
    private final int maxReceives;
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> deadLetters = new ArrayList<>();
    private int sent;

    public InMemoryJobQueue(Clock clock, Duration visibility, int maxReceives) {
        this.clock = clock;
        this.visibility = visibility;
        this.maxReceives = maxReceives;
    }

    /// One delivery. The receipt handle is valid until the next one.
    public record Received(String messageId, String receiptHandle, String body, int receiveCount) {}

    private static final class Message {
        private final String id;
        private final String body;
        private Instant visibleAt;
        private int receives;

        Message(String id, String body, Instant visibleAt) {
            this.id = id;
            this.body = body;
            this.visibleAt = visibleAt;
        }

        String handle() {
            return id + "/" + receives;
        }
    }

    @Override
    public synchronized String send(JobMessage message) {
        return sendLater(message, Duration.ZERO);
    }

    @Override
    public synchronized String sendLater(JobMessage message, Duration delay) {
        return sendBody(message.body(), delay);
    }

    /// Sends anything, also what is no job's message.
    public synchronized String sendBody(String body, Duration delay) {
        Message stored = new Message("message-" + ++sent, body, clock.instant().plus(delay));
        messages.add(stored);
        return stored.id;
    }

    @Override
    public synchronized void postpone(String receiptHandle, Duration delay) {
        Message message = messages.stream()
                .filter(candidate -> candidate.handle().equals(receiptHandle))
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("postponing " + receiptHandle + ": no such receipt", null)
                        .asException(null));
        message.visibleAt = clock.instant().plus(delay);
    }

    /// Delivers the next visible message.
    public synchronized Optional<Received> receive() {
        Instant now = clock.instant();
        for (Message message : List.copyOf(messages)) {
            if (message.visibleAt.isAfter(now)) {
                continue;
            }
            if (message.receives >= maxReceives) {
                messages.remove(message);
                deadLetters.add(message);
                continue;
            }
            message.receives++;
            message.visibleAt = now.plus(visibility);
            return Optional.of(new Received(message.id, message.handle(), message.body, message.receives));
        }
        return Optional.empty();
    }

    public synchronized void delete(String messageId) {
        messages.removeIf(message -> message.id.equals(messageId));
    }

    /// Moves all dead letters back, as new messages with the same body.
    public synchronized void redrive() {
        deadLetters.forEach(message -> sendBody(message.body, Duration.ZERO));
        deadLetters.clear();
    }

    public synchronized int size() {
        return messages.size();
    }

    public synchronized List<String> deadLetterBodies() {
        return deadLetters.stream().map(message -> message.body).toList();
    }

    /// How many messages were ever sent.
    public synchronized int sent() {
        return sent;
    }
}
