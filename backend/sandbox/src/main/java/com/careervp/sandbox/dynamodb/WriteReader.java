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

/// Reads the writes out of requests, which have the same parts but no common type.
final class WriteReader {
    private static final String CONDITION = "ConditionExpression";

    private WriteReader() {}

    static WriteIntent put(PutItemRequest request) {
        noLegacy(request.hasExpected(), request.conditionalOperator() != null, false);
        Requests.required("item", request.hasItem());
        return new Parts(
                        request.conditionExpression(),
                        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                        request.returnValuesOnConditionCheckFailure())
                .write(WriteIntent.Kind.PUT, request.tableName(), Values.canonical(request.item()));
    }

    static WriteIntent delete(DeleteItemRequest request) {
        noLegacy(request.hasExpected(), request.conditionalOperator() != null, false);
        Requests.required("key", request.hasKey());
        return new Parts(
                        request.conditionExpression(),
                        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                        request.returnValuesOnConditionCheckFailure())
                .write(WriteIntent.Kind.DELETE, request.tableName(), Values.canonical(request.key()));
    }

    static WriteIntent update(UpdateItemRequest request) {
        noLegacy(request.hasExpected(), request.conditionalOperator() != null, request.hasAttributeUpdates());
        Requests.required("key", request.hasKey());
        return new Parts(
                        request.conditionExpression(),
                        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                        request.returnValuesOnConditionCheckFailure())
                .update(request.tableName(), Values.canonical(request.key()), request.updateExpression());
    }

    static WriteIntent check(ConditionCheck check) {
        Requests.required("conditionExpression", check.conditionExpression() != null);
        return new Parts(
                        check.conditionExpression(),
                        check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
                        check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
                        check.returnValuesOnConditionCheckFailure())
                .write(WriteIntent.Kind.CHECK, check.tableName(), Values.canonical(check.key()));
    }

    private static void noLegacy(boolean expected, boolean conditionalOperator, boolean attributeUpdates) {
        Requests.noLegacy(Map.of(
                "Expected",
                expected,
                "AttributeUpdates",
                attributeUpdates,
                "ConditionalOperator",
                conditionalOperator));
    }

    /// What every write has beside its table and its item or key.
    ///
    /// @param names null where the request has none
    /// @param values null where the request has none
    private record Parts(
            @Nullable String condition,
            @Nullable Map<String, String> names,
            @Nullable Map<String, AttributeValue> values,
            @Nullable ReturnValuesOnConditionCheckFailure shown) {

        WriteIntent write(WriteIntent.Kind kind, @Nullable String table, Map<String, AttributeValue> item) {
            if (condition == null) {
                Placeholders.requireNone(names != null, values != null, CONDITION);
            }
            return intent(kind, table, item, placeholders(), UpdateExpression.NOTHING);
        }

        WriteIntent update(@Nullable String table, Map<String, AttributeValue> key, @Nullable String update) {
            if (condition == null && update == null) {
                Placeholders.requireNone(names != null, values != null, "UpdateExpression", CONDITION);
            }
            Placeholders placeholders = placeholders();
            return intent(
                    WriteIntent.Kind.UPDATE,
                    table,
                    key,
                    placeholders,
                    update == null ? UpdateExpression.NOTHING : UpdateParser.parse(update, placeholders));
        }

        private Placeholders placeholders() {
            return Placeholders.of(
                    names != null,
                    names == null ? Map.of() : names,
                    values != null,
                    values == null ? Map.of() : values);
        }

        private WriteIntent intent(
                WriteIntent.Kind kind,
                @Nullable String table,
                Map<String, AttributeValue> item,
                Placeholders placeholders,
                UpdateExpression update) {
            return new WriteIntent(
                    Requests.tableName(table),
                    kind,
                    item,
                    update,
                    condition(placeholders),
                    shown == ReturnValuesOnConditionCheckFailure.ALL_OLD);
        }

        /// Reads the last expression of a request; every placeholder must have been used then.
        private Optional<Condition> condition(Placeholders placeholders) {
            Optional<Condition> read =
                    Optional.ofNullable(condition).map(text -> ConditionParser.parse(CONDITION, text, placeholders));
            placeholders.requireAllUsed();
            return read;
        }
    }
}
