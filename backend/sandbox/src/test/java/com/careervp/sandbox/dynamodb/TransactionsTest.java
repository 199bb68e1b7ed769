package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Transactions; the witness has none.
class TransactionsTest extends LocalContract {

    private static TransactWriteItem putting(String table, Object... namesAndValues) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item(namesAndValues)))
                .build();
    }

    private static TransactWriteItem puttingFirst(String table, Object... namesAndValues) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item(namesAndValues))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    @Test
    void everyKindOfWriteHappensTogether() {
        String table = tableByPartition();
        put(table, "pk", "counter", "n", 1);
        put(table, "pk", "gone");
        put(table, "pk", "checked", "state", "OPEN");

        TransactWriteItemsResponse response = database.transactWriteItems(request -> request.transactItems(
                        putting(table, "pk", "new", "n", 1),
                        TransactWriteItem.builder()
                                .update(update -> update.tableName(table)
                                        .key(item("pk", "counter"))
                                        .updateExpression("ADD n :one")
                                        .expressionAttributeValues(item(":one", 1)))
                                .build(),
                        TransactWriteItem.builder()
                                .delete(delete -> delete.tableName(table).key(item("pk", "gone")))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(check -> check.tableName(table)
                                        .key(item("pk", "checked"))
                                        .conditionExpression("#s = :open")
                                        .expressionAttributeNames(Map.of("#s", "state"))
                                        .expressionAttributeValues(item(":open", "OPEN")))
                                .build())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

        assertThat(get(table, "pk", "new")).isEqualTo(item("pk", "new", "n", 1));
        assertThat(get(table, "pk", "counter")).isEqualTo(item("pk", "counter", "n", 2));
        assertThat(get(table, "pk", "gone")).isEmpty();
        assertThat(response.consumedCapacity())
                .singleElement()
                .satisfies(used -> assertThat(used.capacityUnits()).isEqualTo(8.0));
    }

    @Test
    void oneFailedConditionCancelsEverythingAndSaysWhich() {
        String first = tableByPartition();
        String second = tableByPartition();
        put(second, "pk", "taken", "by", "ann");

        assertThatThrownBy(() -> database.transactWriteItems(request -> request.transactItems(
                        putting(first, "pk", "a"), puttingFirst(second, "pk", "taken"), putting(first, "pk", "b"))))
                .isInstanceOfSatisfying(TransactionCanceledException.class, exception -> {
                    assertThat(exception.awsErrorDetails().errorMessage())
                            .isEqualTo("Transaction cancelled, please refer cancellation reasons for specific reasons"
                                    + " [None, ConditionalCheckFailed, None]");
                    assertThat(exception.cancellationReasons())
                            .extracting(CancellationReason::code)
                            .containsExactly("None", "ConditionalCheckFailed", "None");
                    assertThat(exception.cancellationReasons().get(1).message())
                            .isEqualTo("The conditional request failed");
                    assertThat(exception.cancellationReasons().get(1).item())
                            .isEqualTo(item("pk", "taken", "by", "ann"));
                });
        assertThat(get(first, "pk", "a")).isEmpty();
        assertThat(get(first, "pk", "b")).isEmpty();
    }

    @Test
    void anItemThatTheTableDoesNotTakeCancelsEverything() {
        String table = tableByPartition();
        assertThatThrownBy(() -> database.transactWriteItems(
                        request -> request.transactItems(putting(table, "pk", "a"), putting(table, "other", "b"))))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        exception -> assertThat(exception.cancellationReasons())
                                .extracting(CancellationReason::code, CancellationReason::message)
                                .containsExactly(
                                        tuple("None", null),
                                        tuple(
                                                "ValidationError",
                                                "One or more parameter values were invalid: Missing the key pk in the"
                                                        + " item")));
        assertThat(get(table, "pk", "a")).isEmpty();
    }

    @Test
    void aTransactionTouchesAnItemOnce() {
        String table = tableByPartition();
        assertInvalid(
                "Transaction request cannot include multiple operations on one item",
                () -> database.transactWriteItems(
                        request -> request.transactItems(putting(table, "pk", "a"), putting(table, "pk", "a"))));
        assertThatThrownBy(() -> database.transactWriteItems(request -> request.transactItems(IntStream.range(0, 101)
                        .mapToObj(i -> putting(table, "pk", "item-" + i))
                        .toList())))
                .hasMessageContaining("Member must have length less than or equal to 100");
    }

    @Test
    void aTokenMakesATransactionHappenOnce() {
        String table = tableByPartition();
        put(table, "pk", "counter", "n", 0);
        TransactWriteItem count = TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(item("pk", "counter"))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(item(":one", 1)))
                .build();

        for (int i = 0; i < 3; i++) {
            database.transactWriteItems(
                    request -> request.clientRequestToken("token").transactItems(count));
        }

        assertThat(get(table, "pk", "counter")).isEqualTo(item("pk", "counter", "n", 1));
        assertThatThrownBy(() -> database.transactWriteItems(
                        request -> request.clientRequestToken("token").transactItems(putting(table, "pk", "other"))))
                .isInstanceOf(IdempotentParameterMismatchException.class);
    }

    @Test
    void aCancelledTransactionCanBeSentAgainWithItsToken() {
        String table = tableByPartition();
        put(table, "pk", "a");
        assertThatThrownBy(() -> database.transactWriteItems(
                        request -> request.clientRequestToken("token").transactItems(puttingFirst(table, "pk", "a"))))
                .isInstanceOf(TransactionCanceledException.class);
        database.deleteItem(request -> request.tableName(table).key(item("pk", "a")));
        database.transactWriteItems(
                request -> request.clientRequestToken("token").transactItems(puttingFirst(table, "pk", "a")));
        assertThat(get(table, "pk", "a")).isNotEmpty();
    }

    @Test
    void severalItemsAreReadAsOfOneMoment() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1, "more", 2);
        assertThat(database.transactGetItems(request -> request.transactItems(
                                TransactGetItem.builder()
                                        .get(get -> get.tableName(table)
                                                .key(item("pk", "a"))
                                                .projectionExpression("n"))
                                        .build(),
                                TransactGetItem.builder()
                                        .get(get -> get.tableName(table).key(item("pk", "none")))
                                        .build()))
                        .responses())
                .satisfiesExactly(
                        found -> assertThat(found.item()).isEqualTo(item("n", 1)),
                        none -> assertThat(none.hasItem()).isFalse());
    }

    @Test
    void aSyntaxErrorIsNoCancellation() {
        String table = tableByPartition();
        assertInvalid(
                "Invalid UpdateExpression: Syntax error; token: \"<EOF>\", near: \"=\"",
                () -> database.transactWriteItems(request -> request.transactItems(List.of(TransactWriteItem.builder()
                        .update(update ->
                                update.tableName(table).key(item("pk", "a")).updateExpression("SET n ="))
                        .build()))));
    }
}
