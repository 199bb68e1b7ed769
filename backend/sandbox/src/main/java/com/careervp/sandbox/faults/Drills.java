package com.careervp.sandbox.faults;

import com.careervp.contract.PhysicalNames;
import com.careervp.language.LanguageModel;
import com.careervp.sandbox.dynamodb.DynamoDbFaults;
import com.careervp.sandbox.lambda.FunctionInterceptor;
import com.careervp.sandbox.lambda.ServiceCall;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// Starts and stops drills. At most one of each kind runs; starting it again replaces it. Nothing is broken while no
/// drill runs. Safe for use by several threads.
///
/// It takes effect where it is plugged in: as the interceptor of the functions (`LocalLambda.intercept`) and, for
/// throttled tables, as the faults of the tables ([#tableFaults()]).
public final class Drills implements FunctionInterceptor {
    private final SandboxTime time;
    private final Supplier<SqsClient> queues;
    private final PhysicalNames names;
    private final RandomGenerator random;
    private final Map<DrillKind, Active> active = new ConcurrentHashMap<>();
    private final WorkerKills kills = new WorkerKills();

    /// @param queues asked when a drill needs it, so that the client may come to be after this object
    /// @param names whose jobs queue, worker and jobs table are meant
    /// @param random draws which calls are hit; it need not be safe for several threads
    public Drills(SandboxTime time, Supplier<SqsClient> queues, PhysicalNames names, RandomGenerator random) {
        this.time = time;
        this.queues = queues;
        this.names = names;
        this.random = random;
    }

    private record Active(
            DrillOrder order, Instant started, @Nullable Instant ends, AtomicLong hits) {
        RunningDrill snapshot() {
            return new RunningDrill(order, started, ends, hits.get());
        }

        boolean isOver(Instant now) {
            return ends != null && !now.isBefore(ends);
        }
    }

    /// Starts a drill with its standard order: every call, until it is stopped.
    ///
    /// @param id of a [DrillKind]
    public RunningDrill start(String id) {
        return start(DrillOrder.of(DrillKind.of(id)));
    }

    /// Starts a drill, or does at once what a drill of a single action does.
    public RunningDrill start(DrillOrder order) {
        Instant now = time.now();
        Active started = new Active(order, now, order.duration().map(now::plus).orElse(null), new AtomicLong());
        if (order.kind().isOnce()) {
            sendPoison();
            started.hits().incrementAndGet();
        } else {
            active.put(order.kind(), started);
        }
        return started.snapshot();
    }

    /// Stops a drill; one that does not run is left alone.
    ///
    /// @param id of a [DrillKind]
    public void stop(String id) {
        active.remove(DrillKind.of(id));
    }

    public void stopAll() {
        active.clear();
    }

    /// The drills that run now, by kind.
    public List<RunningDrill> running() {
        Instant now = time.now();
        active.values().removeIf(drill -> drill.isOver(now));
        return active.values().stream()
                .map(Active::snapshot)
                .sorted(Comparator.comparing(drill -> drill.order().kind()))
                .toList();
    }

    /// What the tables are given to be throttled by drills.
    public DynamoDbFaults tableFaults() {
        return new DynamoDbFaults() {
            @Override
            public void beforeCall(String operation, String table) {
                if (table.equals(names.jobsTable())) {
                    hit(DrillKind.TABLE_THROTTLED, null).ifPresent(any -> {
                        throw DynamoDbFaults.throttled("drill-" + DrillKind.TABLE_THROTTLED.id());
                    });
                }
            }
        };
    }

    /// Draws whether the drill of this kind hits now.
    ///
    /// @param function who calls; null where that is not known
    Optional<DrillOrder> hit(DrillKind kind, @Nullable String function) {
        Active drill = active.get(kind);
        if (drill == null) {
            return Optional.empty();
        }
        if (drill.isOver(time.now())) {
            active.remove(kind, drill);
            return Optional.empty();
        }
        DrillOrder order = drill.order();
        boolean meant = function == null
                || order.function().map(wanted -> wanted.equals(function)).orElse(true);
        if (!meant || draw() >= order.share()) {
            return Optional.empty();
        }
        drill.hits().incrementAndGet();
        return Optional.of(order);
    }

    private double draw() {
        synchronized (random) {
            return random.nextDouble();
        }
    }

    private int drawWrite() {
        synchronized (random) {
            return random.nextInt(1, 4);
        }
    }

    @Override
    public void beforeInvocation(String function) {
        kills.clear();
        if (isTarget(DrillKind.WORKER_KILLED, function, names.vprWorkerFunction())) {
            hit(DrillKind.WORKER_KILLED, function)
                    .ifPresent(order ->
                            kills.doom(order.killPoint().orElseGet(() -> new KillPoint(drawWrite(), draw() < 0.5))));
        }
        hit(DrillKind.FUNCTION_ERRORS, function).ifPresent(order -> {
            throw new IllegalStateException("drill " + DrillKind.FUNCTION_ERRORS.id() + " fails this invocation");
        });
    }

    private boolean isTarget(DrillKind kind, String function, String standard) {
        Active drill = active.get(kind);
        return drill != null && drill.order().function().orElse(standard).equals(function);
    }

    @Override
    public LanguageModel languageModel(String function, LanguageModel model) {
        return new DrilledModel(model, function, this);
    }

    @Override
    public @Nullable Object around(ServiceCall call) throws Throwable {
        return kills.around(call);
    }

    /// Makes the message visible again while the function works on it, so that it is delivered once more.
    @Override
    public void received(String function, String queueUrl, Message message) {
        hit(DrillKind.DUPLICATE_DELIVERY, function)
                .ifPresent(order -> queues.get()
                        .changeMessageVisibility(request -> request.queueUrl(queueUrl)
                                .receiptHandle(message.receiptHandle())
                                .visibilityTimeout(0)));
    }

    private void sendPoison() {
        SqsClient client = queues.get();
        String url = client.getQueueUrl(request -> request.queueName(names.vprJobsQueue()))
                .queueUrl();
        client.sendMessage(
                request -> request.queueUrl(url).messageBody("{\"drill\":\"" + DrillKind.POISON_MESSAGE.id() + "\"}"));
    }
}
