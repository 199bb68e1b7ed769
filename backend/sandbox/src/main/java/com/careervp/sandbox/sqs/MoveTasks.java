package com.careervp.sandbox.sqs;

import com.careervp.sandbox.time.SandboxTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;

/// Redrive tasks. The engine has its own, which also move messages that were deleted; these receive, send and delete,
/// in this order, so that a message is never lost.
final class MoveTasks implements AutoCloseable {
    private static final int REMEMBERED = 50;
    private static final int MOST_PER_SECOND = 500;

    private final SqsClient engine;
    private final SandboxTime time;
    private final List<MoveTask> tasks = new ArrayList<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sqs-move-", 0).factory());

    MoveTasks(SqsClient engine, SandboxTime time) {
        this.engine = engine;
        this.time = time;
    }

    synchronized StartMessageMoveTaskResponse start(StartMessageMoveTaskRequest request) {
        String sourceUrl = url(request.sourceArn());
        Integer rate = request.maxNumberOfMessagesPerSecond();
        if (rate != null && (rate < 1 || rate > MOST_PER_SECOND)) {
            throw QueueErrors.invalidParameter("Value for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: "
                    + "You must enter a positive integer that is less than or equal to 500.");
        }
        List<String> sources =
                engine.listDeadLetterSourceQueues(r -> r.queueUrl(sourceUrl)).queueUrls();
        if (sources.isEmpty()) {
            throw QueueErrors.invalidParameter("Source queue must be configured as a Dead Letter Queue.");
        }
        if (tasks.stream().anyMatch(task -> task.isRunning() && task.sourceArn().equals(request.sourceArn()))) {
            throw QueueErrors.unsupported("There is already a task running. Only one active task is allowed for a "
                    + "source queue arn at a given time.");
        }
        MoveTask task = new MoveTask(
                engine,
                time,
                new MoveTask.Order(
                        UUID.randomUUID().toString(),
                        request.sourceArn(),
                        sourceUrl,
                        request.destinationArn(),
                        request.destinationArn() == null ? sources.getFirst() : url(request.destinationArn()),
                        rate));
        tasks.addFirst(task);
        while (tasks.size() > REMEMBERED) {
            tasks.removeLast();
        }
        threads.execute(task);
        return StartMessageMoveTaskResponse.builder().taskHandle(task.handle()).build();
    }

    private String url(String arn) {
        return engine.getQueueUrl(r -> r.queueName(QueueNames.ofArn(arn))).queueUrl();
    }

    CancelMessageMoveTaskResponse cancel(String handle) {
        MoveTask task = find(handle)
                .filter(MoveTask::isRunning)
                .orElseThrow(() -> QueueErrors.notFound("Task does not exist."));
        return CancelMessageMoveTaskResponse.builder()
                .approximateNumberOfMessagesMoved(task.cancel())
                .build();
    }

    private synchronized Optional<MoveTask> find(String handle) {
        return tasks.stream().filter(task -> task.handle().equals(handle)).findFirst();
    }

    /// Newest first.
    synchronized ListMessageMoveTasksResponse list(ListMessageMoveTasksRequest request) {
        int most = request.maxResults() == null ? 1 : request.maxResults();
        return ListMessageMoveTasksResponse.builder()
                .results(tasks.stream()
                        .filter(task -> task.sourceArn().equals(request.sourceArn()))
                        .limit(most)
                        .map(MoveTask::describe)
                        .toList())
                .build();
    }

    @Override
    public void close() {
        synchronized (this) {
            tasks.forEach(MoveTask::cancel);
        }
        threads.shutdownNow();
    }
}
