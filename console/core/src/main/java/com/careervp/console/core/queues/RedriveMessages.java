package com.careervp.console.core.queues;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Sends dead letters back to where they came from: first copied to a file, then one by one sent to the source
/// queue
/// and only after that deleted from the dead-letter queue. With the canary: 1, then 10, then the rest, looking
/// after
/// each step how the redriven jobs fare.
final class RedriveMessages {
    private static final int MOST = 10_000;
    private static final Duration HELD = Duration.ofHours(1);

    private final MessageStore store;
    private final BackupFolder backups;
    private final RedriveWatch watch;
    private final Audit audit;
    private final Timing timing;

    RedriveMessages(MessageStore store, BackupFolder backups, RedriveWatch watch, Audit audit, Timing timing) {
        this.store = store;
        this.backups = backups;
        this.watch = watch;
        this.audit = audit;
        this.timing = timing;
    }

    RedriveOutcome run(RedriveRequest request, Consumer<RedriveProgress> progress, BooleanSupplier stop) {
        String source = sourceOf(request.deadLetterQueue());
        progress.accept(
                new RedriveProgress("collecting", 0, request.messageIds().size()));
        MessageCollector collector = new MessageCollector(store);
        List<QueueMessage> held = request.everything()
                ? collector.upTo(request.deadLetterQueue(), MOST, HELD)
                : collector.selected(request.deadLetterQueue(), request.messageIds(), MOST, HELD);
        Run run = new Run(request, source, held, progress, stop);
        try {
            run.backup = backups.write("redrive", request.deadLetterQueue(), held);
            RedriveOutcome outcome = run.move();
            note(request, source, outcome);
            return outcome;
        } finally {
            store.giveBack(request.deadLetterQueue(), run.left(), Duration.ZERO);
        }
    }

    private String sourceOf(String deadLetterQueue) {
        List<String> sources = store.queues().stream()
                .filter(queue -> queue.deadLetterQueue().equals(deadLetterQueue))
                .map(QueueSnapshot::name)
                .toList();
        if (sources.isEmpty()) {
            throw notFound("no queue feeds " + deadLetterQueue
                    + ": its messages are calls of a function, which go back to no queue. "
                    + "The sweeper wakes the uploads whose steps they were");
        }
        if (sources.size() != 1) {
            throw notFound(deadLetterQueue + " is the dead-letter queue of " + sources.size() + " queues " + sources
                    + ", expected exactly one");
        }
        return sources.getFirst();
    }

    private static ConsoleException notFound(String detail) {
        return new ConsoleException(new ConsoleFailure.NotFound(FailureOrigin.local("redrive", "find source", detail)));
    }

    private void note(RedriveRequest request, String source, RedriveOutcome outcome) {
        String result = switch (outcome) {
            case RedriveOutcome.Finished finished ->
                "moved " + finished.moved().size() + ", not found "
                        + finished.missing().size();
            case RedriveOutcome.Stopped stopped -> "moved " + stopped.moved().size() + ", stopped: " + stopped.why();
        };
        audit.record(
                "redrive",
                request.deadLetterQueue(),
                new AuditFact.Change(request.deadLetterQueue(), source),
                request.reason(),
                result);
    }

    /// One redrive with what it has moved so far.
    private final class Run {
        private final RedriveRequest request;
        private final String source;
        private final List<QueueMessage> held;
        private final Consumer<RedriveProgress> progress;
        private final BooleanSupplier stop;
        private final List<String> moved = new ArrayList<>();
        private Path backup = Path.of("");

        Run(
                RedriveRequest request,
                String source,
                List<QueueMessage> held,
                Consumer<RedriveProgress> progress,
                BooleanSupplier stop) {
            this.request = request;
            this.source = source;
            this.held = held;
            this.progress = progress;
            this.stop = stop;
        }

        RedriveOutcome move() {
            int next = 0;
            for (int size : steps()) {
                int end = Math.min(held.size(), next + size);
                List<QueueMessage> step = held.subList(next, end);
                List<RedriveWatch.Expectation> expectations = new ArrayList<>();
                for (QueueMessage message : step) {
                    if (stop.getAsBoolean()) {
                        return new RedriveOutcome.Stopped(moved, "told to stop", backup);
                    }
                    expectations.add(moveOne(message));
                    if (!timing.waited(Duration.ofNanos(Math.round(1e9 / request.perSecond())))) {
                        return new RedriveOutcome.Stopped(moved, "interrupted", backup);
                    }
                }
                next = end;
                if (request.canary() && next < held.size()) {
                    progress.accept(new RedriveProgress(
                            "watching what became of the first " + next, moved.size(), held.size()));
                    Optional<String> trouble = watch.trouble(request.deadLetterQueue(), expectations, stop);
                    if (trouble.isPresent()) {
                        return new RedriveOutcome.Stopped(moved, trouble.get(), backup);
                    }
                }
            }
            return new RedriveOutcome.Finished(moved, missing(), backup);
        }

        private int[] steps() {
            return request.canary() ? new int[] {1, 10, Integer.MAX_VALUE / 2} : new int[] {Integer.MAX_VALUE / 2};
        }

        private RedriveWatch.Expectation moveOne(QueueMessage message) {
            RedriveWatch.Expectation expectation = watch.before(message);
            store.send(source, message.body(), message.attributes());
            store.delete(request.deadLetterQueue(), message);
            moved.add(message.messageId());
            progress.accept(new RedriveProgress("moving", moved.size(), held.size()));
            return expectation;
        }

        private List<String> missing() {
            Set<String> missing = new HashSet<>(request.messageIds());
            held.forEach(message -> missing.remove(message.messageId()));
            return missing.stream().sorted().toList();
        }

        List<QueueMessage> left() {
            Set<String> done = new HashSet<>(moved);
            return held.stream()
                    .filter(message -> !done.contains(message.messageId()))
                    .toList();
        }
    }
}
