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
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The queues of the product; two messages in a dead-letter queue.
public final class SampleQueues implements Queues {
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);

    public final List<RedriveRequest> redrives = new ArrayList<>();
    public List<QueueOverview> overview = List.of(
            working(
                    NAMES.pipelineQueue(),
                    NAMES.pipelineDeadLetterQueue(),
                    new QueueDepth(1, 1, 0),
                    new QueueFlow(2.4, 2.5, Duration.ofSeconds(3)),
                    new Consumer(NAMES.pipelineFunction("cv-extractor"), "Enabled", -1)),
            dead(NAMES.pipelineDeadLetterQueue(), 0, List.of(NAMES.pipelineQueue())),
            working(
                    NAMES.vprJobsQueue(),
                    NAMES.vprJobsDeadLetterQueue(),
                    new QueueDepth(3, 2, 0),
                    new QueueFlow(24.5, 26, Duration.ofSeconds(9)),
                    new Consumer(NAMES.vprWorkerFunction(), "Enabled", 5)),
            dead(NAMES.vprJobsDeadLetterQueue(), 2, List.of(NAMES.vprJobsQueue())),
            dead(NAMES.pipelineFunctionDeadLetterQueue("cv-generator"), 0, List.of()),
            dead(NAMES.pipelineFunctionDeadLetterQueue("dashboard-builder"), 0, List.of()),
            dead(NAMES.pipelineFunctionDeadLetterQueue("feedback"), 0, List.of()),
            dead(NAMES.pipelineFunctionDeadLetterQueue("matcher"), 1, List.of()),
            dead(NAMES.pipelineFunctionDeadLetterQueue("offer-generator"), 0, List.of()));

    private static QueueOverview working(
            String name, String deadLetters, QueueDepth depth, QueueFlow flow, Consumer worker) {
        return new QueueOverview(
                new QueueSnapshot(
                        name, "http://q/" + name, "arn:" + name, depth, deadLetters, 3, Duration.ofMinutes(15)),
                flow,
                List.of(worker),
                List.of());
    }

    private static QueueOverview dead(String name, int letters, List<String> feeds) {
        return new QueueOverview(
                new QueueSnapshot(
                        name,
                        "http://q/" + name,
                        "arn:" + name,
                        new QueueDepth(letters, 0, 0),
                        "",
                        0,
                        Duration.ofSeconds(30)),
                new QueueFlow(
                        0,
                        0,
                        letters == 0 ? Duration.ZERO : Duration.ofMinutes(14).plusSeconds(2)),
                List.of(),
                feeds);
    }

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
