package com.careervp.sandbox.lambda;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Reads one queue with long polling on virtual threads and hands the batches to a function. It starts with five
/// pollers, as AWS does, and adds more while all of them are busy, up to the limit of the mapping and the function.
final class QueuePollers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueuePollers.class);
    private static final int FIRST_POLLERS = 5;
    private static final int MAXIMUM_POLLERS = 50;
    private static final int MAXIMUM_RECEIVE = 10;
    /// Short enough that a disabled mapping comes to rest while somebody watches.
    private static final int WAIT_SECONDS = 5;
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

    /// Takes a batch; throws nothing but [InterruptedException], and says which messages are done.
    interface BatchConsumer {
        Set<Message> process(List<Message> batch) throws InterruptedException;

        /// What the last poll or batch led to, as the mapping's `LastProcessingResult` shows it.
        void note(String result);
    }

    private final SqsClient queues;
    private final String queueUrl;
    private final MappingSettings settings;
    private final int limit;
    private final SandboxTime time;
    private final BatchConsumer consumer;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean running = true;

    QueuePollers(
            SqsClient queues,
            String queueUrl,
            MappingSettings settings,
            int functionConcurrency,
            SandboxTime time,
            BatchConsumer consumer) {
        this.queues = queues;
        this.queueUrl = queueUrl;
        this.settings = settings;
        this.limit = Math.max(
                1, Math.min(functionConcurrency, settings.maximumConcurrency().orElse(MAXIMUM_POLLERS)));
        this.time = time;
        this.consumer = consumer;
    }

    void start() {
        for (int i = 0; i < Math.min(FIRST_POLLERS, limit); i++) {
            addPoller(false);
        }
    }

    private synchronized void addPoller(boolean temporary) {
        if (running && threads.size() < limit) {
            Thread thread = Thread.ofVirtual().unstarted(() -> poll(temporary));
            thread.setName("queue-poller-" + queueUrl.substring(queueUrl.lastIndexOf('/') + 1));
            threads.add(thread);
            thread.start();
        }
    }

    /// No further message is taken; batches under way are finished.
    synchronized void stop() {
        running = false;
    }

    boolean isAtRest() {
        return threads.isEmpty();
    }

    /// Ends at once; batches under way are killed and come back after their visibility timeout.
    @Override
    public void close() {
        stop();
        threads.forEach(Thread::interrupt);
    }

    private void poll(boolean temporary) {
        try {
            boolean idle = false;
            while (running && !(temporary && idle)) {
                idle = !pollOnce();
            }
        } catch (InterruptedException | AbortedException e) {
            // close() ends the pollers by interrupting them.
            Thread.currentThread().interrupt();
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private boolean pollOnce() throws InterruptedException {
        try {
            List<Message> batch = gather();
            if (batch.isEmpty()) {
                return false;
            }
            work(batch);
            return true;
        } catch (AbortedException e) {
            throw e;
        } catch (SdkException e) {
            LOG.warn("queue {} could not be read", queueUrl, e);
            consumer.note("PROBLEM: " + e.getMessage());
            Thread.sleep(AFTER_ERROR);
            return true;
        }
    }

    private void work(List<Message> batch) throws InterruptedException {
        if (busy.incrementAndGet() >= threads.size()) {
            addPoller(true);
        }
        try {
            delete(consumer.process(batch));
        } finally {
            busy.decrementAndGet();
        }
    }

    /// One batch: what the first receive brings, and with a batching window what comes until it is full or over.
    private List<Message> gather() {
        List<Message> batch = new ArrayList<>(receive(WAIT_SECONDS, settings.batchSize()));
        if (batch.isEmpty() || settings.batchingWindow().isZero()) {
            return batch;
        }
        long end = System.nanoTime() + time.real(settings.batchingWindow()).toNanos();
        while (batch.size() < settings.batchSize() && running) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            int seconds = (int) Math.clamp(Duration.ofNanos(left).toSeconds(), 1L, WAIT_SECONDS);
            batch.addAll(receive(seconds, settings.batchSize() - batch.size()));
        }
        return batch;
    }

    private List<Message> receive(int waitSeconds, int most) {
        return queues.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(Math.min(MAXIMUM_RECEIVE, most))
                        .waitTimeSeconds(waitSeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    private void delete(Set<Message> done) {
        List<Message> left = new ArrayList<>(done);
        while (!left.isEmpty()) {
            List<Message> part = left.subList(0, Math.min(MAXIMUM_RECEIVE, left.size()));
            List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
            for (Message message : part) {
                entries.add(DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(message.receiptHandle())
                        .build());
            }
            var answer = queues.deleteMessageBatch(
                    request -> request.queueUrl(queueUrl).entries(entries));
            if (answer.hasFailed() && !answer.failed().isEmpty()) {
                LOG.warn(
                        "queue {}: {} processed messages were not deleted and will come again",
                        queueUrl,
                        answer.failed().size());
            }
            part.clear();
        }
    }
}
