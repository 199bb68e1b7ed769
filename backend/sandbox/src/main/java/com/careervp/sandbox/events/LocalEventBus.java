package com.careervp.sandbox.events;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The default event bus of EventBridge in this JVM. An event goes to the targets of every enabled rule whose pattern
/// it matches; a rule with a rate calls its targets by the sandbox's clock. Delivery is asynchronous and at least once,
/// as far as the target takes it; what a target refuses is logged and kept in [#failures()]. Safe for use by several
/// threads.
public final class LocalEventBus implements EventSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalEventBus.class);
    private static final int KEPT_FAILURES = 100;
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);

    private final Clock clock;
    private final IdSource ids;
    private final String region;
    private final String account;
    private final EventTargets targets;
    private final Map<String, Installed> rules = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> nextCalls = new ConcurrentHashMap<>();
    private final Deque<DeliveryFailure> failures = new ArrayDeque<>();
    private @Nullable Thread schedules;

    /// @param event the event's id
    public record DeliveryFailure(String rule, String targetArn, String event, String reason) {}

    private record Installed(EventRule rule, Optional<EventPattern> pattern) {}

    /// Starts following schedules; [#close()] ends that.
    public LocalEventBus(SandboxTime time, IdSource ids, String region, String account, EventTargets targets) {
        this(time.clock(), ids, region, account, targets);
        this.schedules = Thread.ofVirtual().name("sandbox-eventbridge").start(() -> followSchedules(time));
    }

    /// Does nothing by itself; whoever holds it calls [#runSchedules()].
    public LocalEventBus(Clock clock, IdSource ids, String region, String account, EventTargets targets) {
        this.clock = clock;
        this.ids = ids;
        this.region = region;
        this.account = account;
        this.targets = targets;
    }

    /// Adds or changes a rule.
    public void putRule(EventRule rule) {
        rules.put(
                rule.name(),
                new Installed(rule, Optional.ofNullable(rule.pattern()).map(EventPattern::parse)));
        rule.rate()
                .ifPresentOrElse(
                        rate -> nextCalls.put(rule.name(), clock.instant().plus(rate)),
                        () -> nextCalls.remove(rule.name()));
    }

    /// A rule that is not there is no error.
    public void deleteRule(String name) {
        rules.remove(name);
        nextCalls.remove(name);
    }

    public Optional<EventRule> rule(String name) {
        return Optional.ofNullable(rules.get(name)).map(Installed::rule);
    }

    /// By name.
    public List<EventRule> rules() {
        return rules.values().stream().map(Installed::rule).toList();
    }

    /// The newest deliveries that failed, oldest first, at most a hundred.
    public List<DeliveryFailure> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    @Override
    public void put(String source, String detailType, List<String> resources, ObjectNode detail) {
        ObjectNode event = event(source, detailType, resources, detail);
        for (Installed installed : rules.values()) {
            if (installed.rule().enabled()
                    && installed
                            .pattern()
                            .filter(pattern -> pattern.matches(event))
                            .isPresent()) {
                send(installed.rule(), event);
            }
        }
    }

    private ObjectNode event(String source, String detailType, List<String> resources, ObjectNode detail) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0")
                .put("id", ids.next())
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", account)
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", region);
        ArrayNode about = event.putArray("resources");
        resources.forEach(about::add);
        event.set("detail", detail);
        return event;
    }

    /// Calls the targets of the schedules that are due. A schedule that was slept through calls once.
    public void runSchedules() {
        Instant now = clock.instant();
        nextCalls.forEach((name, due) -> {
            Installed installed = rules.get(name);
            if (installed != null && !due.isAfter(now)) {
                Duration rate = installed.rule().rate().orElseThrow();
                long missed = Duration.between(due, now).dividedBy(rate);
                nextCalls.replace(name, due, due.plus(rate.multipliedBy(missed + 1)));
                if (installed.rule().enabled()) {
                    send(
                            installed.rule(),
                            event(
                                    "aws.events",
                                    "Scheduled Event",
                                    List.of(installed.rule().arn()),
                                    JsonNodeFactory.instance.objectNode()));
                }
            }
        });
    }

    /// One target's refusal must not keep the others from the event.
    private void send(EventRule rule, ObjectNode event) {
        for (EventRule.Target target : rule.targets()) {
            try {
                targets.send(target.arn(), payload(target, event));
            } catch (RuntimeException e) {
                String id = event.get("id").asText();
                LOG.error("rule {} could not deliver event {} to {}", rule.name(), id, target.arn(), e);
                synchronized (failures) {
                    failures.addLast(
                            new DeliveryFailure(rule.name(), target.arn(), id, String.valueOf(e.getMessage())));
                    if (failures.size() > KEPT_FAILURES) {
                        failures.removeFirst();
                    }
                }
            }
        }
    }

    private static String payload(EventRule.Target target, JsonNode event) {
        if (target.input() != null) {
            return target.input();
        }
        String path = target.inputPath();
        return (path == null ? event : event.at(path.replace("$", "").replace('.', '/'))).toString();
    }

    private void followSchedules(SandboxTime time) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Duration second = time.real(Duration.ofSeconds(1));
                Thread.sleep(second.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : second);
                runSchedules();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (schedules != null) {
            schedules.interrupt();
        }
    }
}
