package com.careervp.sandbox.logs;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// All log groups. Memory is bounded: above the limit the oldest lines of all groups go, a tenth at a time. Lines older
/// than their group's retention are not shown, and are removed now and then. Writers do not wait.
final class LogStorage {
    private static final int APPENDS_BETWEEN_EXPIRIES = 8_192;
    private static final int DROPPED_AT_ONCE = 512;

    private final ConcurrentNavigableMap<String, StoredGroup> groups = new ConcurrentSkipListMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final ReentrantLock cleaning = new ReentrantLock();
    private final Clock clock;
    private final String region;
    private final String account;
    private final long mostBytes;

    /// @param mostBytes about how much memory the lines may take
    LogStorage(Clock clock, String region, String account, long mostBytes) {
        this.clock = clock;
        this.region = region;
        this.account = account;
        this.mostBytes = mostBytes;
    }

    long now() {
        return clock.millis();
    }

    Optional<StoredGroup> find(String group) {
        return Optional.ofNullable(groups.get(group));
    }

    /// By name.
    Collection<StoredGroup> all() {
        return groups.values();
    }

    /// @return empty when the group exists already
    Optional<StoredGroup> create(String name) {
        StoredGroup group = newGroup(name);
        return groups.putIfAbsent(name, group) == null ? Optional.of(group) : Optional.empty();
    }

    StoredGroup group(String name) {
        StoredGroup found = groups.get(name);
        return found == null ? groups.computeIfAbsent(name, this::newGroup) : found;
    }

    boolean remove(String name) {
        return groups.remove(name) != null;
    }

    private StoredGroup newGroup(String name) {
        return new StoredGroup(name, "arn:aws:logs:" + region + ":" + account + ":log-group:" + name, clock.millis());
    }

    void append(StoredGroup group, StoredStream stream, long millis, String message) {
        long number = sequence.incrementAndGet();
        LogEvent event = new LogEvent(millis, number, clock.millis(), stream.name(), message);
        stream.add(event);
        group.bytes().addAndGet(event.bytes());
        boolean full = number % 64 == 0 && totalBytes() > mostBytes;
        if ((full || number % APPENDS_BETWEEN_EXPIRIES == 0) && cleaning.tryLock()) {
            try {
                expire();
                shrink();
            } finally {
                cleaning.unlock();
            }
        }
    }

    /// Lines that were dropped because there were too many.
    long dropped() {
        return dropped.get();
    }

    private long totalBytes() {
        return groups.values().stream().mapToLong(group -> group.bytes().get()).sum();
    }

    private void expire() {
        long now = clock.millis();
        for (StoredGroup group : groups.values()) {
            long oldest = group.oldestKept(now);
            if (oldest != Long.MIN_VALUE) {
                for (StoredStream stream : group.streams().values()) {
                    stream.events().headSet(LogEvent.startOf(oldest)).forEach(event -> removed(group, stream, event));
                }
            }
        }
    }

    private void shrink() {
        long target = mostBytes - mostBytes / 10;
        while (totalBytes() > target) {
            Optional<Oldest> oldest = groups.values().stream()
                    .flatMap(group -> group.streams().values().stream()
                            .filter(stream -> !stream.events().isEmpty())
                            .map(stream ->
                                    new Oldest(group, stream, stream.events().first())))
                    .min(Comparator.comparing(Oldest::first));
            if (oldest.isEmpty()) {
                return;
            }
            Oldest from = oldest.get();
            from.stream().events().stream().limit(DROPPED_AT_ONCE).forEach(event -> {
                removed(from.group(), from.stream(), event);
                dropped.incrementAndGet();
            });
        }
    }

    private static void removed(StoredGroup group, StoredStream stream, LogEvent event) {
        if (stream.events().remove(event)) {
            group.bytes().addAndGet(-event.bytes());
        }
    }

    private record Oldest(StoredGroup group, StoredStream stream, LogEvent first) {}
}
