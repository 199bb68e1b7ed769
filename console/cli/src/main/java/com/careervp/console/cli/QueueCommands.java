package com.careervp.console.cli;

import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.queues.Peek;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.core.queues.RedriveRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `careervp queues …`
@Command(
        name = "queues",
        description = "Queues and their dead letters.",
        mixinStandardHelpOptions = true,
        subcommands = {
            QueueCommands.ListQueues.class,
            QueueCommands.PeekQueue.class,
            QueueCommands.Redrive.class,
            QueueCommands.Edit.class,
            QueueCommands.Delete.class
        })
final class QueueCommands {

    @Command(name = "list", description = "Every queue with its depth and speed.", mixinStandardHelpOptions = true)
    static final class ListQueues implements OperatingCommand {

        @Override
        public int operate(Session session) {
            List<QueueOverview> overview = session.workspace().queues().overview();
            TextTable table = new TextTable(
                    "QUEUE", "VISIBLE", "IN FLIGHT", "DELAYED", "OLDEST", "IN/MIN", "OUT/MIN", "EMPTY IN", "CONSUMERS");
            for (QueueOverview queue : overview) {
                var depth = queue.queue().depth();
                table.row(
                        (queue.redrivable() ? "└ " : "") + queue.queue().name(),
                        depth.visible(),
                        depth.inFlight(),
                        depth.delayed(),
                        queue.flow().oldestAge().map(Figures::of).orElse("–"),
                        Figures.of(queue.flow().inPerMinute(), com.careervp.console.core.gates.GateKind.Unit.COUNT),
                        Figures.of(queue.flow().outPerMinute(), com.careervp.console.core.gates.GateKind.Unit.COUNT),
                        queue.drainEstimate().map(Figures::of).orElse("–"),
                        queue.consumers().stream()
                                .map(one -> one.functionName() + " (" + one.mappingState() + ")")
                                .collect(Collectors.joining(", ")));
            }
            session.result(overview, table.text());
            return ExitCodes.OK;
        }
    }

    @Command(name = "peek", description = "Looks at messages and gives them back.", mixinStandardHelpOptions = true)
    static final class PeekQueue implements OperatingCommand {
        @Parameters(paramLabel = "QUEUE", description = "the queue's name")
        private String queue = "";

        @Option(names = "--limit", defaultValue = "10", paramLabel = "N", description = "at most; default 10")
        private int limit;

        @Override
        public int operate(Session session) {
            if (limit < 1 || limit > 1_000) {
                throw new IllegalArgumentException("--limit is " + limit + ", expected 1 to 1000");
            }
            Peek peek = session.workspace().queues().peek(queue, limit);
            TextTable table = new TextTable("MESSAGE", "RECEIVES", "SENT", "JOB", "BODY");
            peek.messages()
                    .forEach(message -> table.row(
                            message.messageId(),
                            message.receiveCount(),
                            message.sentAt(),
                            message.jobId().orElse("–"),
                            shortened(message.body())));
            session.result(peek, table.text() + "\n" + peek.note());
            return ExitCodes.OK;
        }

        private static String shortened(String body) {
            return body.length() <= 80 ? body : body.substring(0, 79) + "…";
        }
    }

    @Command(
            name = "redrive",
            description = "Sends dead letters back to the queue they came from.",
            mixinStandardHelpOptions = true)
    static final class Redrive implements OperatingCommand {
        @Parameters(paramLabel = "DEAD-LETTER-QUEUE", description = "the dead-letter queue's name")
        private String queue = "";

        @Option(names = "--message", paramLabel = "ID", description = "only this message; may be repeated")
        private Set<String> messages = Set.of();

        @Option(names = "--rate", defaultValue = "10", paramLabel = "N", description = "messages a second; default 10")
        private double rate;

        @Option(names = "--all-at-once", description = "without the canary of 1, then 10, then the rest")
        private boolean allAtOnce;

        @Option(names = "--reason", paramLabel = "TEXT", description = "for the audit")
        private String reason = "";

        @Override
        public int operate(Session session) {
            RedriveOutcome outcome = session.workspace()
                    .queues()
                    .redrive(
                            new RedriveRequest(queue, messages, rate, !allAtOnce, reason),
                            progress -> session.output()
                                    .note(progress.stage() + " " + progress.moved() + "/" + progress.expected()),
                            () -> Thread.currentThread().isInterrupted());
            session.result(Json.outcome(outcome), text(outcome));
            return switch (outcome) {
                case RedriveOutcome.Finished finished -> finished.missing().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
                case RedriveOutcome.Stopped _ -> ExitCodes.FAILED;
            };
        }

        private static String text(RedriveOutcome outcome) {
            String moved = outcome.moved().size() + " moved, copied to " + outcome.backup();
            return switch (outcome) {
                case RedriveOutcome.Finished finished ->
                    moved + (finished.missing().isEmpty() ? "" : "; not found: " + finished.missing());
                case RedriveOutcome.Stopped stopped -> moved + "; stopped: " + stopped.why();
            };
        }
    }

    @Command(
            name = "edit",
            description = "Sends a mended body and removes the old message.",
            mixinStandardHelpOptions = true)
    static final class Edit implements OperatingCommand {
        @Parameters(index = "0", paramLabel = "QUEUE", description = "where the message is")
        private String queue = "";

        @Parameters(index = "1", paramLabel = "MESSAGE", description = "its id")
        private String message = "";

        @Option(names = "--to", required = true, paramLabel = "QUEUE", description = "where the new one is sent")
        private String target = "";

        @Option(names = "--body", required = true, paramLabel = "TEXT", description = "the new body")
        private String body = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "for the audit")
        private String reason = "";

        @Override
        public int operate(Session session) {
            String sent = session.workspace().queues().editAndResend(queue, message, target, body, reason);
            session.result(java.util.Map.of("messageId", sent), "sent as " + sent);
            return ExitCodes.OK;
        }
    }

    @Command(name = "delete", description = "Deletes messages after copying them.", mixinStandardHelpOptions = true)
    static final class Delete implements OperatingCommand {
        @Parameters(paramLabel = "QUEUE", description = "where the messages are")
        private String queue = "";

        @Option(names = "--message", required = true, paramLabel = "ID", description = "which; may be repeated")
        private Set<String> messages = Set.of();

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "for the audit")
        private String reason = "";

        @Override
        public int operate(Session session) {
            var backup = session.workspace().queues().delete(queue, messages, reason);
            session.result(
                    java.util.Map.of("deleted", messages.size(), "backup", backup.toString()),
                    messages.size() + " deleted, copied to " + backup);
            return ExitCodes.OK;
        }
    }
}
