package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.digits;
import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.numbers;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// Updates.
abstract class UpdateContract extends DynamoDbContract {

    private Map<String, AttributeValue> update(String table, String expression, Object... values) {
        return update(table, expression, ReturnValue.ALL_NEW, values);
    }

    private Map<String, AttributeValue> update(
            String table, String expression, ReturnValue returned, Object... values) {
        return client().updateItem(request -> {
                    request.tableName(table)
                            .key(item("pk", "a"))
                            .updateExpression(expression)
                            .returnValues(returned);
                    if (values.length > 0) {
                        request.expressionAttributeValues(item(values));
                    }
                })
                .attributes();
    }

    @Test
    void anUpdateMakesAnItemThatIsNotThere() {
        String table = tableByPartition();
        assertThat(update(table, "SET n = :n", ":n", 1)).isEqualTo(item("pk", "a", "n", 1));
        assertThat(get(table, "pk", "a")).isEqualTo(item("pk", "a", "n", 1));
    }

    @Test
    void anUpdateWithoutAnExpressionMakesTheBareItem() {
        String table = tableByPartition();
        client().updateItem(request -> request.tableName(table).key(item("pk", "a")));
        assertThat(get(table, "pk", "a")).isEqualTo(item("pk", "a"));
    }

    @Test
    void setCountsUpAndDown() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 10, "m", digits("0.5"));
        assertThat(update(table, "SET n = n - :one, m = m + :one, k = n + m", ":one", 1))
                .isEqualTo(item("pk", "a", "n", 9, "m", digits("1.5"), "k", digits("10.5")));
    }

    @Test
    void everyOperandIsReadBeforeAnythingChanges() {
        String table = tableByPartition();
        put(table, "pk", "a", "x", 1, "y", 2);
        assertThat(update(table, "SET x = y, y = x")).isEqualTo(item("pk", "a", "x", 2, "y", 1));
    }

    @Test
    void ifNotExistsKeepsWhatIsThere() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 5);
        assertThat(update(
                        table,
                        "SET n = if_not_exists(n, :zero) + :one, k = if_not_exists(k, :zero) + :one,"
                                + " j = if_not_exists(absent, n)",
                        ":zero",
                        0,
                        ":one",
                        1))
                .isEqualTo(item("pk", "a", "n", 6, "k", 1, "j", 5));
    }

    @Test
    void listAppendJoinsAtEitherEnd() {
        String table = tableByPartition();
        put(table, "pk", "a", "l", List.of("b"));
        assertThat(update(
                        table,
                        "SET l = list_append(l, :c), f = list_append(:a, l), g = list_append(if_not_exists(g, :none), :c)",
                        ":a",
                        List.of("a"),
                        ":c",
                        List.of("c"),
                        ":none",
                        List.of()))
                .isEqualTo(item("pk", "a", "l", List.of("b", "c"), "f", List.of("a", "b"), "g", List.of("c")));
    }

    @Test
    void nestedPlacesAreSetWithoutTouchingTheirNeighbours() {
        String table = tableByPartition();
        put(table, "pk", "a", "m", Map.of("x", Map.of("y", 1), "z", 2), "l", List.of(Map.of("k", 1), 5));
        assertThat(update(table, "SET m.x.y = :n, m.x.added = :n, l[0].k = :n, l[1] = :n, l[7] = :n", ":n", 9))
                .isEqualTo(item(
                        "pk",
                        "a",
                        "m",
                        Map.of("x", Map.of("y", 9, "added", 9), "z", 2),
                        "l",
                        List.of(Map.of("k", 9), 9, 9)));
    }

    @Test
    void removeTakesAttributesAndElements() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1, "m", Map.of("x", 1, "y", 2), "l", List.of("a", "b", "c"));
        assertThat(update(table, "REMOVE n, m.x, l[1], l[9], absent"))
                .isEqualTo(item("pk", "a", "m", Map.of("y", 2), "l", List.of("a", "c")));
    }

    @Test
    void removeTakesElementsByTheirOldPositions() {
        String table = tableByPartition();
        put(table, "pk", "a", "l", List.of("a", "b", Map.of("x", 1, "y", 2), "d", "e"));
        assertThat(update(table, "REMOVE l[0], l[2].x, l[3]"))
                .isEqualTo(item("pk", "a", "l", List.of("b", Map.of("y", 2), "e")));
    }

    @Test
    void addCountsAndUnites() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1, "s", Set.of("a"), "ns", numbers("1"));
        assertThat(update(
                        table,
                        "ADD n :two, fresh :two, s :more, ns :numbers",
                        ":two",
                        2,
                        ":more",
                        Set.of("a", "b"),
                        ":numbers",
                        numbers("2.0")))
                .isEqualTo(item("pk", "a", "n", 3, "fresh", 2, "s", Set.of("a", "b"), "ns", numbers("1", "2")));
    }

    @Test
    void deleteTakesElementsAndTheLastOneTakesTheAttribute() {
        String table = tableByPartition();
        put(table, "pk", "a", "s", Set.of("a", "b"), "t", Set.of("x"));
        assertThat(update(table, "DELETE s :a, t :x, absent :a", ":a", Set.of("a", "z"), ":x", Set.of("x")))
                .isEqualTo(item("pk", "a", "s", Set.of("b")));
    }

    @Test
    void sectionsStandInAnyOrderAndCase() {
        String table = tableByPartition();
        put(table, "pk", "a", "gone", 1, "n", 1);
        assertThat(update(table, "remove gone add n :one set fresh = :one", ":one", 1))
                .isEqualTo(item("pk", "a", "n", 2, "fresh", 1));
    }

    @Test
    void anUpdateShowsWhatItWasAskedToShow() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1, "other", 5);

        assertThat(update(table, "SET n = :n", ReturnValue.NONE, ":n", 2)).isEmpty();
        assertThat(update(table, "SET n = :n", ReturnValue.ALL_OLD, ":n", 3))
                .isEqualTo(item("pk", "a", "n", 2, "other", 5));
        assertThat(update(table, "SET n = :n", ReturnValue.UPDATED_OLD, ":n", 4))
                .isEqualTo(item("n", 3));
        assertThat(update(table, "SET n = :n", ReturnValue.UPDATED_NEW, ":n", 5))
                .isEqualTo(item("n", 5));
        assertThat(update(table, "SET fresh = :n", ReturnValue.UPDATED_OLD, ":n", 5))
                .isEmpty();
        assertThat(update(table, "REMOVE n", ReturnValue.UPDATED_NEW)).isEmpty();
    }

    @Test
    void anUpdateUnderAConditionHappensOnlyWhereItHolds() {
        String table = tableByPartition();
        put(table, "pk", "a", "state", "PENDING");
        Map<String, AttributeValue> values = item(":pending", "PENDING", ":running", "PROCESSING");

        client().updateItem(request -> request.tableName(table)
                .key(item("pk", "a"))
                .updateExpression("SET #s = :running")
                .conditionExpression("#s = :pending")
                .expressionAttributeNames(Map.of("#s", "state"))
                .expressionAttributeValues(values));
        assertRefused(
                "ConditionalCheckFailedException",
                "The conditional request failed",
                () -> client().updateItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("SET #s = :running")
                        .conditionExpression("#s = :pending")
                        .expressionAttributeNames(Map.of("#s", "state"))
                        .expressionAttributeValues(values)));

        assertThat(get(table, "pk", "a")).containsEntry("state", value("PROCESSING"));
    }

    @Test
    void theConditionSeesTheItemBeforeTheUpdate() {
        String table = tableByPartition();
        assertRefused(
                "ConditionalCheckFailedException",
                "The conditional request failed",
                () -> client().updateItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("SET n = :n")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(item(":n", 1))));
        assertThat(get(table, "pk", "a")).isEmpty();
    }

    @Test
    void anUpdateThatCannotBeAppliedChangesNothing() {
        String table = tableByPartition();
        put(table, "pk", "a", "n", 1, "s", "text", "l", List.of());

        assertInvalid(
                "The provided expression refers to an attribute that does not exist in the item",
                () -> update(table, "SET n = :two, k = absent", ":two", 2));
        assertInvalid(
                "An operand in the update expression has an incorrect data type", () -> update(table, "SET n = n + s"));
        assertInvalid(
                "An operand in the update expression has an incorrect data type",
                () -> update(table, "ADD s :one", ":one", 1));
        assertInvalid(
                "The document path provided in the update expression is invalid for update",
                () -> update(table, "SET m.x = :one", ":one", 1));
        assertInvalid(
                "The document path provided in the update expression is invalid for update",
                () -> update(table, "SET s.x = :one", ":one", 1));
        assertThat(get(table, "pk", "a")).isEqualTo(item("pk", "a", "n", 1, "s", "text", "l", List.of()));
    }
}
