package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// A BatchGetItem under way: up to 16 MB of items; the keys beyond come back as unprocessed.
final class BatchRead {
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private final TableStore store;
    private final Call call;
    private final Map<String, List<Map<String, AttributeValue>>> found = new LinkedHashMap<>();
    private final Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
    private final List<Capacity> capacities = new ArrayList<>();
    private long bytes;

    BatchRead(TableStore store, Call call) {
        this.store = store;
        this.call = call;
    }

    void read(String tableName, List<ItemRead> reads, KeysAndAttributes wanted) {
        Table table = store.require(Requests.tableName(tableName));
        requireDistinct(reads, table);
        Capacity capacity = call.consume(Capacity.of(table.name()));
        capacities.add(capacity);
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<Map<String, AttributeValue>> left = new ArrayList<>();
        for (ItemRead read : reads) {
            StoredItem item = read.from(table);
            int size = item == null ? 0 : item.size();
            if (bytes + size > MAX_BYTES) {
                left.add(read.key());
                continue;
            }
            bytes += size;
            capacity.readTable(Units.read(size, Boolean.TRUE.equals(wanted.consistentRead())));
            if (item != null) {
                items.add(read.shown(item));
            }
        }
        found.put(tableName, items);
        if (!left.isEmpty()) {
            unprocessed.put(tableName, wanted.toBuilder().keys(left).build());
        }
    }

    private static void requireDistinct(List<ItemRead> reads, Table table) {
        Set<Map<String, AttributeValue>> keys = new HashSet<>();
        for (ItemRead read : reads) {
            ItemRules.requireKey(table.keys(), read.key());
            if (!keys.add(read.key())) {
                throw Refusal.invalid("Provided list of item keys contains duplicates");
            }
        }
    }

    BatchGetItemResponse response(ReturnConsumedCapacity wanted) {
        BatchGetItemResponse.Builder response =
                call.stamp(BatchGetItemResponse.builder()).responses(found).unprocessedKeys(unprocessed);
        List<ConsumedCapacity> consumed = capacities.stream()
                .flatMap(capacity -> capacity.toModel(wanted).stream())
                .toList();
        if (!consumed.isEmpty()) {
            response.consumedCapacity(consumed);
        }
        return response.build();
    }
}
