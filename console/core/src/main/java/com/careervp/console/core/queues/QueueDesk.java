package com.careervp.console.core.queues;

import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.metrics.MetricSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The queues' use cases over their ports.
public final class QueueDesk implements Queues {
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration WORK = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final MessageStore store;
    private final ConsumerDirectory consumers;
    private final QueueFlows flows;
    private final BackupFolder backups;
    private final RedrivenJobs jobs;
    private final Audit audit;
    private final Timing timing;

    public QueueDesk(
            MessageStore store,
            ConsumerDirectory consumers,
            MetricSource metrics,
            BackupFolder backups,
            RedrivenJobs jobs,
            Audit audit,
            Timing timing) {
        this.store = store;
        this.consumers = consumers;
        this.flows = new QueueFlows(metrics, timing);
        this.backups = backups;
        this.jobs = jobs;
        this.audit = audit;
        this.timing = timing;
    }

    @Override
    public List<QueueOverview> overview() {
        List<QueueSnapshot> queues = store.queues();
        Map<String, QueueFlow> flow = flows.of(queues);
        List<QueueOverview> overviews = new ArrayList<>();
        for (QueueSnapshot queue : queues) {
            List<String> feeds = queues.stream()
                    .filter(other -> other.deadLetterQueue().equals(queue.name()))
                    .map(QueueSnapshot::name)
                    .toList();
            overviews.add(new QueueOverview(
                    queue,
                    flow.getOrDefault(queue.name(), QueueFlow.unknown()),
                    feeds.isEmpty() ? consumersOf(queue) : List.of(),
                    feeds));
        }
        overviews.sort(Comparator.comparing(QueueDesk::standsAlone)
                .thenComparing(QueueDesk::family)
                .thenComparing(QueueOverview::deadLetterQueue));
        return List.copyOf(overviews);
    }

    private List<com.careervp.console.core.queues.Consumer> consumersOf(QueueSnapshot queue) {
        return consumers.of(queue.arn());
    }

    /// Dead letters that came from no queue stand after all that did.
    private static boolean standsAlone(QueueOverview overview) {
        return overview.deadLetterQueue() && !overview.redrivable();
    }

    private static String family(QueueOverview overview) {
        return overview.feeds().isEmpty()
                ? overview.queue().name()
                : overview.feeds().getFirst();
    }

    @Override
    public QueueDepth depth(String queue) {
        return store.describe(queue).depth();
    }

    @Override
    public Peek peek(String queue, int limit) {
        QueueSnapshot snapshot = store.describe(queue);
        List<QueueMessage> seen = new MessageCollector(store).upTo(queue, limit, LOOK);
        store.giveBack(queue, seen, Duration.ZERO);
        long total = snapshot.depth().visible();
        StringBuilder note = new StringBuilder("Every message was given back; its receive count went up by one.");
        if (snapshot.maxReceives() > 0) {
            note.append(" After ")
                    .append(snapshot.maxReceives())
                    .append(" receives a message of this queue moves to ")
                    .append(snapshot.deadLetterQueue())
                    .append('.');
        }
        if (total > seen.size()) {
            note.append(" About ").append(total - seen.size()).append(" more were not shown.");
        }
        return new Peek(queue, seen, Math.max(total, seen.size()), note.toString());
    }

    @Override
    public RedriveOutcome redrive(RedriveRequest request, Consumer<RedriveProgress> progress, BooleanSupplier stop) {
        RedriveWatch watch = new RedriveWatch(jobs, store, timing);
        return new RedriveMessages(store, backups, watch, audit, timing).run(request, progress, stop);
    }

    @Override
    public Path delete(String queue, Set<String> messageIds, String reason) {
        List<QueueMessage> found = new MessageCollector(store).selected(queue, messageIds, MOST, WORK);
        if (found.size() < messageIds.size()) {
            store.giveBack(queue, found, Duration.ZERO);
            throw notFound(
                    "delete", queue, messageIds.size() - found.size() + " of " + messageIds.size() + " messages");
        }
        Path backup = backups.write("delete", queue, found);
        found.forEach(message -> store.delete(queue, message));
        audit.record(
                "delete-messages",
                queue,
                new AuditFact.Change(found.size() + " messages", ""),
                reason,
                "done, copied to " + backup.getFileName());
        return backup;
    }

    @Override
    public Path purge(String queue, String reason) {
        List<QueueMessage> seen = new MessageCollector(store).upTo(queue, MOST, LOOK);
        Path backup;
        try {
            backup = backups.write("purge", queue, seen);
        } finally {
            store.giveBack(queue, seen, Duration.ZERO);
        }
        store.purge(queue);
        audit.record(
                "purge-queue",
                queue,
                new AuditFact.Change(seen.size() + " messages seen", ""),
                reason,
                "done, copied to " + backup.getFileName());
        return backup;
    }

    @Override
    public String editAndResend(String queue, String messageId, String target, String body, String reason) {
        List<QueueMessage> found = new MessageCollector(store).selected(queue, Set.of(messageId), MOST, WORK);
        if (found.isEmpty()) {
            throw notFound("edit", queue, "message " + messageId);
        }
        QueueMessage old = found.getFirst();
        boolean deleted = false;
        try {
            backups.write("edit", queue, found);
            QueueMessage edited = new QueueMessage("", "", body, old.attributes(), 0, old.sentAt());
            edited.jobId().ifPresent(jobId -> jobs.reopen(jobId, timing.now()));
            String sent = store.send(target, body, old.attributes());
            store.delete(queue, old);
            deleted = true;
            audit.record(
                    "edit-message",
                    queue + " " + messageId,
                    new AuditFact.Change(queue, target + " " + sent),
                    reason,
                    "done");
            return sent;
        } finally {
            if (!deleted) {
                store.giveBack(queue, found, Duration.ZERO);
            }
        }
    }

    @Override
    public String send(String queue, String body, Map<String, String> attributes, String reason) {
        String id = store.send(queue, body, attributes);
        audit.record("send-message", queue, new AuditFact.Change("", id), reason, "done");
        return id;
    }

    private static ConsoleException notFound(String operation, String queue, String what) {
        return new ConsoleException(new ConsoleFailure.NotFound(FailureOrigin.local(
                "queue", operation, what + " not found in " + queue + "; a consumer may hold it at the moment")));
    }
}
