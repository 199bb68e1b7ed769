package com.careervp.console.core.queues;

import com.careervp.console.core.environment.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks after redriven messages until it is known how they fared.
final class RedriveWatch {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RedrivenJobs jobs;
    private final MessageStore store;
    private final Timing timing;

    RedriveWatch(RedrivenJobs jobs, MessageStore store, Timing timing) {
        this.jobs = jobs;
        this.store = store;
        this.timing = timing;
    }

    /// What is known of a message before it goes.
    ///
    /// @param error the code the job had failed with; empty when unknown
    record Expectation(QueueMessage message, String error, Instant at) {}

    /// Makes the message's job ready to be worked on again and remembers how it had failed.
    Expectation before(QueueMessage message) {
        Instant now = timing.now();
        String error = message.jobId().map(id -> jobs.reopen(id, now)).orElse("");
        return new Expectation(message, error, now);
    }

    /// Waits until every job has ended or one has failed again.
    ///
    /// @return why the redrive must not go on; empty when all is well
    Optional<String> trouble(String deadLetterQueue, List<Expectation> expectations, BooleanSupplier stop) {
        long until = timing.nanos().getAsLong() + PATIENCE.toNanos();
        List<Expectation> open = new ArrayList<>(expectations);
        while (!open.isEmpty()) {
            for (Expectation expectation : List.copyOf(open)) {
                switch (fate(deadLetterQueue, expectation)) {
                    case RedriveFate.Well ignored -> open.remove(expectation);
                    case RedriveFate.Open ignored -> {}
                    case RedriveFate.Bad bad -> {
                        return Optional.of(bad.why());
                    }
                }
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            if (stop.getAsBoolean() || !timing.waited(LOOK)) {
                return Optional.of("told to stop");
            }
            if (timing.nanos().getAsLong() > until) {
                return Optional.of("after " + PATIENCE.toSeconds() + " s " + open.size()
                        + " redriven messages were still not worked on; nothing shows that the cause is mended");
            }
        }
        return Optional.empty();
    }

    private RedriveFate fate(String deadLetterQueue, Expectation expectation) {
        Optional<String> jobId = expectation.message().jobId();
        return jobId.isPresent()
                ? jobs.fate(jobId.get(), expectation.error(), expectation.at())
                : bodyFate(deadLetterQueue, expectation);
    }

    /// A message without a job can only be recognised by its body when it comes back.
    private RedriveFate bodyFate(String deadLetterQueue, Expectation expectation) {
        List<QueueMessage> back = new MessageCollector(store).upTo(deadLetterQueue, 50, Duration.ofSeconds(5));
        store.giveBack(deadLetterQueue, back, Duration.ZERO);
        boolean returned = back.stream()
                .anyMatch(message -> message.body().equals(expectation.message().body())
                        && !message.messageId().equals(expectation.message().messageId()));
        return returned
                ? new RedriveFate.Bad("the message " + expectation.message().messageId()
                        + " names no job and came back to the dead letters: its body cannot be worked on")
                : new RedriveFate.Open();
    }
}
