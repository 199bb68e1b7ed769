package com.careervp.sandbox.lambda;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The event source mappings of the sandbox.
final class MappingOperations implements AutoCloseable {
    private final ConcurrentSkipListMap<String, EventSourceMapping> mappings = new ConcurrentSkipListMap<>();
    private final SqsClient queues;
    private final SandboxTime time;
    private final IdSource ids;
    private final EventSourceMapping.Invocation invocation;

    MappingOperations(SqsClient queues, SandboxTime time, IdSource ids, EventSourceMapping.Invocation invocation) {
        this.queues = queues;
        this.time = time;
        this.ids = ids;
        this.invocation = invocation;
    }

    EventSourceMapping create(FunctionReference function, String queueArn, MappingSettings settings) {
        if (!Destinations.service(queueArn).equals("sqs")) {
            throw LambdaErrors.invalidParameter(
                    "Event source " + queueArn + " is not a queue, the only kind that the sandbox reads");
        }
        for (EventSourceMapping mapping : mappings.values()) {
            if (mapping.queueArn().equals(queueArn) && mapping.function().equals(function)) {
                throw LambdaErrors.conflict("An event source mapping with SQS arn (\" " + queueArn
                        + " \") and function (\" " + function.name()
                        + " \") already exists. Please update or delete the existing mapping with UUID "
                        + mapping.id());
            }
        }
        EventSourceMapping mapping =
                new EventSourceMapping(ids.next(), function, queueArn, settings.checked(), queues, time, invocation);
        mapping.start();
        mappings.put(mapping.id(), mapping);
        return mapping;
    }

    EventSourceMapping require(@Nullable String id) {
        EventSourceMapping mapping = id == null ? null : mappings.get(id);
        if (mapping == null) {
            throw LambdaErrors.notFound("The resource you requested does not exist.");
        }
        return mapping;
    }

    /// @param functionName null for the mappings of every function
    /// @param queueArn null for the mappings of every queue
    List<EventSourceMapping> list(@Nullable String functionName, @Nullable String queueArn) {
        String name = functionName == null
                ? null
                : FunctionReference.parse(functionName, null).name();
        List<EventSourceMapping> found = new ArrayList<>(mappings.values());
        found.removeIf(mapping -> (name != null && !mapping.function().name().equals(name))
                || (queueArn != null && !mapping.queueArn().equals(queueArn)));
        return found;
    }

    EventSourceMapping update(UpdateEventSourceMappingRequest request) {
        EventSourceMapping mapping = require(request.uuid());
        MappingSettings before = mapping.settings();
        Integer concurrency = before.maximumConcurrencyOrNull();
        if (request.scalingConfig() != null) {
            concurrency = request.scalingConfig().maximumConcurrency();
        }
        mapping.update(new MappingSettings(
                        request.batchSize() == null ? before.batchSize() : request.batchSize(),
                        request.maximumBatchingWindowInSeconds() == null
                                ? before.batchingWindow()
                                : Duration.ofSeconds(request.maximumBatchingWindowInSeconds()),
                        request.enabled() == null ? before.enabled() : request.enabled(),
                        request.hasFunctionResponseTypes()
                                ? request.functionResponseTypes()
                                        .contains(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES)
                                : before.reportsFailures(),
                        concurrency)
                .checked());
        return mapping;
    }

    /// Takes no further message; batches under way are finished.
    void delete(String id) {
        EventSourceMapping mapping = mappings.remove(id);
        if (mapping != null) {
            mapping.stop();
        }
    }

    @Override
    public void close() {
        mappings.values().forEach(EventSourceMapping::close);
        mappings.clear();
    }
}
