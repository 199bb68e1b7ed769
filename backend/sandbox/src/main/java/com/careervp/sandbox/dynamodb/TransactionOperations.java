package com.careervp.sandbox.dynamodb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// Transactions: all or nothing, seen by others as one moment.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html)
final class TransactionOperations {
    private static final int MAX_ITEMS = 100;
    private static final long MAX_BYTES = 4L * 1024 * 1024;

    private final TableStore store;
    private final Clock clock;
    private final IdempotencyTokens tokens = new IdempotencyTokens();

    TransactionOperations(TableStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    TransactWriteItemsResponse write(TransactWriteItemsRequest request, Call call) {
        Requests.sized("transactItems", request.transactItems(), 1, MAX_ITEMS);
        List<WriteIntent> intents =
                request.transactItems().stream().map(TransactionIntents::of).toList();
        Set<Table> tables = new LinkedHashSet<>();
        intents.forEach(intent -> tables.add(store.require(intent.tableName())));
        List<ItemWrite> writes = bind(intents);
        Map<String, Capacity> capacities = new LinkedHashMap<>();
        tables.forEach(table -> capacities.put(table.name(), call.consume(Capacity.transactional(table.name()))));
        store.writing(tables, () -> carryOut(request, writes, capacities));
        TransactWriteItemsResponse.Builder response = call.stamp(TransactWriteItemsResponse.builder());
        List<ConsumedCapacity> consumed = consumed(capacities, request.returnConsumedCapacity());
        if (!consumed.isEmpty()) {
            response.consumedCapacity(consumed);
        }
        return response.build();
    }

    private List<ItemWrite> bind(List<WriteIntent> intents) {
        List<ItemWrite> writes = new ArrayList<>(intents.size());
        List<Optional<Refusal>> refusals = new ArrayList<>(intents.size());
        for (WriteIntent intent : intents) {
            try {
                writes.add(intent.bind(store.require(intent.tableName())));
                refusals.add(Optional.empty());
            } catch (Refusal refusal) {
                refusals.add(Optional.of(refusal));
            }
        }
        cancelIfAny(refusals);
        Set<Place> places = new HashSet<>();
        for (ItemWrite write : writes) {
            if (!places.add(Place.of(write))) {
                throw Refusal.invalid("Transaction request cannot include multiple operations on one item");
            }
        }
        return writes;
    }

    /// Runs under the locks of all tables.
    private boolean carryOut(
            TransactWriteItemsRequest request, List<ItemWrite> writes, Map<String, Capacity> capacities) {
        String token = request.clientRequestToken();
        if (token != null && tokens.done(token, request.transactItems(), clock.instant())) {
            return false;
        }
        List<ItemWrite.Outcome> outcomes = new ArrayList<>(writes.size());
        List<Optional<Refusal>> refusals = new ArrayList<>(writes.size());
        for (ItemWrite write : writes) {
            try {
                outcomes.add(write.prepare());
                refusals.add(Optional.empty());
            } catch (Refusal refusal) {
                refusals.add(Optional.of(refusal));
            }
        }
        cancelIfAny(refusals);
        requireSize(outcomes);
        for (int i = 0; i < writes.size(); i++) {
            ItemWrite write = writes.get(i);
            write.commit(outcomes.get(i), capacityOf(capacities, write.table()));
        }
        if (token != null) {
            tokens.remember(token, request.transactItems(), clock.instant());
        }
        return true;
    }

    private static Capacity capacityOf(Map<String, Capacity> capacities, Table table) {
        return Objects.requireNonNull(capacities.get(table.name()), table.name());
    }

    private static void requireSize(List<ItemWrite.Outcome> outcomes) {
        long bytes = outcomes.stream()
                .map(ItemWrite.Outcome::after)
                .flatMap(Stream::ofNullable)
                .mapToLong(StoredItem::size)
                .sum();
        if (bytes > MAX_BYTES) {
            throw Refusal.invalid("Transaction payload size exceeded maximum allowed payload size");
        }
    }

    private static void cancelIfAny(List<Optional<Refusal>> refusals) {
        if (refusals.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        List<CancellationReason> reasons =
                refusals.stream().map(TransactionOperations::reason).toList();
        List<String> codes = reasons.stream().map(CancellationReason::code).toList();
        throw Refusal.canceled(
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes, reasons);
    }

    private static CancellationReason reason(Optional<Refusal> refusal) {
        if (refusal.isEmpty()) {
            return CancellationReason.builder().code("None").build();
        }
        Refusal found = refusal.get();
        CancellationReason.Builder reason = CancellationReason.builder().message(found.text());
        if (found.kind() == Refusal.Kind.CONDITIONAL_CHECK_FAILED) {
            reason.code("ConditionalCheckFailed");
            if (!found.item().isEmpty()) {
                reason.item(found.item());
            }
        } else {
            reason.code("ValidationError");
        }
        return reason.build();
    }

    TransactGetItemsResponse get(TransactGetItemsRequest request, Call call) {
        Requests.sized("transactItems", request.transactItems(), 1, MAX_ITEMS);
        List<Get> gets =
                request.transactItems().stream().map(TransactionOperations::get).toList();
        List<ItemRead> reads = gets.stream()
                .map(get -> ItemRead.of(
                        get.key(),
                        get.projectionExpression(),
                        get.hasExpressionAttributeNames(),
                        get.expressionAttributeNames()))
                .toList();
        List<Table> tables = gets.stream()
                .map(get -> store.require(Requests.tableName(get.tableName())))
                .toList();
        requireKeys(reads, tables);
        Map<String, Capacity> capacities = new LinkedHashMap<>();
        tables.forEach(
                table -> capacities.computeIfAbsent(table.name(), name -> call.consume(Capacity.transactional(name))));
        List<ItemResponse> responses = store.writing(tables, () -> {
            List<ItemResponse> found = new ArrayList<>(reads.size());
            for (int i = 0; i < reads.size(); i++) {
                StoredItem item = reads.get(i).from(tables.get(i));
                capacityOf(capacities, tables.get(i)).readTable(Units.read(item == null ? 0 : item.size(), true));
                found.add(
                        item == null
                                ? ItemResponse.builder().build()
                                : ItemResponse.builder()
                                        .item(reads.get(i).shown(item))
                                        .build());
            }
            return found;
        });
        TransactGetItemsResponse.Builder response =
                call.stamp(TransactGetItemsResponse.builder()).responses(responses);
        List<ConsumedCapacity> consumed = consumed(capacities, request.returnConsumedCapacity());
        if (!consumed.isEmpty()) {
            response.consumedCapacity(consumed);
        }
        return response.build();
    }

    private static Get get(TransactGetItem item) {
        Requests.required("transactItems.1.member.get", item.get() != null);
        return item.get();
    }

    private static void requireKeys(List<ItemRead> reads, List<Table> tables) {
        List<Optional<Refusal>> refusals = new ArrayList<>(reads.size());
        for (int i = 0; i < reads.size(); i++) {
            try {
                ItemRules.requireKey(tables.get(i).keys(), reads.get(i).key());
                refusals.add(Optional.empty());
            } catch (Refusal refusal) {
                refusals.add(Optional.of(refusal));
            }
        }
        cancelIfAny(refusals);
    }

    private static List<ConsumedCapacity> consumed(
            Map<String, Capacity> capacities, @Nullable ReturnConsumedCapacity wanted) {
        return capacities.values().stream()
                .flatMap(capacity -> capacity.toModel(ItemOperations.wanted(wanted)).stream())
                .toList();
    }
}
