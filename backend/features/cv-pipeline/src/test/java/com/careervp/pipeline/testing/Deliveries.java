package com.careervp.pipeline.testing;

import com.careervp.pipeline.job.PipelineMessages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A queue and two topics in memory, with the repeats of SQS and of Lambda's asynchronous calls: a message of the queue
/// comes again after its visibility timeout, a call that threw after one minute and after two more ("Error handling for
/// asynchronous invocation" in the Lambda guide). What fails the third time is a dead letter.
public final class Deliveries implements PipelineMessages {
    private static final Duration VISIBILITY = Duration.ofMinutes(5);
    private static final Duration FIRST_REPEAT = Duration.ofMinutes(1);
    private static final Duration SECOND_REPEAT = Duration.ofMinutes(2);
    private static final int MOST = 3;

    private final InstantSource time;
    private final List<Delivery> open = new ArrayList<>();
    private final List<Delivery> deadLetters = new ArrayList<>();
    private int copies = 1;
    private int sent;
    private int ready;

    public Deliveries(InstantSource time) {
        this.time = time;
    }

    /// Who gets a message.
    public enum Receiver {
        EXTRACTOR,
        WORD,
        MATCH,
        FEEDBACK,
        OFFER,
        DASHBOARD
    }

    /// @param attempt from 1
    public record Delivery(Receiver receiver, String jobId, int attempt, Instant due) {}

    /// From now on every message comes twice, as both SQS and SNS may deliver.
    public synchronized void twice() {
        copies = 2;
    }

    @Override
    public synchronized String askForExtraction(String jobId) {
        add(Receiver.EXTRACTOR, jobId);
        sent++;
        return "message-" + sent;
    }

    @Override
    public synchronized void tellExtracted(String jobId) {
        List.of(Receiver.WORD, Receiver.MATCH, Receiver.FEEDBACK, Receiver.OFFER)
                .forEach(receiver -> add(receiver, jobId));
        sent++;
    }

    @Override
    public synchronized void tellReady(String jobId) {
        add(Receiver.DASHBOARD, jobId);
        sent++;
        ready++;
    }

    private void add(Receiver receiver, String jobId) {
        for (int copy = 0; copy < copies; copy++) {
            open.add(new Delivery(receiver, jobId, 1, time.instant().plusSeconds(copy)));
        }
    }

    /// Takes the delivery that is due first, now or later.
    public synchronized Optional<Delivery> next() {
        Optional<Delivery> next = open.stream().min(Comparator.comparing(Delivery::due));
        next.ifPresent(open::remove);
        return next;
    }

    /// Puts a delivery back for the next round.
    public synchronized void putBack(Delivery delivery) {
        open.add(delivery);
    }

    /// The receiver failed: the message comes again, or is dead.
    public synchronized void failed(Delivery delivery) {
        if (delivery.attempt() == MOST) {
            deadLetters.add(delivery);
            return;
        }
        Duration pause = delivery.receiver() == Receiver.EXTRACTOR
                ? VISIBILITY
                : delivery.attempt() == 1 ? FIRST_REPEAT : SECOND_REPEAT;
        open.add(new Delivery(
                delivery.receiver(),
                delivery.jobId(),
                delivery.attempt() + 1,
                time.instant().plus(pause)));
    }

    public synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    public synchronized List<Delivery> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /// How many messages were ever sent.
    public synchronized int sent() {
        return sent;
    }

    /// How often the dashboard was asked for.
    public synchronized int ready() {
        return ready;
    }
}
