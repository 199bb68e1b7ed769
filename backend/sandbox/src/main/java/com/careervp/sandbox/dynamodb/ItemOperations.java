package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Single items: put, get, update, delete.
final class ItemOperations {
    private final TableStore store;

    ItemOperations(TableStore store) {
        this.store = store;
    }

    PutItemResponse put(PutItemRequest request, Call call) {
        WriteIntent intent = WriteReader.put(request);
        requireOldOrNone(request.returnValuesAsString(), request.returnValues());
        Capacity capacity = call.consume(Capacity.of(intent.tableName()));
        ItemWrite.Outcome outcome = write(intent, capacity);
        PutItemResponse.Builder response = call.stamp(PutItemResponse.builder());
        if (request.returnValues() == ReturnValue.ALL_OLD && outcome.before() != null) {
            response.attributes(outcome.old());
        }
        capacity.toModel(wanted(request.returnConsumedCapacity())).ifPresent(response::consumedCapacity);
        return response.build();
    }

    DeleteItemResponse delete(DeleteItemRequest request, Call call) {
        WriteIntent intent = WriteReader.delete(request);
        requireOldOrNone(request.returnValuesAsString(), request.returnValues());
        Capacity capacity = call.consume(Capacity.of(intent.tableName()));
        ItemWrite.Outcome outcome = write(intent, capacity);
        DeleteItemResponse.Builder response = call.stamp(DeleteItemResponse.builder());
        if (request.returnValues() == ReturnValue.ALL_OLD && outcome.before() != null) {
            response.attributes(outcome.old());
        }
        capacity.toModel(wanted(request.returnConsumedCapacity())).ifPresent(response::consumedCapacity);
        return response.build();
    }

    UpdateItemResponse update(UpdateItemRequest request, Call call) {
        WriteIntent intent = WriteReader.update(request);
        requireKnown(request.returnValuesAsString());
        Capacity capacity = call.consume(Capacity.of(intent.tableName()));
        ItemWrite.Outcome outcome = write(intent, capacity);
        UpdateItemResponse.Builder response = call.stamp(UpdateItemResponse.builder());
        Map<String, AttributeValue> shown = shown(request.returnValues(), intent.update(), outcome);
        if (!shown.isEmpty()) {
            response.attributes(shown);
        }
        capacity.toModel(wanted(request.returnConsumedCapacity())).ifPresent(response::consumedCapacity);
        return response.build();
    }

    private static Map<String, AttributeValue> shown(
            @Nullable ReturnValue wanted, UpdateExpression update, ItemWrite.Outcome outcome) {
        if (wanted == null) {
            return Map.of();
        }
        return switch (wanted) {
            case NONE, UNKNOWN_TO_SDK_VERSION -> Map.of();
            case ALL_OLD -> outcome.old();
            case ALL_NEW -> outcome.current();
            case UPDATED_OLD -> Projection.of(update.paths()).of(outcome.old());
            case UPDATED_NEW -> updatedNew(update, outcome);
        };
    }

    private static Map<String, AttributeValue> updatedNew(UpdateExpression update, ItemWrite.Outcome outcome) {
        List<DocumentPath> assigned = update.assignedPaths();
        return assigned.isEmpty() ? Map.of() : Projection.of(assigned).of(outcome.current());
    }

    private ItemWrite.Outcome write(WriteIntent intent, Capacity capacity) {
        Table table = store.require(intent.tableName());
        ItemWrite write = intent.bind(table);
        return store.writing(table, () -> {
            ItemWrite.Outcome outcome = write.prepare();
            write.commit(outcome, capacity);
            return outcome;
        });
    }

    private static void requireOldOrNone(@Nullable String text, @Nullable ReturnValue value) {
        requireKnown(text);
        if (value != null && value != ReturnValue.NONE && value != ReturnValue.ALL_OLD) {
            throw Refusal.invalid("ReturnValues can only be ALL_OLD or NONE");
        }
    }

    private static void requireKnown(@Nullable String text) {
        Requests.known("returnValues", text, List.of("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"));
    }

    static ReturnConsumedCapacity wanted(@Nullable ReturnConsumedCapacity wanted) {
        return wanted == null ? ReturnConsumedCapacity.NONE : wanted;
    }

    GetItemResponse get(GetItemRequest request, Call call) {
        Requests.noLegacy(Map.of("AttributesToGet", request.hasAttributesToGet()));
        Requests.required("key", request.hasKey());
        ItemRead read = ItemRead.of(
                request.key(),
                request.projectionExpression(),
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames());
        Table table = store.require(Requests.tableName(request.tableName()));
        StoredItem item = read.from(table);
        Capacity capacity = call.consume(Capacity.of(table.name()));
        capacity.readTable(Units.read(item == null ? 0 : item.size(), Boolean.TRUE.equals(request.consistentRead())));
        GetItemResponse.Builder response = call.stamp(GetItemResponse.builder());
        if (item != null) {
            response.item(read.shown(item));
        }
        capacity.toModel(wanted(request.returnConsumedCapacity())).ifPresent(response::consumedCapacity);
        return response.build();
    }
}
