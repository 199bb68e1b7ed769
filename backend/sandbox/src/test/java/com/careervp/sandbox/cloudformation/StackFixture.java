package com.careervp.sandbox.cloudformation;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.time.SandboxTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// An engine with one provider, alarms that tests set, and templates by URL.
final class StackFixture implements AutoCloseable {
    static final String NAME = "Stack-Test";

    final ThingProvider things = new ThingProvider();
    final Map<String, String> alarms = new ConcurrentHashMap<>();
    final Map<String, String> templates = new HashMap<>();
    final LocalCloudFormation client;

    StackFixture() {
        this(1);
    }

    StackFixture(double speed) {
        AtomicInteger ids = new AtomicInteger();
        IdSource source = () -> "id-" + ids.incrementAndGet();
        client = LocalCloudFormation.with(
                List.of(things),
                new Surroundings(
                        SandboxTime.startingAt(Instant.parse("2026-01-05T08:00:00Z"), speed),
                        source,
                        url -> Optional.ofNullable(templates.get(url))
                                .orElseThrow(
                                        () -> new ResourceException("S3 error: The specified key does not exist.")),
                        arn -> Optional.ofNullable(alarms.get(arn)),
                        value -> value.replace("https://remote", "http://127.0.0.1"),
                        "000000000000",
                        "us-east-1"));
    }

    Stack create(String template, Parameter... parameters) {
        client.createStack(r -> r.stackName(NAME).templateBody(template).parameters(parameters));
        return settled();
    }

    /// Waits until no operation is in progress. Background work has no other sign of its end than the stack's status.
    Stack settled() {
        while (true) {
            Stack stack = stack();
            if (!stack.stackStatusAsString().endsWith("_IN_PROGRESS")) {
                return stack;
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    Stack stack() {
        return client.describeStacks(r -> r.stackName(NAME)).stacks().getFirst();
    }

    List<String> resourceEvents() {
        return client.describeStackEvents(r -> r.stackName(NAME)).stackEvents().reversed().stream()
                .map(event -> event.logicalResourceId() + " " + event.resourceStatusAsString())
                .toList();
    }

    static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    static Parameter previous(String key) {
        return Parameter.builder().parameterKey(key).usePreviousValue(true).build();
    }

    @Override
    public void close() {
        things.letGo();
        client.close();
    }
}
