package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Reads the members of a transaction: each is one of the single writes, or a check.
final class TransactionIntents {
    private TransactionIntents() {}

    static WriteIntent of(TransactWriteItem item) {
        long given = Stream.of(item.put(), item.update(), item.delete(), item.conditionCheck())
                .filter(member -> member != null)
                .count();
        if (given != 1) {
            throw Refusal.invalid("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        if (item.put() != null) {
            return WriteReader.put(request(item.put()));
        }
        if (item.update() != null) {
            return WriteReader.update(request(item.update()));
        }
        if (item.delete() != null) {
            return WriteReader.delete(request(item.delete()));
        }
        return WriteReader.check(item.conditionCheck());
    }

    private static Optional<String> tableName(TransactWriteItem item) {
        if (item.put() != null) {
            return Optional.ofNullable(item.put().tableName());
        }
        if (item.update() != null) {
            return Optional.ofNullable(item.update().tableName());
        }
        if (item.delete() != null) {
            return Optional.ofNullable(item.delete().tableName());
        }
        return Optional.ofNullable(item.conditionCheck()).map(check -> check.tableName());
    }

    /// The tables that a transaction touches, as it names them.
    static List<String> tables(TransactWriteItemsRequest request) {
        return request.transactItems().stream()
                .flatMap(item -> tableName(item).stream())
                .toList();
    }

    static List<String> tables(TransactGetItemsRequest request) {
        return request.transactItems().stream()
                .flatMap(item -> Stream.ofNullable(item.get()))
                .flatMap(get -> Stream.ofNullable(get.tableName()))
                .toList();
    }

    private static PutItemRequest request(Put put) {
        PutItemRequest.Builder request = PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.hasItem() ? put.item() : null)
                .conditionExpression(put.conditionExpression())
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure());
        if (put.hasExpressionAttributeNames()) {
            request.expressionAttributeNames(put.expressionAttributeNames());
        }
        if (put.hasExpressionAttributeValues()) {
            request.expressionAttributeValues(put.expressionAttributeValues());
        }
        return request.build();
    }

    private static UpdateItemRequest request(Update update) {
        Requests.required("updateExpression", update.updateExpression() != null);
        UpdateItemRequest.Builder request = UpdateItemRequest.builder()
                .tableName(update.tableName())
                .key(update.hasKey() ? update.key() : null)
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression())
                .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure());
        if (update.hasExpressionAttributeNames()) {
            request.expressionAttributeNames(update.expressionAttributeNames());
        }
        if (update.hasExpressionAttributeValues()) {
            request.expressionAttributeValues(update.expressionAttributeValues());
        }
        return request.build();
    }

    private static DeleteItemRequest request(Delete delete) {
        DeleteItemRequest.Builder request = DeleteItemRequest.builder()
                .tableName(delete.tableName())
                .key(delete.hasKey() ? delete.key() : null)
                .conditionExpression(delete.conditionExpression())
                .returnValuesOnConditionCheckFailure(delete.returnValuesOnConditionCheckFailure());
        if (delete.hasExpressionAttributeNames()) {
            request.expressionAttributeNames(delete.expressionAttributeNames());
        }
        if (delete.hasExpressionAttributeValues()) {
            request.expressionAttributeValues(delete.expressionAttributeValues());
        }
        return request.build();
    }
}
