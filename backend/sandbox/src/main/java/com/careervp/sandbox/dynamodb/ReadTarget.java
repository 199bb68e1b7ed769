package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a query or scan reads: a table, or one of its indexes.
record ReadTarget(Table table, Optional<SecondaryIndex> index) {

    static ReadTarget of(Table table, @Nullable String indexName, boolean consistent) {
        if (indexName == null) {
            return new ReadTarget(table, Optional.empty());
        }
        SecondaryIndex index = table.indexes().get(indexName);
        if (index == null) {
            throw Refusal.invalid("The table does not have the specified index: " + indexName);
        }
        if (consistent && index.definition().global()) {
            throw Refusal.invalid("Consistent reads are not supported on global secondary indexes");
        }
        return new ReadTarget(table, Optional.of(index));
    }

    KeySchema keys() {
        return index.map(live -> live.definition().keys()).orElse(table.keys());
    }

    MVMap<byte[], StoredItem> entries() {
        return index.map(SecondaryIndex::entries).orElse(table.items());
    }

    /// What the target shows of an entry without being asked for more.
    Map<String, AttributeValue> visible(Map<String, AttributeValue> entry) {
        return index.map(live -> live.definition().project(entry)).orElse(entry);
    }

    /// The key from which the next page goes on.
    Map<String, AttributeValue> pageKey(Map<String, AttributeValue> entry) {
        Map<String, AttributeValue> key = new LinkedHashMap<>(table.keys().keyOf(entry));
        index.ifPresent(live -> key.putAll(live.definition().keys().keyOf(entry)));
        return key;
    }

    /// The position of an `ExclusiveStartKey`.
    byte[] position(Map<String, AttributeValue> startKey) {
        Set<String> expected = new LinkedHashSet<>();
        table.keys().attributes().forEach(attribute -> expected.add(attribute.name()));
        keys().attributes().forEach(attribute -> expected.add(attribute.name()));
        if (index.isPresent() && !startKey.keySet().equals(expected)) {
            throw Refusal.invalid("The provided starting key is invalid");
        }
        Map<String, AttributeValue> canonical;
        try {
            canonical = Values.canonical(startKey);
            ItemRules.requireKey(keys(), keys().keyOf(canonical));
            if (index.isPresent()) {
                ItemRules.requireKey(table.keys(), table.keys().keyOf(canonical));
            } else {
                ItemRules.requireKey(keys(), canonical);
            }
        } catch (Refusal refusal) {
            throw Refusal.invalid("The provided starting key is invalid: " + refusal.text());
        }
        byte[] primary = KeyBytes.of(table.keys(), canonical);
        return index.map(live -> live.definition().entryKey(canonical, primary)).orElse(primary);
    }
}
