package com.careervp.sandbox.lambda;

import com.careervp.sandbox.time.SandboxTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Connects a queue with a function.
final class EventSourceMapping implements QueuePollers.BatchConsumer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventSourceMapping.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration MAXIMUM_BACKOFF = Duration.ofSeconds(10);

    private final String id;
    private final FunctionReference function;
    private final String queueArn;
    private final SqsClient queues;
    private final SandboxTime time;
    private final Invocation invocation;
    private final QueueEvents events = new QueueEvents();

    private MappingSettings settings;
    private Instant lastModified;
    private @Nullable QueuePollers pollers;
    private volatile String lastResult = "No records processed";
    private volatile String queueUrl = "";
    private volatile Duration visibility = Duration.ofSeconds(30);

    /// Runs a function and waits for its end.
    interface Invocation {
        InvocationResult invoke(FunctionReference function, SdkBytes event);

        LambdaFunction function(FunctionReference function);

        void received(FunctionReference function, String queueUrl, Message message);
    }

    EventSourceMapping(
            String id,
            FunctionReference function,
            String queueArn,
            MappingSettings settings,
            SqsClient queues,
            SandboxTime time,
            Invocation invocation) {
        this.id = id;
        this.function = function;
        this.queueArn = queueArn;
        this.settings = settings;
        this.queues = queues;
        this.time = time;
        this.invocation = invocation;
        this.lastModified = time.now();
    }

    String id() {
        return id;
    }

    FunctionReference function() {
        return function;
    }

    String queueArn() {
        return queueArn;
    }

    String functionArn() {
        return invocation.function(function).target(function.qualifier()).invokedArn();
    }

    String lastResult() {
        return lastResult;
    }

    synchronized MappingSettings settings() {
        return settings;
    }

    synchronized Instant lastModified() {
        return lastModified;
    }

    /// `Enabled`, `Disabling` or `Disabled`.
    synchronized String state() {
        if (settings.enabled()) {
            return "Enabled";
        }
        return pollers == null || pollers.isAtRest() ? "Disabled" : "Disabling";
    }

    /// Checks the queue against the function, as CreateEventSourceMapping does, and starts polling when enabled.
    synchronized void start() {
        String url = findQueueUrl();
        queueUrl = url;
        visibility = readVisibility(url);
        LambdaFunction target = invocation.function(function);
        Duration timeout = target.target(function.qualifier()).definition().timeout();
        if (visibility.compareTo(timeout) < 0) {
            throw LambdaErrors.invalidParameter("Queue visibility timeout: " + visibility.toSeconds()
                    + " seconds is less than Function timeout: " + timeout.toSeconds() + " seconds");
        }
        if (settings.enabled()) {
            QueuePollers started = new QueuePollers(
                    queues, url, settings, target.reservedConcurrency().orElse(Integer.MAX_VALUE), time, this);
            pollers = started;
            started.start();
        }
    }

    synchronized void update(MappingSettings wanted) {
        if (!wanted.equals(settings)) {
            stop();
            settings = wanted;
            lastModified = time.now();
            start();
        }
    }

    /// Takes no further message; what is under way is finished.
    synchronized void stop() {
        if (pollers != null) {
            pollers.stop();
        }
    }

    @Override
    public synchronized void close() {
        if (pollers != null) {
            pollers.close();
        }
    }

    @Override
    public void note(String result) {
        lastResult = result;
    }

    @Override
    public Set<Message> process(List<Message> batch) throws InterruptedException {
        batch.forEach(message -> invocation.received(function, queueUrl, message));
        InvocationResult result = invokeUntilVisible(batch);
        if (result == null || result.failed()) {
            return Set.of();
        }
        lastResult = "OK";
        Set<String> failed = settings().reportsFailures() ? events.failures(result.payload(), batch) : Set.of();
        Set<Message> done = new HashSet<>(batch);
        done.removeIf(message -> failed.contains(message.messageId()));
        return done;
    }

    /// A throttled batch is tried again until its messages are visible again anyway; then it is given up.
    private @Nullable InvocationResult invokeUntilVisible(List<Message> batch) throws InterruptedException {
        SdkBytes event = events.event(batch, queueArn, queueArn.split(":", 6)[3]);
        Instant visibleAgain = time.now().plus(visibility);
        Duration backoff = FIRST_BACKOFF;
        while (time.now().plus(backoff).isBefore(visibleAgain)) {
            try {
                return invocation.invoke(function, event);
            } catch (TooManyRequestsException e) {
                lastResult = "PROBLEM: Function call was throttled";
                time.sleep(backoff);
                Duration doubled = backoff.multipliedBy(2);
                backoff = doubled.compareTo(MAXIMUM_BACKOFF) < 0 ? doubled : MAXIMUM_BACKOFF;
            } catch (ResourceNotFoundException e) {
                lastResult = "PROBLEM: Function " + function.name() + " does not exist";
                LOG.warn("mapping {}: function {} does not exist", id, function.name());
                return null;
            }
        }
        return null;
    }

    private String findQueueUrl() {
        String name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
        return queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    private Duration readVisibility(String url) {
        String seconds = queues.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT))
                .attributes()
                .get(QueueAttributeName.VISIBILITY_TIMEOUT);
        return seconds == null ? Duration.ofSeconds(30) : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
