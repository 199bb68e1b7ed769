package com.careervp.console.ui.sample;

import com.careervp.console.core.queues.Consumer;
import com.careervp.console.core.queues.Peek;
import com.careervp.console.core.queues.QueueDepth;
import com.careervp.console.core.queues.QueueFlow;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.queues.QueueSnapshot;
import com.careervp.console.core.queues.Queues;
import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.core.queues.RedriveProgress;
import com.careervp.console.core.queues.RedriveRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Two queues; two messages in the dead-letter queue.
public final class SampleQueues implements Queues {
    public final List<RedriveRequest> redrives = new ArrayList<>();
    public List<QueueOverview> overview = List.of(
            new QueueOverview(
                    new QueueSnapshot(
                            "careervp-vpr-jobs-queue-dev",
                            "http://q/1",
                            "arn:q1",
                            new QueueDepth(3, 2, 0),
                            "careervp-vpr-jobs-dlq-dev",
                            3,
                            Duration.ofMinutes(15)),
                    new QueueFlow(24.5, 26, Duration.ofSeconds(9)),
                    List.of(new Consumer("careervp-vpr-worker-lambda-dev", "Enabled", 5)),
                    List.of()),
            new QueueOverview(
                    new QueueSnapshot(
                            "careervp-vpr-jobs-dlq-dev",
                            "http://q/2",
                            "arn:q2",
                            new QueueDepth(2, 0, 0),
                            "",
                            0,
                            Duration.ofSeconds(30)),
                    new QueueFlow(0.2, 0, Duration.ofMinutes(14)),
                    List.of(),
                    List.of("careervp-vpr-jobs-queue-dev")));

    @Override
    public List<QueueOverview> overview() {
        return overview;
    }

    @Override
    public Peek peek(String queue, int limit) {
        return new Peek(
                queue,
                List.of(
                        new QueueMessage(
                                "m-1",
                                "r-1",
                                "{\"job_id\":\"7f3c2a10-0000-4000-8000-000000000001\"}",
                                Map.of("kind", "VPR"),
                                3,
                                SampleWorkspace.NOW.minusSeconds(840)),
                        new QueueMessage("m-2", "r-2", "not json", Map.of(), 3, SampleWorkspace.NOW.minusSeconds(60))),
                2,
                "");
    }

    @Override
    public RedriveOutcome redrive(
            RedriveRequest request, java.util.function.Consumer<RedriveProgress> progress, BooleanSupplier stop) {
        throw new UnsupportedOperationException("set by the screen's own tests");
    }

    @Override
    public Path delete(String queue, Set<String> messageIds, String reason) {
        return Path.of("backup.json");
    }

    @Override
    public Path purge(String queue, String reason) {
        return Path.of("backup.json");
    }

    @Override
    public String editAndResend(String queue, String messageId, String target, String body, String reason) {
        return "m-9";
    }

    @Override
    public String send(String queue, String body, Map<String, String> attributes, String reason) {
        return "m-9";
    }
}
