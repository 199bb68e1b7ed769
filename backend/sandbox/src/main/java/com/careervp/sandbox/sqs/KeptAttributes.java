package com.careervp.sandbox.sqs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The attributes that the engine does not know: the sandbox keeps them, and acts on the delay and the retention
/// itself. Safe for use by several threads.
final class KeptAttributes {
    private static final Set<QueueAttributeName> KNOWN_TO_ENGINE = Set.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
            QueueAttributeName.REDRIVE_POLICY,
            QueueAttributeName.FIFO_QUEUE,
            QueueAttributeName.CONTENT_BASED_DEDUPLICATION);

    /// SQS API reference, CreateQueue: the defaults.
    private static final Map<QueueAttributeName, String> DEFAULTS = Map.of(
            QueueAttributeName.MESSAGE_RETENTION_PERIOD, "345600",
            QueueAttributeName.MAXIMUM_MESSAGE_SIZE, "1048576",
            QueueAttributeName.SQS_MANAGED_SSE_ENABLED, "true",
            QueueAttributeName.DELAY_SECONDS, "0");

    private final Map<String, Map<QueueAttributeName, String>> queues = new ConcurrentHashMap<>();

    /// Keeps what is kept here.
    ///
    /// @return what the engine must be told
    Map<QueueAttributeName, String> take(String queue, Map<QueueAttributeName, String> attributes) {
        Map<QueueAttributeName, String> forEngine = new HashMap<>();
        Map<QueueAttributeName, String> kept = queues.computeIfAbsent(queue, name -> new ConcurrentHashMap<>(DEFAULTS));
        attributes.forEach((name, value) -> {
            if (KNOWN_TO_ENGINE.contains(name)) {
                forEngine.put(name, value);
            } else if (value.isEmpty()) {
                kept.remove(name);
            } else {
                check(name, value);
                kept.put(name, value);
            }
        });
        return forEngine;
    }

    private static void check(QueueAttributeName name, String value) {
        switch (name) {
            case DELAY_SECONDS -> requireBetween(name, value, 0, 900);
            case MESSAGE_RETENTION_PERIOD -> requireBetween(name, value, 60, 1_209_600);
            case MAXIMUM_MESSAGE_SIZE -> requireBetween(name, value, 1024, 1_048_576);
            default -> {
                // nothing that the sandbox could judge
            }
        }
    }

    private static void requireBetween(QueueAttributeName name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException e) {
            throw QueueErrors.invalidParameter("Invalid value for the parameter " + name + ".");
        }
        throw QueueErrors.invalidParameter("Invalid value for the parameter " + name + ".");
    }

    Map<QueueAttributeName, String> of(String queue) {
        return Map.copyOf(queues.getOrDefault(queue, DEFAULTS));
    }

    void forget(String queue) {
        queues.remove(queue);
    }

    Duration retention(String queue) {
        return Duration.ofSeconds(
                Long.parseLong(of(queue).getOrDefault(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "345600")));
    }

    int delaySeconds(String queue) {
        return Integer.parseInt(of(queue).getOrDefault(QueueAttributeName.DELAY_SECONDS, "0"));
    }
}
