package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// A live table: its items and all that is derived from them. Reads need no lock: a single item is read atomically, a
/// range from a snapshot. Whoever writes holds [#lock()]; a transaction holds the locks of all its tables, taken
/// in the order of their names.
final class Table {
    private final MVMap<byte[], StoredItem> items;
    private final DerivedMaps derived;
    private final KeySchema keys;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong bytes = new AtomicLong();
    private volatile TableDefinition definition;
    private volatile Map<String, SecondaryIndex> indexes = Map.of();
    private volatile @Nullable ExpiryIndex expiry;
    private volatile boolean dropped;

    Table(TableDefinition definition, MVMap<byte[], StoredItem> items, DerivedMaps derived) {
        this.definition = definition;
        this.items = items;
        this.derived = derived;
        this.keys = definition.keys();
    }

    String name() {
        return definition.name();
    }

    TableDefinition definition() {
        return definition;
    }

    KeySchema keys() {
        return keys;
    }

    ReentrantLock lock() {
        return lock;
    }

    MVMap<byte[], StoredItem> items() {
        return items;
    }

    Map<String, SecondaryIndex> indexes() {
        return indexes;
    }

    Optional<ExpiryIndex> expiry() {
        return Optional.ofNullable(expiry);
    }

    @Nullable
    StoredItem get(byte[] key) {
        return items.get(key);
    }

    /// Refuses writes to a table that was deleted while the writer waited for it.
    void requireAlive() {
        if (dropped) {
            throw Refusal.of(Refusal.Kind.RESOURCE_NOT_FOUND, "Requested resource not found");
        }
    }

    /// Puts `after` in the place of `before`. The caller holds the lock and has read `before` under it.
    void replace(byte[] key, @Nullable StoredItem before, @Nullable StoredItem after, Capacity capacity) {
        if (after != null) {
            items.put(key, after);
        } else if (before != null) {
            items.remove(key);
        }
        int sizeBefore = before == null ? 0 : before.size();
        int sizeAfter = after == null ? 0 : after.size();
        bytes.addAndGet((long) sizeAfter - sizeBefore);
        capacity.wroteTable(Units.written(Math.max(sizeBefore, sizeAfter)));
        for (SecondaryIndex index : indexes.values()) {
            capacity.wroteIndex(index.definition(), index.follow(key, before, after));
        }
        ExpiryIndex expiring = expiry;
        if (expiring != null) {
            expiring.follow(key, before, after);
        }
    }

    /// Takes over a changed definition and builds or drops what follows from it. The caller holds the lock.
    void redefine(TableDefinition changed) {
        Map<String, SecondaryIndex> present = indexes;
        Map<String, SecondaryIndex> wanted = new LinkedHashMap<>();
        for (IndexDefinition index : changed.indexList()) {
            SecondaryIndex existing = present.get(index.name());
            wanted.put(index.name(), existing != null && existing.definition().equals(index) ? existing : built(index));
        }
        if (!changed.ttl().equals(expiry == null ? Optional.empty() : definition.ttl())) {
            rebuildExpiry(changed.ttlAttribute());
        }
        definition = changed;
        indexes = Map.copyOf(wanted);
        present.forEach((name, index) -> {
            if (wanted.get(name) != index) {
                derived.drop(index.entries());
            }
        });
    }

    private SecondaryIndex built(IndexDefinition definition) {
        SecondaryIndex index = new SecondaryIndex(definition, derived.items());
        Cursor<byte[], StoredItem> cursor = items.cursor(null);
        while (cursor.hasNext()) {
            index.follow(cursor.next(), null, cursor.getValue());
        }
        return index;
    }

    private void rebuildExpiry(@Nullable String attribute) {
        ExpiryIndex previous = expiry;
        if (attribute == null) {
            expiry = null;
        } else {
            ExpiryIndex built = new ExpiryIndex(attribute, derived.keys());
            Cursor<byte[], StoredItem> cursor = items.cursor(null);
            while (cursor.hasNext()) {
                built.follow(cursor.next(), null, cursor.getValue());
            }
            expiry = built;
        }
        if (previous != null) {
            derived.drop(previous.entries());
        }
    }

    /// Builds everything derived when a table comes from a file.
    void load() {
        long total = 0;
        Cursor<byte[], StoredItem> cursor = items.cursor(null);
        while (cursor.hasNext()) {
            cursor.next();
            total += cursor.getValue().size();
        }
        bytes.set(total);
        redefine(definition);
    }

    /// The caller holds the lock.
    void drop() {
        dropped = true;
        indexes.values().forEach(index -> derived.drop(index.entries()));
        expiry().ifPresent(index -> derived.drop(index.entries()));
    }

    /// The description with the counts of this moment.
    TableDescription describe() {
        Map<String, SecondaryIndex> live = indexes;
        TableDescription description = definition.description();
        TableDescription.Builder builder =
                description.toBuilder().itemCount(items.sizeAsLong()).tableSizeBytes(bytes.get());
        if (description.hasGlobalSecondaryIndexes()) {
            builder.globalSecondaryIndexes(description.globalSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .itemCount(count(live.get(index.indexName())))
                            .build())
                    .toList());
        }
        if (description.hasLocalSecondaryIndexes()) {
            builder.localSecondaryIndexes(description.localSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .itemCount(count(live.get(index.indexName())))
                            .build())
                    .toList());
        }
        return builder.build();
    }

    private static long count(@Nullable SecondaryIndex index) {
        return index == null ? 0 : index.entries().sizeAsLong();
    }
}
