package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What `#name` and `:value` stand for in the expressions of one request. Remembers which were used: a request
/// with one that is not used is refused, as AWS does. For one request and one thread.
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("#[A-Za-z0-9_]+");
    private static final Pattern VALUE = Pattern.compile(":[A-Za-z0-9_]+");

    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> unusedNames;
    private final Set<String> unusedValues;

    private Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
        this.unusedNames = new TreeSet<>(names.keySet());
        this.unusedValues = new TreeSet<>(values.keySet());
    }

    /// @param namesGiven whether the request has names at all; given but empty is refused
    static Placeholders of(
            boolean namesGiven, Map<String, String> names, boolean valuesGiven, Map<String, AttributeValue> values) {
        if (namesGiven && names.isEmpty()) {
            throw Refusal.invalid("ExpressionAttributeNames must not be empty");
        }
        if (valuesGiven && values.isEmpty()) {
            throw Refusal.invalid("ExpressionAttributeValues must not be empty");
        }
        for (String name : names.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw Refusal.invalid(
                        "ExpressionAttributeNames contains invalid key: Syntax error; key: \"" + name + "\"");
            }
        }
        Map<String, AttributeValue> canonical = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach((key, value) -> canonical.put(checkedKey(key), checkedValue(key, value)));
        return new Placeholders(names, canonical);
    }

    /// For requests without any expression.
    ///
    /// @param expressions the parameters that could have held one, e.g. `ConditionExpression`
    static void requireNone(boolean namesGiven, boolean valuesGiven, String... expressions) {
        if (namesGiven) {
            throw Refusal.invalid("ExpressionAttributeNames can only be specified when using expressions");
        }
        if (valuesGiven) {
            throw Refusal.invalid("ExpressionAttributeValues can only be specified when using expressions: "
                    + String.join(" and ", expressions) + (expressions.length > 1 ? " are" : " is") + " null");
        }
    }

    private static String checkedKey(String key) {
        if (!VALUE.matcher(key).matches()) {
            throw Refusal.invalid("ExpressionAttributeValues contains invalid key: Syntax error; key: \"" + key + "\"");
        }
        return key;
    }

    private static AttributeValue checkedValue(String key, AttributeValue value) {
        try {
            return Values.canonical(value);
        } catch (Refusal refusal) {
            throw Refusal.invalid(
                    "ExpressionAttributeValues contains invalid value: " + refusal.text() + " for key " + key);
        }
    }

    String name(String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw Refusal.invalid("An expression attribute name used in the document path is not defined; attribute"
                    + " name: " + placeholder);
        }
        unusedNames.remove(placeholder);
        return name;
    }

    AttributeValue value(String placeholder) {
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw Refusal.invalid(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        unusedValues.remove(placeholder);
        return value;
    }

    /// To be called when every expression of the request has been read.
    void requireAllUsed() {
        if (!unusedNames.isEmpty()) {
            throw Refusal.invalid("Value provided in ExpressionAttributeNames unused in expressions: keys: {"
                    + String.join(", ", unusedNames) + "}");
        }
        if (!unusedValues.isEmpty()) {
            throw Refusal.invalid("Value provided in ExpressionAttributeValues unused in expressions: keys: {"
                    + String.join(", ", unusedValues) + "}");
        }
    }
}
