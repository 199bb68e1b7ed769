package com.careervp.sandbox.faults;

import com.careervp.sandbox.lambda.FunctionKilled;
import com.careervp.sandbox.lambda.ServiceCall;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Kills an invocation at one of its writes.
final class WorkerKills {
    /// What changes something that outlives the invocation. A changed visibility is none: it decides only when a
    /// message
    /// comes back.
    private static final Set<String> WRITES = Set.of(
            "DynamoDb.putItem",
            "DynamoDb.updateItem",
            "DynamoDb.deleteItem",
            "DynamoDb.batchWriteItem",
            "DynamoDb.transactWriteItems",
            "S3.putObject",
            "S3.deleteObject",
            "Sqs.sendMessage",
            "Sqs.sendMessageBatch",
            "Sqs.deleteMessage");

    private record Doom(KillPoint point, AtomicInteger writes) {}

    // Not static: every sandbox has its own drills. Inherited by the threads that the function starts.
    @SuppressWarnings("ThreadLocalUsage")
    private final InheritableThreadLocal<@Nullable Doom> doom = new InheritableThreadLocal<>();

    /// The calling thread begins an invocation that lives.
    void clear() {
        doom.remove();
    }

    /// The calling thread's invocation dies at this point.
    void doom(KillPoint point) {
        doom.set(new Doom(point, new AtomicInteger()));
    }

    @Nullable
    Object around(ServiceCall call) throws Throwable {
        Doom mine = doom.get();
        String operation = call.service() + "." + call.operation();
        if (mine == null || !WRITES.contains(operation)) {
            return call.proceed();
        }
        if (mine.writes().incrementAndGet() != mine.point().write()) {
            return call.proceed();
        }
        if (mine.point().after()) {
            call.proceed();
        }
        throw new FunctionKilled("drill " + DrillKind.WORKER_KILLED.id() + " kills the function "
                + (mine.point().after() ? "after" : "before") + " write "
                + mine.point().write() + ", " + operation);
    }
}
