package com.careervp.sandbox.sqs;

import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes what SQS publishes in `AWS/SQS`, every sandbox second (but not more often than five times a real second;
/// AWS: every minute).
final class QueueMetrics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueMetrics.class);
    private static final String NAMESPACE = "AWS/SQS";
    private static final long SHORTEST_INTERVAL_MILLIS = 200;

    private final QueueLedger ledger;
    private final QueueCounters counters;
    private final LocalSqs queues;
    private final MetricSink sink;
    private final SandboxTime time;
    private @Nullable Thread thread;

    QueueMetrics(QueueLedger ledger, QueueCounters counters, LocalSqs queues, MetricSink sink, SandboxTime time) {
        this.ledger = ledger;
        this.counters = counters;
        this.queues = queues;
        this.sink = sink;
        this.time = time;
    }

    synchronized void start() {
        thread = Thread.ofVirtual().name("sqs-metrics").start(this::run);
    }

    private void run() {
        long interval = Math.max(
                SHORTEST_INTERVAL_MILLIS, time.real(Duration.ofSeconds(1)).toMillis());
        while (!Thread.currentThread().isInterrupted()) {
            try {
                publish();
                Thread.sleep(interval);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("The metrics of the queues could not be published", e);
            }
        }
    }

    void publish() {
        Instant now = time.now();
        for (String queue : ledger.queues()) {
            QueueLedger.Snapshot snapshot = ledger.snapshot(queue, queues.retention(queue));
            QueueCounters.Taken taken = counters.take(queue);
            record(queue, "ApproximateNumberOfMessagesVisible", snapshot.visible(), now);
            record(queue, "ApproximateNumberOfMessagesNotVisible", snapshot.inFlight(), now);
            record(queue, "ApproximateNumberOfMessagesDelayed", snapshot.delayed(), now);
            record(queue, "NumberOfMessagesSent", taken.sent(), now);
            record(queue, "NumberOfMessagesReceived", taken.received(), now);
            record(queue, "NumberOfMessagesDeleted", taken.deleted(), now);
            record(queue, "NumberOfEmptyReceives", taken.emptyReceives(), now);
            sink.record(
                    NAMESPACE,
                    "ApproximateAgeOfOldestMessage",
                    Map.of("QueueName", queue),
                    (double) snapshot.oldestAge().toSeconds(),
                    "Seconds",
                    now);
        }
    }

    private void record(String queue, String metric, long value, Instant at) {
        sink.record(NAMESPACE, metric, Map.of("QueueName", queue), (double) value, "Count", at);
    }

    @Override
    public synchronized void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
