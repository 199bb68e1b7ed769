package com.careervp.sandbox.dynamodb;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Reads the writes out of requests.
final class WriteReader {
    private static final String CONDITION = "ConditionExpression";

    private WriteReader() {}

    static WriteIntent put(PutItemRequest request) {
        Requests.noLegacy(Map.of(
                "Expected", request.hasExpected(), "ConditionalOperator", request.conditionalOperator() != null));
        Requests.required("item", request.hasItem());
        Map<String, AttributeValue> item = Values.canonical(request.item());
        if (request.conditionExpression() == null) {
            Placeholders.requireNone(
                    request.hasExpressionAttributeNames(), request.hasExpressionAttributeValues(), CONDITION);
        }
        Placeholders placeholders = Placeholders.of(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        return new WriteIntent(
                Requests.tableName(request.tableName()),
                WriteIntent.Kind.PUT,
                item,
                UpdateExpression.NOTHING,
                condition(request.conditionExpression(), placeholders),
                showsItem(request.returnValuesOnConditionCheckFailure()));
    }

    static WriteIntent delete(DeleteItemRequest request) {
        Requests.noLegacy(Map.of(
                "Expected", request.hasExpected(), "ConditionalOperator", request.conditionalOperator() != null));
        Requests.required("key", request.hasKey());
        Map<String, AttributeValue> key = Values.canonical(request.key());
        if (request.conditionExpression() == null) {
            Placeholders.requireNone(
                    request.hasExpressionAttributeNames(), request.hasExpressionAttributeValues(), CONDITION);
        }
        Placeholders placeholders = Placeholders.of(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        return new WriteIntent(
                Requests.tableName(request.tableName()),
                WriteIntent.Kind.DELETE,
                key,
                UpdateExpression.NOTHING,
                condition(request.conditionExpression(), placeholders),
                showsItem(request.returnValuesOnConditionCheckFailure()));
    }

    static WriteIntent update(UpdateItemRequest request) {
        Requests.noLegacy(Map.of(
                "Expected",
                request.hasExpected(),
                "AttributeUpdates",
                request.hasAttributeUpdates(),
                "ConditionalOperator",
                request.conditionalOperator() != null));
        Requests.required("key", request.hasKey());
        Map<String, AttributeValue> key = Values.canonical(request.key());
        if (request.conditionExpression() == null && request.updateExpression() == null) {
            Placeholders.requireNone(
                    request.hasExpressionAttributeNames(),
                    request.hasExpressionAttributeValues(),
                    "UpdateExpression",
                    CONDITION);
        }
        Placeholders placeholders = Placeholders.of(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        UpdateExpression update = request.updateExpression() == null
                ? UpdateExpression.NOTHING
                : UpdateParser.parse(request.updateExpression(), placeholders);
        return new WriteIntent(
                Requests.tableName(request.tableName()),
                WriteIntent.Kind.UPDATE,
                key,
                update,
                condition(request.conditionExpression(), placeholders),
                showsItem(request.returnValuesOnConditionCheckFailure()));
    }

    static WriteIntent check(ConditionCheck check) {
        Requests.required("conditionExpression", check.conditionExpression() != null);
        Placeholders placeholders = Placeholders.of(
                check.hasExpressionAttributeNames(),
                check.expressionAttributeNames(),
                check.hasExpressionAttributeValues(),
                check.expressionAttributeValues());
        return new WriteIntent(
                Requests.tableName(check.tableName()),
                WriteIntent.Kind.CHECK,
                Values.canonical(check.key()),
                UpdateExpression.NOTHING,
                condition(check.conditionExpression(), placeholders),
                showsItem(check.returnValuesOnConditionCheckFailure()));
    }

    /// Reads the last expression of a request; every placeholder must have been used then.
    private static Optional<Condition> condition(@Nullable String expression, Placeholders placeholders) {
        Optional<Condition> condition =
                Optional.ofNullable(expression).map(text -> ConditionParser.parse(CONDITION, text, placeholders));
        placeholders.requireAllUsed();
        return condition;
    }

    private static boolean showsItem(@Nullable ReturnValuesOnConditionCheckFailure wanted) {
        return wanted == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }
}
