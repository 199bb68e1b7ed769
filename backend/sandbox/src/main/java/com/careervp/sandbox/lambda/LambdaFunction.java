package com.careervp.sandbox.lambda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// One function: its configuration, versions and aliases, its concurrency, and the execution environments that wait
/// for the next invocation. Safe for use by several threads.
final class LambdaFunction {
    static final String LATEST = "$LATEST";

    private final FunctionArn arn;
    private FunctionDefinition latest;
    private final TreeMap<Integer, FunctionDefinition> versions = new TreeMap<>();
    private int lastVersion;
    private final TreeMap<String, FunctionAlias> aliases = new TreeMap<>();
    private final Map<String, AsynchronousSettings> asynchronous = new HashMap<>();
    /// By version and revision of the configuration.
    private final Map<String, Deque<ExecutionEnvironment>> idle = new HashMap<>();
    private @Nullable Integer reserved;
    private int running;

    LambdaFunction(FunctionDefinition definition) {
        this.arn = definition.arn();
        this.latest = definition;
        this.reserved = definition.reservedConcurrency().orElse(null);
    }

    FunctionArn arn() {
        return arn;
    }

    synchronized FunctionDefinition latest() {
        return latest;
    }

    /// Changes the configuration; the environments of the old one are not used again, as in AWS.
    synchronized void configure(FunctionDefinition definition) {
        idle.remove(key(LATEST, latest));
        latest = definition;
    }

    /// Freezes the present configuration, unless the newest version is the same.
    synchronized int publish() {
        if (versions.isEmpty() || !versions.lastEntry().getValue().revision().equals(latest.revision())) {
            lastVersion++;
            versions.put(lastVersion, latest);
        }
        return versions.lastKey();
    }

    synchronized void removeVersion(int version) {
        FunctionDefinition removed = versions.remove(version);
        if (removed != null) {
            idle.remove(key(Integer.toString(version), removed));
        }
    }

    synchronized List<Integer> versionNumbers() {
        return new ArrayList<>(versions.keySet());
    }

    synchronized Optional<FunctionDefinition> definition(String version) {
        if (version.equals(LATEST)) {
            return Optional.of(latest);
        }
        try {
            return Optional.ofNullable(versions.get(Integer.parseInt(version)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    synchronized Optional<FunctionAlias> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    synchronized List<FunctionAlias> aliases() {
        return new ArrayList<>(aliases.values());
    }

    synchronized void putAlias(FunctionAlias alias) {
        aliases.put(alias.name(), alias);
    }

    synchronized boolean removeAlias(String name) {
        return aliases.remove(name) != null;
    }

    synchronized AsynchronousSettings asynchronousSettings(Optional<String> qualifier) {
        return asynchronous.getOrDefault(qualifier.orElse(LATEST), AsynchronousSettings.STANDARD);
    }

    synchronized void putAsynchronousSettings(String qualifier, AsynchronousSettings settings) {
        asynchronous.put(qualifier, settings);
    }

    synchronized void removeAsynchronousSettings(String qualifier) {
        asynchronous.remove(qualifier);
    }

    synchronized Optional<Integer> reservedConcurrency() {
        return Optional.ofNullable(reserved);
    }

    synchronized void reserveConcurrency(@Nullable Integer executions) {
        reserved = executions;
    }

    /// What a qualifier means now; an alias with weights is drawn anew at every call.
    synchronized FunctionTarget target(Optional<String> qualifier) {
        if (qualifier.isEmpty()) {
            return new FunctionTarget(latest, LATEST, arn.toString(), arn.name());
        }
        String wanted = qualifier.get();
        String version = alias(wanted)
                .map(alias -> alias.choose(ThreadLocalRandom.current().nextDouble()))
                .orElse(wanted);
        FunctionDefinition definition =
                definition(version).orElseThrow(() -> LambdaErrors.functionNotFound(arn.qualified(wanted)));
        return new FunctionTarget(definition, version, arn.qualified(wanted), arn.name() + ":" + wanted);
    }

    /// Takes a place for one more execution.
    ///
    /// @return how many run now, this one included; 0 when the reserved concurrency is used up
    synchronized int begin() {
        if (reserved != null && running >= reserved) {
            return 0;
        }
        return ++running;
    }

    synchronized void end() {
        running--;
    }

    /// An environment that has run before; empty when the invocation needs a new one.
    synchronized Optional<ExecutionEnvironment> takeIdle(FunctionTarget target) {
        Deque<ExecutionEnvironment> waiting = idle.get(key(target.version(), target.definition()));
        return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.pollFirst());
    }

    /// Keeps an environment for the next invocation, unless it is dead or its configuration is gone.
    synchronized void release(ExecutionEnvironment environment) {
        FunctionTarget target = environment.target();
        boolean current = definition(target.version())
                .filter(now -> now.revision().equals(target.definition().revision()))
                .isPresent();
        if (current && !environment.isDead()) {
            idle.computeIfAbsent(key(target.version(), target.definition()), any -> new ArrayDeque<>())
                    .addFirst(environment);
        }
    }

    private static String key(String version, FunctionDefinition definition) {
        return version + ":" + definition.revision();
    }
}
