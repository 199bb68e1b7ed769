package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.bytes;
import static com.careervp.sandbox.dynamodb.Attributes.item;
import static com.careervp.sandbox.dynamodb.Attributes.numbers;
import static com.careervp.sandbox.dynamodb.Attributes.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Conditions, on one item that has everything. The values that an expression names are taken from a fixed list.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConditionContract extends DynamoDbContract {
    private static final Pattern PLACEHOLDER = Pattern.compile("[:#][a-zA-Z0-9_]+");
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry(":one", 1),
            Map.entry(":five", 5),
            Map.entry(":nine", 9),
            Map.entry(":fiveText", "5"),
            Map.entry(":hello", "hello"),
            Map.entry(":he", "he"),
            Map.entry(":ell", "ell"),
            Map.entry(":a", "a"),
            Map.entry(":z", "z"),
            Map.entry(":two", 2),
            Map.entry(":three", 3),
            Map.entry(":bin", bytes(1, 2)),
            Map.entry(":yes", true),
            Map.entry(":S", "S"),
            Map.entry(":NS", "NS"),
            Map.entry(":NULL", "NULL"),
            Map.entry(":list", List.of("x", 2)),
            Map.entry(":map", Map.of("in", Map.of("deep", 1))),
            Map.entry(":set", numbers("3", "1", "2.0")));
    private static final Map<String, String> NAMES = Map.of("#status", "status", "#dotted", "a.b", "#in", "in");

    private String filled = "";

    /// One table for all conditions: no condition changes it.
    private String table() {
        if (filled.isEmpty()) {
            filled = filledTable();
        }
        return filled;
    }

    private String filledTable() {
        String table = tableByPartition();
        put(
                table,
                "pk",
                "a",
                "n",
                5,
                "big",
                10,
                "s",
                "hello",
                "status",
                "OPEN",
                "a.b",
                "dotted",
                "b",
                bytes(1, 2, 3),
                "yes",
                true,
                "nil",
                Attributes.NULL,
                "l",
                List.of("x", 2),
                "m",
                Map.of("in", Map.of("deep", 1)),
                "ss",
                Set.of("a", "b"),
                "ns",
                numbers("1", "2", "3"));
        return table;
    }

    private boolean holds(String table, String condition) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Matcher placeholders = PLACEHOLDER.matcher(condition);
        while (placeholders.find()) {
            String name = placeholders.group();
            if (name.startsWith(":")) {
                values.put(name, value(VALUES.getOrDefault(name, "")));
            } else {
                names.put(name, NAMES.getOrDefault(name, ""));
            }
        }
        try {
            client().putItem(request -> {
                request.tableName(table)
                        .item(client().getItem(get -> get.tableName(table).key(item("pk", "a")))
                                .item());
                request.conditionExpression(condition);
                if (!values.isEmpty()) {
                    request.expressionAttributeValues(values);
                }
                if (!names.isEmpty()) {
                    request.expressionAttributeNames(names);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException failed) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = :five",
                ":five = n",
                "n <> :fiveText",
                "n < :nine",
                "n <= :five",
                "n > :one",
                "n >= :five",
                "big > :nine",
                "n < big",
                "absent <> :five",
                "NOT absent = :five",
                "not n = :one",
                "n BETWEEN :one AND :five",
                "n between :five and :nine",
                "NOT n BETWEEN :one AND :two",
                "n IN (:one, :five)",
                "n IN (:five)",
                "s IN (:a, :hello, :z)",
                "attribute_exists(n)",
                "attribute_exists(m.#in.deep)",
                "attribute_exists(l[1])",
                "attribute_not_exists(l[2])",
                "attribute_not_exists(m.nothing.deeper)",
                "attribute_not_exists(n.nothing)",
                "attribute_type(s, :S)",
                "attribute_type(ns, :NS)",
                "attribute_type(nil, :NULL)",
                "begins_with(s, :he)",
                "begins_with(b, :bin)",
                "contains(s, :ell)",
                "contains(b, :bin)",
                "contains(ss, :a)",
                "contains(ns, :two)",
                "contains(l, :two)",
                "size(s) = :five",
                "size(b) = :three",
                "size(l) = :two",
                "size(m) = :one",
                "size(ns) = :three",
                "size(ss) < n",
                "ns = :set",
                "yes = :yes",
                "m.#in.deep = :one",
                "l[1] = :two",
                "#status = s OR #dotted <> s",
                "n = :one OR n = :five AND s = :hello",
                "(n = :one OR n = :five) AND s = :hello",
                "NOT n = :one AND s = :hello",
                "NOT (n = :one OR s = :a)",
                "n = :five AND (s = :a OR (s = :hello AND NOT n = :nine))",
                "(n) = :five",
                "n=:five AND s=:hello"
            })
    void aConditionThatIsTrueHolds(String condition) {
        assertThat(holds(table(), condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"l = :list", "m = :map", "l IN (:map, :list)"})
    void listsAndMapsAreEqualByWhatTheyHold(String condition) {
        assertThat(holds(table(), condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = :one",
                "n = :fiveText",
                "n <> :five",
                "s > :five",
                "big < :nine",
                "absent = :five",
                "absent < :five",
                "n > absent",
                "absent BETWEEN :one AND :nine",
                "s BETWEEN :one AND :nine",
                "absent IN (:one, :five)",
                "attribute_exists(absent)",
                "attribute_exists(l[5])",
                "attribute_not_exists(n)",
                "attribute_type(n, :S)",
                "attribute_type(absent, :S)",
                "begins_with(s, :ell)",
                "begins_with(n, :he)",
                "begins_with(absent, :he)",
                "contains(s, :z)",
                "contains(ns, :five)",
                "contains(ss, :two)",
                "contains(absent, :a)",
                "contains(n, :a)",
                "size(n) = :one",
                "size(absent) = :one",
                "NOT n = :five",
                "n = :five AND s = :a",
                "n = :one OR s = :a",
                "NOT (n = :five OR s = :a)",
                "(n = :one OR n = :five) AND s = :a",
                "yes = s"
            })
    void aConditionThatIsFalseFails(String condition) {
        assertThat(holds(table(), condition)).isFalse();
    }
}
