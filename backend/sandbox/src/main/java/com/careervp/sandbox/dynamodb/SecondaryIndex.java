package com.careervp.sandbox.dynamodb;

import java.util.Arrays;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The entries of an index. A global index holds what it projects; a local one holds whole items, because a query
/// on it may ask for attributes that it does not project, which AWS then fetches from the table.
final class SecondaryIndex {
    private final IndexDefinition definition;
    private final MVMap<byte[], StoredItem> entries;

    SecondaryIndex(IndexDefinition definition, MVMap<byte[], StoredItem> entries) {
        this.definition = definition;
        this.entries = entries;
    }

    IndexDefinition definition() {
        return definition;
    }

    MVMap<byte[], StoredItem> entries() {
        return entries;
    }

    /// Follows a change of the table. The caller holds the table's lock.
    ///
    /// @return the write units that AWS counts for the index: none where its entry stays the same, two writes
    ///     where the entry moves
    double follow(byte[] primaryKey, @Nullable StoredItem before, @Nullable StoredItem after) {
        StoredItem entryBefore = entry(before);
        StoredItem entryAfter = entry(after);
        if (entryBefore == null) {
            if (entryAfter == null) {
                return 0;
            }
            entries.put(keyOf(entryAfter, primaryKey), entryAfter);
            return Units.written(entryAfter.size());
        }
        byte[] keyBefore = keyOf(entryBefore, primaryKey);
        if (entryAfter == null) {
            entries.remove(keyBefore);
            return Units.written(entryBefore.size());
        }
        if (entryBefore.attributes().equals(entryAfter.attributes())) {
            return 0;
        }
        byte[] keyAfter = keyOf(entryAfter, primaryKey);
        entries.put(keyAfter, entryAfter);
        if (Arrays.equals(keyBefore, keyAfter)) {
            return Units.written(Math.max(entryBefore.size(), entryAfter.size()));
        }
        entries.remove(keyBefore);
        return Units.written(entryBefore.size()) + Units.written(entryAfter.size());
    }

    private byte[] keyOf(StoredItem entry, byte[] primaryKey) {
        return definition.entryKey(entry.attributes(), primaryKey);
    }

    private @Nullable StoredItem entry(@Nullable StoredItem item) {
        if (item == null || !definition.covers(item.attributes())) {
            return null;
        }
        return definition.global() && definition.projected().isPresent()
                ? StoredItem.of(definition.project(item.attributes()))
                : item;
    }
}
