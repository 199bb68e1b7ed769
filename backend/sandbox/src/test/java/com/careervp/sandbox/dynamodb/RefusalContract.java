package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.bytes;
import static com.careervp.sandbox.dynamodb.Attributes.digits;
import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// What is refused, and in which words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefusalContract extends DynamoDbContract {
    private static final String PARAMETERS = "One or more parameter values were invalid: ";

    private String empty = "";

    /// One table for all that is refused before anything is stored.
    private String emptyTable() {
        if (empty.isEmpty()) {
            empty = tableByPartition();
        }
        return empty;
    }

    @Test
    void keysMustMatchTheSchema() {
        String table = tableByPartition();
        assertInvalid(PARAMETERS + "Missing the key pk in the item", () -> put(table, "n", 1));
        assertInvalid(PARAMETERS + "Type mismatch for key pk expected: S actual: N", () -> put(table, "pk", 1));
        assertInvalid("The provided key element does not match the schema", () -> get(table, "other", "a"));
        assertInvalid("The provided key element does not match the schema", () -> get(table, "pk", 1));
        assertInvalid("The provided key element does not match the schema", () -> get(table, "pk", "a", "sk", "b"));
    }

    @Test
    void aKeyCannotBeEmpty() {
        String table = tableByPartition();
        assertInvalid(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                        + " empty string value. Key: pk",
                () -> put(table, "pk", ""));
    }

    @Test
    void keysHaveALimitOfTheirOwn() {
        String table = tableByPartition();
        assertInvalid(
                PARAMETERS + "Size of hashkey has exceeded the maximum size limit of2048 bytes",
                () -> put(table, "pk", "x".repeat(2049)));
    }

    @Test
    void anItemIsAtMost400Kilobytes() {
        String table = tableByPartition();
        int room = 400 * 1024 - "pk".length() - "a".length() - "text".length();
        put(table, "pk", "a", "text", "x".repeat(room));
        assertInvalid(
                "Item size has exceeded the maximum allowed size",
                () -> put(table, "pk", "a", "text", "x".repeat(room + 1)));
        assertInvalid(
                "Item size to update has exceeded the maximum allowed size",
                () -> client().updateItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("SET more = :more")
                        .expressionAttributeValues(item(":more", "xxx"))));
    }

    @Test
    void setsCannotBeEmptyNorRepeatThemselves() {
        String table = tableByPartition();
        assertInvalid(
                PARAMETERS + "An string set  may not be empty",
                () -> put(table, "pk", "a", "s", AttributeValue.fromSs(List.of())));
        assertInvalid(
                PARAMETERS + "An number set  may not be empty",
                () -> put(table, "pk", "a", "s", AttributeValue.fromNs(List.of())));
        assertInvalid(
                PARAMETERS + "Input collection [a, a] contains duplicates.",
                () -> put(table, "pk", "a", "s", AttributeValue.fromSs(List.of("a", "a"))));
        assertInvalid("Input collection contains duplicates", () -> put(table, "pk", "a", "s", numbers("1", "1.0")));
    }

    @Test
    void anAttributeHasExactlyOneType() {
        String table = tableByPartition();
        assertInvalid(
                "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                () -> put(table, "pk", "a", "v", AttributeValue.builder().build()));
        assertInvalid(
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported"
                        + " datatypes",
                () -> put(
                        table,
                        "pk",
                        "a",
                        "v",
                        AttributeValue.builder().s("x").n("1").build()));
        assertInvalid(
                PARAMETERS + "Null attribute value types must have the value of true",
                () -> put(table, "pk", "a", "v", AttributeValue.fromNul(false)));
    }

    @Test
    void numbersHaveLimits() {
        String table = tableByPartition();
        assertInvalid(
                "The parameter cannot be converted to a numeric value: abc",
                () -> put(table, "pk", "a", "n", digits("abc")));
        assertInvalid(
                "The parameter cannot be converted to a numeric value", () -> put(table, "pk", "a", "n", digits("")));
        assertInvalid(
                "Attempting to store more than 38 significant digits in a Number",
                () -> put(table, "pk", "a", "n", digits("123456789012345678901234567890123456789")));
        assertInvalid(
                "Number overflow. Attempting to store a number with magnitude larger than supported range",
                () -> put(table, "pk", "a", "n", digits("1E126")));
        assertInvalid(
                "Number underflow. Attempting to store a number with magnitude smaller than supported range",
                () -> put(table, "pk", "a", "n", digits("1E-131")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = :v | Attribute name is a reserved keyword; reserved keyword: status",
                "n = :missing | An expression attribute value used in expression is not defined; attribute value: :missing",
                "#missing = :v | An expression attribute name used in the document path is not defined; attribute name: #missing",
                "nonsense(n) | Invalid function name; function: nonsense",
                "size(n) | The function is not allowed to be used this way in an expression; function: size",
                "attribute_exists(n) = :v | The function is not allowed to be used this way in an expression; function: attribute_exists",
                "attribute_exists(n, k) | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
                "attribute_exists(:v) | Operator or function requires a document path; operator or function: attribute_exists",
                "begins_with(n, :v) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
                "attribute_type(n, :v) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N",
                "n = n | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [n]",
                "((n = :v)) | The expression has redundant parentheses;",
                "n BETWEEN :v AND :low | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:5}, upper bound operand: AttributeValue: {N:1}"
            })
    void aConditionThatMakesNoSenseIsRefused(String condition, String message) {
        String table = emptyTable();
        assertInvalid(
                "Invalid ConditionExpression: " + message,
                () -> client().putItem(request -> request.tableName(table)
                        .item(item("pk", "a"))
                        .conditionExpression(condition)
                        .expressionAttributeValues(used(condition, item(":v", 5, ":low", 1)))));
    }

    /// Only the values that the expression names: others are refused, too.
    private static Map<String, AttributeValue> used(String expression, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> used = new LinkedHashMap<>(values);
        used.keySet().removeIf(name -> !expression.contains(name));
        if (used.isEmpty()) {
            used.put(":v", Attributes.value(5));
        }
        return used;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET status = :v | Attribute name is a reserved keyword; reserved keyword: status",
                "SET n = :v SET k = :v | The \"SET\" section can only be used once in an update expression;",
                "SET n = :v REMOVE n | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [n], path two: [n]",
                "SET n.a = :v, n = :v | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [n, a], path two: [n]",
                "SET n.a = :v, n[1] = :v | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [n, a], path two: [n, [1]]",
                "SET n = nonsense(:v) | Invalid function name; function: nonsense",
                "SET n = list_append(l, :v) | Incorrect operand type for operator or function; operator or function: list_append, operand type: N",
                "SET n = n + :text | Incorrect operand type for operator or function; operator or function: +, operand type: S",
                "SET n = if_not_exists(:v, n) | Operator or function requires a document path; operator or function: if_not_exists",
                "DELETE n :v | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER",
                "ADD n :text | Incorrect operand type for operator or function; operator: ADD, operand type: STRING"
            })
    void anUpdateThatMakesNoSenseIsRefused(String update, String message) {
        String table = emptyTable();
        assertInvalid(
                "Invalid UpdateExpression: " + message,
                () -> client().updateItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression(update)
                        .expressionAttributeValues(used(update, item(":v", 5, ":text", "t")))));
    }

    @Test
    void placeholdersMustBeUsed() {
        String table = tableByPartition();
        assertInvalid(
                "Value provided in ExpressionAttributeValues unused in expressions: keys: {:b}",
                () -> client().putItem(request -> request.tableName(table)
                        .item(item("pk", "a"))
                        .conditionExpression("n = :a")
                        .expressionAttributeValues(item(":a", 1, ":b", 2))));
        assertInvalid(
                "Value provided in ExpressionAttributeNames unused in expressions: keys: {#b}",
                () -> client().putItem(request -> request.tableName(table)
                        .item(item("pk", "a"))
                        .conditionExpression("attribute_exists(#a)")
                        .expressionAttributeNames(Map.of("#a", "a", "#b", "b"))));
        assertInvalid(
                "ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null",
                () -> client().putItem(request ->
                        request.tableName(table).item(item("pk", "a")).expressionAttributeValues(item(":a", 1))));
        assertInvalid(
                "ExpressionAttributeNames can only be specified when using expressions",
                () -> client().putItem(request ->
                        request.tableName(table).item(item("pk", "a")).expressionAttributeNames(Map.of("#a", "a"))));
        assertInvalid(
                "ExpressionAttributeValues contains invalid key: Syntax error; key: \"a\"",
                () -> client().putItem(request -> request.tableName(table)
                        .item(item("pk", "a"))
                        .conditionExpression("n = :a")
                        .expressionAttributeValues(item("a", 1))));
    }

    @Test
    void keyAttributesCannotBeUpdated() {
        String table = tableByPartition();
        assertInvalid(
                PARAMETERS + "Cannot update attribute pk. This attribute is part of the key",
                () -> client().updateItem(request -> request.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("SET pk = :v")
                        .expressionAttributeValues(item(":v", "b"))));
    }

    @Test
    void onlyAnUpdateCanShowTheNewItem() {
        String table = tableByPartition();
        assertInvalid(
                "ReturnValues can only be ALL_OLD or NONE",
                () -> client().putItem(request ->
                        request.tableName(table).item(item("pk", "a")).returnValues(ReturnValue.ALL_NEW)));
    }

    @Test
    void anIndexKeyMustHaveTheIndexsType() {
        String table = tableWithIndex(all());
        assertInvalid(
                PARAMETERS + "Type mismatch for Index Key owner Expected: S Actual: N IndexName: by-owner",
                () -> put(table, "pk", "a", "owner", 1, "created", "now"));
        put(table, "pk", "b", "owner", "someone");
        put(table, "pk", "c", "binary", bytes(1));
    }
}
