package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Batches: many single reads or writes in one call, not one unit.
final class BatchOperations {
    private static final int MAX_WRITES = 25;
    private static final int MAX_READS = 100;
    private static final KeysAndAttributes NOTHING = KeysAndAttributes.builder().build();

    private final TableStore store;

    BatchOperations(TableStore store) {
        this.store = store;
    }

    BatchWriteItemResponse write(BatchWriteItemRequest request, Call call) {
        requireTables(request.requestItems());
        request.requestItems().forEach((table, writes) -> requireLength(table, writes.size(), MAX_WRITES));
        int count =
                request.requestItems().values().stream().mapToInt(List::size).sum();
        if (count > MAX_WRITES) {
            throw Refusal.invalid("Too many items requested for the BatchWriteItem call");
        }
        List<WriteIntent> intents = new ArrayList<>(count);
        request.requestItems().forEach((table, writes) -> writes.forEach(write -> intents.add(intent(table, write))));
        List<ItemWrite> writes = new ArrayList<>(count);
        Set<Place> places = new HashSet<>();
        for (WriteIntent intent : intents) {
            Table table = store.require(intent.tableName());
            // unlike a single put, a batch says the same of a put and of a delete
            ItemRules.requireKey(table.keys(), table.keys().keyOf(intent.attributes()));
            ItemWrite write = intent.bind(table);
            if (!places.add(Place.of(write))) {
                throw Refusal.invalid("Provided list of item keys contains duplicates");
            }
            writes.add(write);
        }
        Map<String, Capacity> capacities = new LinkedHashMap<>();
        for (ItemWrite write : writes) {
            Capacity capacity =
                    capacities.computeIfAbsent(write.table().name(), name -> call.consume(Capacity.of(name)));
            store.writing(write.table(), () -> {
                write.commit(write.prepare(), capacity);
                return capacity;
            });
        }
        BatchWriteItemResponse.Builder response =
                call.stamp(BatchWriteItemResponse.builder()).unprocessedItems(Map.of());
        List<ConsumedCapacity> consumed = capacities.values().stream()
                .flatMap(capacity -> capacity.toModel(ItemOperations.wanted(request.returnConsumedCapacity())).stream())
                .toList();
        if (!consumed.isEmpty()) {
            response.consumedCapacity(consumed);
        }
        return response.build();
    }

    private static WriteIntent intent(String table, WriteRequest write) {
        if ((write.putRequest() == null) == (write.deleteRequest() == null)) {
            throw Refusal.invalid(
                    write.putRequest() == null
                            ? "Supplied WriteRequest is empty, must contain exactly one of PutRequest or DeleteRequest"
                            : "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                                    + " supported datatypes");
        }
        return write.putRequest() == null
                ? WriteReader.delete(DeleteItemRequest.builder()
                        .tableName(table)
                        .key(write.deleteRequest().key())
                        .build())
                : WriteReader.put(PutItemRequest.builder()
                        .tableName(table)
                        .item(write.putRequest().item())
                        .build());
    }

    private static void requireLength(String table, int length, int most) {
        if (length < 1 || length > most) {
            throw Requests.constraint(
                    "'{" + table + "=[" + length + " members]}'",
                    "requestItems",
                    "Map value must satisfy constraint: [Member must have length less than or equal to " + most
                            + ", Member must have length greater than or equal to 1]");
        }
    }

    private static void requireTables(Map<String, ?> requestItems) {
        if (requestItems.isEmpty()) {
            throw Requests.constraint("'{}'", "requestItems", "Member must have length greater than or equal to 1");
        }
    }

    BatchGetItemResponse get(BatchGetItemRequest request, Call call) {
        requireTables(request.requestItems());
        request.requestItems()
                .forEach((table, wanted) -> requireLength(table, wanted.keys().size(), MAX_READS));
        int count = request.requestItems().values().stream()
                .mapToInt(wanted -> wanted.keys().size())
                .sum();
        if (count > MAX_READS) {
            throw Refusal.invalid("Too many items requested for the BatchGetItem call");
        }
        Map<String, List<ItemRead>> reads = new LinkedHashMap<>();
        request.requestItems().forEach((table, wanted) -> reads.put(table, reads(wanted)));
        BatchRead read = new BatchRead(store, call);
        reads.forEach(
                (table, items) -> read.read(table, items, request.requestItems().getOrDefault(table, NOTHING)));
        return read.response(ItemOperations.wanted(request.returnConsumedCapacity()));
    }

    private static List<ItemRead> reads(KeysAndAttributes wanted) {
        Requests.noLegacy(Map.of("AttributesToGet", wanted.hasAttributesToGet()));
        return wanted.keys().stream()
                .map(key -> ItemRead.of(
                        key,
                        wanted.projectionExpression(),
                        wanted.hasExpressionAttributeNames(),
                        wanted.expressionAttributeNames()))
                .toList();
    }
}
